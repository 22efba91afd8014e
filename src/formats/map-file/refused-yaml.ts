import { CST, Lexer } from 'yaml';
import type { ProblemDetails } from './problem.js';

/** How deep lists and mappings may stand in one another; a map file needs six levels. */
const MAX_DEPTH = 50;

/** How many tokens a file may have: more than 5 MiB of an ordinary map hold. */
const MAX_TOKENS = 1_000_000;
/** After so many refusals the file is not looked at any further. */
const MAX_REFUSALS = 100;

/** Something that YAML allows and these files refuse, at an offset in UTF-16 code units. */
export interface Refusal {
  readonly offset: number;
  readonly finding: ProblemDetails;
}

/** The lexer's mark that the next token is a scalar, whatever it looks like. */
const SCALAR_MARK = '\u001f';

/**
 * Looks through the tokens of a YAML text before it is parsed, for what these files refuse:
 * anchors and aliases (which can grow without end), tags, directives, a second document, nesting
 * deeper than MAX_DEPTH (on which a parser may run out of stack), and more than MAX_TOKENS.
 *
 * One pass, no recursion. `isParsable` is false where it was broken off.
 */
export function refusedYaml(text: string): {
  readonly refusals: readonly Refusal[];
  readonly isParsable: boolean;
} {
  const refusals: Refusal[] = [];
  const nesting = new Nesting();
  let offset = 0;
  let tokens = 0;
  let documents = 0;
  let isScalar = false;
  for (const token of new Lexer().lex(text)) {
    if (!isScalar && token === SCALAR_MARK) {
      isScalar = true;
      continue;
    }
    const type = (isScalar ? 'scalar' : CST.tokenType(token)) ?? 'scalar';
    isScalar = false;
    if (type === 'doc-mode' || type === 'flow-error-end') continue; // marks, not characters
    tokens += 1;
    if (type === 'doc-start') documents += 1;
    const end =
      nesting.deepened(type, offset) > MAX_DEPTH ? TOO_DEEP : tokens > MAX_TOKENS ? TOO_MANY : null;
    const finding = end ?? refusal(type, token, documents);
    if (finding !== null) refusals.push({ offset, finding });
    if (end !== null || refusals.length === MAX_REFUSALS) return { refusals, isParsable: false };
    const newline = token.lastIndexOf('\n');
    if (newline >= 0) nesting.newLine(offset + newline + 1);
    offset += token.length;
  }
  return { refusals, isParsable: true };
}

const TOO_DEEP: ProblemDetails = {
  code: 'yaml-too-deep',
  message: `Lists and mappings stand in one another more than ${MAX_DEPTH} levels deep.`,
};
const TOO_MANY: ProblemDetails = {
  code: 'file-too-large',
  message: `The file has more than ${MAX_TOKENS} tokens of YAML, so it was not read.`,
  expected: 'a smaller file; a large map can be split with "include"',
};

function refusal(type: string, token: string, documents: number): ProblemDetails | null {
  const refuse = (message: string, expected: string): ProblemDetails => ({
    code: 'yaml-feature-refused',
    message,
    expected,
  });
  const writtenOut = 'the value written out where it is needed';
  if (type === 'anchor') return refuse(`The anchor ${token} is not allowed here.`, writtenOut);
  if (type === 'alias') return refuse(`The alias ${token} is not allowed here.`, writtenOut);
  if (type === 'tag') return refuse(`The tag ${token} is not allowed here.`, 'the value alone');
  if (type === 'directive-line') {
    return refuse(`The directive ${token.trim()} is not allowed here.`, 'YAML without directives');
  }
  if (type === 'doc-start' && documents > 1) {
    return refuse('A second YAML document begins here.', 'one YAML document in a file');
  }
  return null;
}

/** Tokens that begin nothing. */
const SILENT: ReadonlySet<string> = new Set([
  'byte-order-mark',
  'newline',
  'space',
  'comment',
  'doc-start',
  'doc-end',
  'directive-line',
]);
const OPENS_BLOCK: ReadonlySet<string> = new Set(['seq-item-ind', 'explicit-key-ind']);
const OPENS_FLOW: ReadonlySet<string> = new Set(['flow-seq-start', 'flow-map-start']);
const CLOSES_FLOW: ReadonlySet<string> = new Set(['flow-seq-end', 'flow-map-end']);

/**
 * Measures how deep a token stands. A level of block style is a column where a line's content, or
 * an item in it, begins further to the right than the level before; so a list in the column of
 * its key goes uncounted, and the true depth is at most twice what is measured.
 */
class Nesting {
  readonly #columns: number[] = [];
  #flow = 0;
  #lineStart = 0;
  #isLineBegun = false;

  newLine(start: number): void {
    this.#lineStart = start;
    this.#isLineBegun = false;
  }

  /** The depth once a token has been read. */
  deepened(type: string, offset: number): number {
    if (OPENS_FLOW.has(type)) this.#flow += 1;
    else if (CLOSES_FLOW.has(type)) this.#flow = Math.max(0, this.#flow - 1);
    else if (this.#flow === 0 && !SILENT.has(type)) {
      if (!this.#isLineBegun || OPENS_BLOCK.has(type)) this.#begin(offset - this.#lineStart);
      this.#isLineBegun = !OPENS_BLOCK.has(type);
    }
    return this.#columns.length + this.#flow;
  }

  #begin(column: number): void {
    while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
    this.#columns.push(column);
  }
}
