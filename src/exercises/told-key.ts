import type { BuiltMap } from './built-map.js';
import type { ShownPassage } from './exercise.js';
import type { MadeExercise } from './exercise-line.js';
import type { Ground } from './ground.js';
import { titled } from './shown.js';

/** The answers to an exercise, in its language. */
export interface ToldKey {
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

/** Tells the key of an exercise. */
export function toldKey(
  ground: Pick<Ground, 'documentOf' | 'textOf'>,
  { draft, telling }: Pick<MadeExercise, 'draft' | 'telling'>,
): ToldKey {
  return {
    parts: draft.parts.map(({ key, choices }) => ({
      part: key,
      right: choices.find(({ credit }) => credit === 1)?.key ?? '',
      choices: choices.map(({ key: choice, means, credit, reason, reread }) => ({
        choice,
        means,
        credit,
        reason: reason(telling),
        reread: titled(ground, reread, telling),
      })),
    })),
    readings: (draft.readings ?? []).map(({ inferences, conflicts, note, reread }) => ({
      inferences,
      conflicts,
      note,
      reread: Object.fromEntries(
        Object.entries(reread).map(([key, passages]) => [key, titled(ground, passages, telling)]),
      ),
    })),
  };
}
