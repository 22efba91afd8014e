/**
 * A text of at most so many characters; of a longer one the beginning, with an ellipsis for the
 * rest. Characters are code points, so none is cut in two.
 */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}

/** A text of at most so many characters; of a longer one the beginning and the end. */
export function abridged(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const half = most >> 1;
  return `${characters.slice(0, most - half).join('')}…${characters.slice(1 - half).join('')}`;
}
