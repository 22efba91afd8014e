/** A text as a part of a sentence: without the stop at its end. */
export function withoutStop(text: string): string {
  return text.trim().replace(/[.。]$/u, '');
}
