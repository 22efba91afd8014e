import { canonicalDigest } from '../domain/canonical-digest.js';
import type { Passage } from '../domain/document.js';
import type { Draft, KeyReading } from '../exercises/draft.js';
import { DIGITS } from '../exercises/exercise-id.js';
import type { Exercise } from './exercise-in-words.js';
import type { ExerciseLocalizer } from './exercise-localizer.js';

/**
 * Tells an exercise from any other that could stand in its place: of what it shows and asks in the
 * words of the map and the text, of its key, and of what the reasons for the key quote.
 *
 * So it is another where a learner would read other words, or an answer would be worth something
 * else, and the same whatever else is changed in the map: a note, a title, where in a document the
 * words stand. The program's own sentences are left out, so that one that is put better ends no link.
 */
export function fingerprintOf(
  { shown }: Pick<Exercise, 'shown'>,
  { parts, readings, ...draft }: Draft,
  localizer: ExerciseLocalizer,
): string {
  const content = {
    shown: shown.map(({ key, caption, text, passages }, at) => ({
      key,
      means: draft.shown[at]?.means,
      caption,
      text,
      passages: passages.map(({ prefix, exact, suffix }) => [prefix, exact, suffix]),
    })),
    parts: parts.map(({ key, question, of, choices }) => ({
      key,
      question: localizer.textsIn(question),
      of,
      choices: choices.map(({ key: choice, text, means, credit, reason, reread }) => ({
        choice,
        text: localizer.textsIn(text),
        means,
        credit,
        reason: localizer.textsIn(reason),
        reread: wordsOf(reread),
      })),
    })),
    readings: readings?.map(readingToCompare) ?? null,
  };
  return canonicalDigest(content).slice(0, DIGITS);
}

/** A reading without the note on it, which is no part of the key. */
function readingToCompare({ inferences, conflicts, reread, standIns }: KeyReading) {
  const toReread = Object.entries(reread).map(([key, passages]) => [key, wordsOf(passages)]);
  return { inferences, conflicts, reread: Object.fromEntries(toReread), standIns };
}

function wordsOf(passages: readonly Passage[]): readonly string[] {
  return passages.map(({ exact }) => exact);
}
