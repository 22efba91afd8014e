import { listed } from '../names.js';

/** Shown texts by their keys, within a sentence: `statement 4`, `statements 2, 3 and 5`. */
export function statementsByKey(keys: readonly string[]): string {
  return `${keys.length > 1 ? 'statements' : 'statement'} ${listed(keys)}`;
}
