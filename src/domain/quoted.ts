/** The most that is repeated of a text that somebody sent. */
const LONGEST = 120;

/** A text that somebody sent, as a message repeats it: in quotation marks, on one line, not all of it. */
export function quoted(text: string): string {
  return JSON.stringify(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text);
}
