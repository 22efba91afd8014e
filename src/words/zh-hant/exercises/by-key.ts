import { joinedByAnd } from './joined.js';

/** Shown texts by their keys, within a sentence: `陳述 4`, `陳述 2、3 和 5`. */
export function statementsByKey(keys: readonly string[]): string {
  return `陳述 ${joinedByAnd(keys, ' 和 ')}`;
}
