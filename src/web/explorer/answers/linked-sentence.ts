/** A statement that a sentence may quote. */
export interface Quotable {
  readonly id: string;
  readonly text: string;
}

/** A stretch of a sentence: plain words, or a statement in its own words. */
export type SentencePart = string | Quotable;

/** A sentence cut where it quotes statements, each linked where it comes first. */
export function linkedSentence(
  sentence: string,
  quotable: readonly Quotable[],
): readonly SentencePart[] {
  const found = quotable
    .filter(({ text }) => text !== '')
    .map((one) => ({ ...one, at: sentence.indexOf(one.text) }))
    .filter(({ at }) => at !== -1)
    .sort((one, other) => one.at - other.at || other.text.length - one.text.length);
  const parts: SentencePart[] = [];
  let end = 0;
  for (const { id, text, at } of found) {
    if (at < end) continue; // within another that is linked already
    if (at > end) parts.push(sentence.slice(end, at));
    parts.push({ id, text });
    end = at + text.length;
  }
  if (end < sentence.length) parts.push(sentence.slice(end));
  return parts;
}
