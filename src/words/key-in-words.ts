import type { BuiltMap } from '../exercises/built-map.js';
import type { Draft } from '../exercises/draft.js';
import type { Ground } from '../exercises/ground.js';
import type { ExerciseLocalizer } from './exercise-localizer.js';
import { type ShownPassage, shownPassages } from './shown-passages.js';

/** The answers to an exercise, in its language. */
export interface KeyInWords {
  /** In the order of the exercise's parts. */
  readonly parts: readonly PartKey[];
  /** The map to be built in every accepted reading, the map's own first; none where there are parts. */
  readonly readings: readonly ReadingKey[];
}

export interface PartKey {
  readonly part: string;
  /** The key of the choice that is right. */
  readonly right: string;
  readonly choices: readonly ChoiceKey[];
}

export interface ChoiceKey {
  readonly choice: string;
  /** An identifier of the map, or a word of the API. */
  readonly means: string;
  /** 1 where it is right, above 0 where it is partly right, 0 where it is wrong. */
  readonly credit: number;
  readonly reason: string;
  readonly reread: readonly ShownPassage[];
}

export interface ReadingKey extends BuiltMap {
  /** Why it is accepted beside the map's own; null for the map's own. */
  readonly note: string | null;
  /** By the key of an inference or conflict. */
  readonly reread: Readonly<Record<string, readonly ShownPassage[]>>;
}

/** The key of an exercise as an educator sees it, in one language. */
export function keyInWords(
  ground: Pick<Ground, 'documentOf' | 'textOf'>,
  draft: Draft,
  { say, text }: ExerciseLocalizer,
): KeyInWords {
  return {
    parts: draft.parts.map(({ key, choices }) => ({
      part: key,
      right: choices.find(({ credit }) => credit === 1)?.key ?? '',
      choices: choices.map(({ key: choice, means, credit, reason, reread }) => ({
        choice,
        means,
        credit,
        reason: say(reason),
        reread: shownPassages(ground, reread, text),
      })),
    })),
    readings: (draft.readings ?? []).map(({ inferences, conflicts, note, reread }) => ({
      inferences,
      conflicts,
      note,
      reread: Object.fromEntries(
        Object.entries(reread).map(([key, passages]) => [
          key,
          shownPassages(ground, passages, text),
        ]),
      ),
    })),
  };
}
