import fc from 'fast-check';
import type { MapContent } from '../../src/domain/argument-map.js';
import { finish } from '../../src/domain/work.js';
import { EXERCISE_KINDS, type ExerciseKind } from '../../src/exercises/exercise.js';
import type { MadeExercise } from '../../src/exercises/exercise-line.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import { makeExercises } from '../../src/exercises/make-exercises.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { type Exercise, exerciseInWords } from '../../src/words/exercise-in-words.js';
import { type ExerciseLocalizer, exerciseLocalizer } from '../../src/words/exercise-localizer.js';
import { seedMaps } from '../golden/golden-maps.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { type RandomMapSize, randomSketch } from '../support/random-map.js';

/** The ground of a map of the seed folder. */
export function seedGround(name: string): Ground {
  const { maps, schemes } = seedMaps(name);
  const [map] = maps;
  if (map === undefined) throw new Error(`seed/${name} holds no map.`);
  return finish(exerciseGround({ ...map, schemes, cues: CUES_BY_LANGUAGE }));
}

/** The ground of a sketch, with the project's catalogue of schemes. */
export function sketchGround(sketch: MapSketch): Ground {
  return groundOf(mapContent('sketch', sketch));
}

let catalogue: ReturnType<typeof seedMaps>['schemes'] | undefined;

export function groundOf(content: MapContent): Ground {
  catalogue ??= seedMaps('ai-bubble').schemes;
  return finish(exerciseGround({ ...content, schemes: catalogue, cues: CUES_BY_LANGUAGE }));
}

/** Random maps, of whose linked inferences some can be read as separate ones, or in a chain. */
export function randomGround(size: RandomMapSize): fc.Arbitrary<Ground> {
  return randomExerciseMap(size).map(groundOf);
}

/** The same as they are before they are made ready. */
export function randomExerciseMap(size: RandomMapSize): fc.Arbitrary<MapContent> {
  const choices = fc.infiniteStream(fc.nat({ max: 3 }));
  const schemes = fc.infiniteStream(fc.constantFrom('cause-to-effect', 'analogy', undefined));
  return fc.tuple(randomSketch(size), choices, schemes).map(([sketch, chosen, named]) => {
    const alternatives: Record<string, readonly (readonly string[])[]> = {};
    const schemeOf: Record<string, string> = {};
    for (const [name, arrow] of Object.entries(sketch.inferences ?? {})) {
      const [from = '', to = ''] = arrow.split('->').map((side) => side.trim());
      const [first = '', second] = from.split('+').map((one) => one.trim());
      const choice = chosen.next().value;
      if (second !== undefined && choice === 1) {
        alternatives[name] = [from.split('+').map((one) => `${one.trim()} -> ${to}`)];
      }
      if (second !== undefined && choice === 2) {
        alternatives[name] = [[`${first} -> ${second}`, `${second} -> ${to}`]];
      }
      const scheme = named.next().value;
      if (scheme !== undefined) schemeOf[name] = scheme;
    }
    return mapContent('sketch', { ...sketch, alternatives, schemeOf });
  });
}

/** An exercise as it was made, and as a learner sees it. */
export interface MadeInWords extends MadeExercise {
  readonly exercise: Exercise;
  readonly localizer: ExerciseLocalizer;
}

/** The exercises of an order in which only what matters to a test is said. */
export function made(
  ground: Ground,
  order: {
    readonly kinds?: readonly ExerciseKind[];
    readonly count?: number;
    readonly seed?: number;
    readonly language?: string;
  },
): readonly MadeInWords[] {
  const { made: all } = finish(
    makeExercises(ground, {
      kinds: order.kinds ?? EXERCISE_KINDS,
      count: order.count ?? 9,
      seed: order.seed ?? 1,
      difficulty: null,
    }),
  );
  const localizer = exerciseLocalizer(order.language ?? ground.map.language, ground.map);
  return all.map((one) => ({
    ...one,
    localizer,
    exercise: exerciseInWords(ground, one, localizer),
  }));
}
