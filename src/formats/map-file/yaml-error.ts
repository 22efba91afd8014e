import type { YAMLError } from 'yaml';

/**
 * A parser's complaint in the words of somebody who writes the file, with what to do about it.
 * Complaints that are rare or speak for themselves keep the parser's own words.
 */
export function yamlErrorInWords({ code, message }: Pick<YAMLError, 'code' | 'message'>): {
  readonly message: string;
  readonly expected: string;
} {
  const known = WORDS.find((one) => one.code === code && (one.says?.test(message) ?? true));
  if (known !== undefined)
    return { message: `This is not YAML: ${known.what}.`, expected: known.expected };
  const said = message.split('\n')[0]?.replace(/[.:]?$/, '.') ?? '';
  return { message: `This is not YAML: ${said}`, expected: 'YAML 1.2' };
}

const WORDS: readonly {
  readonly code: YAMLError['code'];
  readonly says?: RegExp;
  readonly what: string;
  readonly expected: string;
}[] = [
  {
    code: 'BLOCK_AS_IMPLICIT_KEY',
    says: /compact mappings/,
    what: 'a second colon stands in the line of a key',
    expected: 'a text that holds a colon and a space in quotation marks',
  },
  {
    code: 'MULTILINE_IMPLICIT_KEY',
    what: 'a key goes over several lines, or a line has no colon after its key',
    expected: '"key: value", or a text further to the right than its key',
  },
  {
    code: 'BAD_SCALAR_START',
    what: 'a text begins with a character that means something in YAML',
    expected: 'the text in quotation marks',
  },
  {
    code: 'BAD_DQ_ESCAPE',
    what: 'a backslash in double quotation marks begins no escape that YAML knows',
    expected: 'single quotation marks, or \\\\ for one backslash',
  },
  {
    code: 'TAB_AS_INDENT',
    what: 'a tab indents the line',
    expected: 'spaces',
  },
  {
    code: 'MISSING_CHAR',
    says: /closing .quote/,
    what: 'a quotation mark is opened and not closed',
    expected: 'the closing quotation mark',
  },
  {
    code: 'MISSING_CHAR',
    says: /followed by map values/,
    what: 'a line has no colon after its key',
    expected: '"key: value"',
  },
  {
    code: 'BAD_INDENT',
    says: /same column/,
    what: 'the line is indented otherwise than the lines it belongs to',
    expected: 'all keys of a mapping, and all items of a list, in one column',
  },
  {
    code: 'UNEXPECTED_TOKEN',
    says: /at node end/,
    what: 'something follows a value that has ended',
    expected: 'the whole text in quotation marks, or none at all',
  },
  {
    code: 'MISSING_CHAR',
    says: /end with a [\]}]/,
    what: 'a bracket is opened and not closed',
    expected: 'a closing bracket for each "{" and "["',
  },
  {
    code: 'BAD_INDENT',
    says: /end with a [\]}]/,
    what: 'a bracket is opened and not closed, or closed too far to the left',
    expected: 'a closing bracket for each "{" and "["',
  },
  {
    code: 'KEY_OVER_1024_CHARS',
    what: 'a key is longer than 1024 characters',
    expected: 'a short key, then a colon',
  },
];
