/**
 * A text of at most so many characters; of a longer one the beginning, with an ellipsis for the
 * rest. Characters are code points, so none is cut in two.
 */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  return characters.length <= most ? text : `${characters.slice(0, most - 1).join('')}…`;
}
