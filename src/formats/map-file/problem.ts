import { nearestNames } from '../../domain/nearest-names.js';

/** Something wrong with a file, and where. Lines and columns count from 1, columns in code points. */
export interface Problem {
  /** Every problem stands in the way of the map; of what it may hold and hardly means, lint tells. */
  readonly severity: 'error';
  readonly code: ProblemCode;
  /** The path of the file, from the map's folder. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The JSON pointer (RFC 6901) of the value in the file; empty for the whole file. */
  readonly pointer: string;
  /** What is wrong, in one sentence or two. */
  readonly message: string;
  /** What would have been right, where that can be said. */
  readonly expected: string | null;
  /** Near names, best first. */
  readonly suggestions: readonly string[];
}

/** The sorts of problem. Programs branch on them, so they stay. */
export type ProblemCode =
  // the file
  | 'file-missing'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-not-utf8'
  | 'path-refused'
  | 'file-twice'
  // the YAML
  | 'yaml-broken'
  | 'yaml-too-deep'
  | 'yaml-feature-refused'
  | 'key-twice'
  | 'key-not-text'
  // the shape
  | 'key-unknown'
  | 'key-missing'
  | 'key-misplaced'
  | 'name-malformed'
  | 'type-wrong'
  | 'value-wrong'
  // the references
  | 'name-twice'
  | 'name-unknown'
  | 'kind-wrong'
  | 'listed-twice'
  | 'scheme-unknown'
  | 'question-unknown'
  // the map
  | 'language-missing'
  | 'said-or-implicit'
  | 'premise-is-conclusion'
  | 'alternative-elsewhere'
  | 'alternative-repeated'
  | 'section-cycle'
  // the text
  | 'document-unnamed'
  | 'quotation-not-found'
  | 'quotation-ambiguous'
  | 'occurrence-out-of-range'
  | 'text-unaccounted'
  | 'overlap-undeclared'
  // the list of problems itself
  | 'problems-left-out';

/** Where a problem is. */
export type Place = Pick<Problem, 'file' | 'line' | 'column' | 'pointer'>;

/** What is told about a problem beside its place. */
export interface ProblemDetails {
  readonly code: ProblemCode;
  readonly message: string;
  readonly expected?: string;
  /** A name that may be mistyped, and the names it could have been. */
  readonly near?: { readonly typed: string; readonly names: Iterable<string> };
}

/** More problems than anybody reads are counted, not listed, so that no file costs without end. */
const MAX_PROBLEMS = 1000;

/** Collects the problems of one reading. */
export class Problems {
  readonly #files: string[] = [];
  readonly #found: Problem[] = [];
  #leftOut = 0;

  /** Says that a file is looked at: problems are listed in this order. */
  opened(file: string): void {
    if (!this.#files.includes(file)) this.#files.push(file);
  }

  get hasErrors(): boolean {
    return this.#found.length > 0;
  }

  error(place: Place, finding: ProblemDetails): void {
    if (this.#found.length >= MAX_PROBLEMS) {
      this.#leftOut += 1;
      return;
    }
    const { code, message, expected = null, near } = finding;
    const suggestions = near === undefined ? [] : nearestNames(near.typed, near.names);
    const { file, line, column, pointer } = place;
    this.#found.push({
      severity: 'error',
      code,
      file,
      line,
      column,
      pointer,
      message,
      expected,
      suggestions,
    });
  }

  /** All problems by file, line and column. */
  sorted(): readonly Problem[] {
    const order = new Map(this.#files.map((file, at) => [file, at]));
    const rank = ({ file }: Problem) => order.get(file) ?? order.size;
    const listed = [...this.#found].sort(
      (a, b) => rank(a) - rank(b) || a.line - b.line || a.column - b.column,
    );
    const last = listed.at(-1);
    if (this.#leftOut === 0 || last === undefined) return listed;
    return [
      ...listed,
      {
        severity: 'error',
        code: 'problems-left-out',
        file: last.file,
        line: last.line,
        column: last.column,
        pointer: '',
        message: `${this.#leftOut} more problems are not listed.`,
        expected: null,
        suggestions: [],
      },
    ];
  }
}
