/** A text of an answer as an error shows it, cut where it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}

/** What an exercise has, as what was expected: `one of "a", "b", "c"`. */
export function oneOf(keys: readonly string[]): string {
  return `one of ${keys.map(quoted).join(', ')}`;
}
