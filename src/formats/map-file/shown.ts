/**
 * Words of a file in quotation marks, for a message: line breaks and the like made visible, the
 * middle of long words left out.
 */
export function shown(words: string): string {
  return JSON.stringify(shortenedValue(words));
}

/** The beginning and the end of long words. */
export function shortenedValue(words: string): string {
  const letters = [...words];
  if (letters.length <= 60) return words;
  return `${letters.slice(0, 36).join('')}…${letters.slice(-20).join('')}`;
}
