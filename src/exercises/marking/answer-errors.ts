import { quoted } from '../../domain/quoted.js';

/** What an exercise has, as what was expected: `one of "a", "b", "c"`. */
export function expectedOneOf(keys: readonly string[]): string {
  return `one of ${keys.map(quoted).join(', ')}`;
}
