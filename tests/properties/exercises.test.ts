import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import { parseExerciseId } from '../../src/exercises/exercise-id.js';
import type { Ground } from '../../src/exercises/ground.js';
import { mark } from '../../src/exercises/marking/mark-exercise.js';
import { exerciseAgainInWords } from '../../src/words/exercise-in-words.js';
import { exerciseLocalizer } from '../../src/words/exercise-localizer.js';
import { type MadeInWords, made, randomGround, seedGround } from '../exercises/exercise-grounds.js';
import { faultsOf } from '../exercises/wrong-by-the-map.js';
import { keyAnswer } from '../support/key-answer.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';

const SEEDS = 200;
/** In English and in Chinese, whose marks have the width of a character. */
const END_OF_SENTENCE = /[.?!”)\u3002\uff1f\uff01\u300d\uff09]$/u;
const NOTHING = { choices: new Map<string, string>(), built: null };

/** Breaks off with the first exercise of which something is not as it should be. */
function check(one: MadeInWords, faults: readonly string[]): void {
  if (faults.length > 0) throw new Error(`${one.exercise.id}: ${faults.join('; ')}`);
}

/** What a text of an exercise must never be. */
function faultsOfTexts({ exercise, draft }: MadeInWords): readonly string[] {
  const faults: string[] = [];
  const { id, map, ...told } = exercise;
  const texts = [
    told.task,
    ...told.shown.flatMap(({ caption, text }) => [caption ?? 'no caption', text]),
    ...told.parts.flatMap(({ question, choices }) => [
      question,
      ...choices.map(({ text }) => text),
    ]),
  ];
  for (const text of texts) {
    if (text.trim() === '' || /undefined|\[object|TO DO|NaN/.test(text)) faults.push(`“${text}”`);
  }
  const withoutDocuments = JSON.stringify(told, (key, value) => (key === 'document' ? '' : value));
  const named = [...draft.shown, ...draft.parts.flatMap(({ choices }) => choices)];
  for (const { means } of named) {
    if (means.startsWith(`${map}/`) && withoutDocuments.includes(means)) faults.push(means);
  }
  for (const { key, choices } of told.parts) {
    if (new Set(choices.map(({ text }) => text)).size < choices.length) faults.push(`${key} twice`);
    if (new Set(choices.map((one) => one.key)).size < choices.length) faults.push(`${key}: keys`);
  }
  if (new Set(told.shown.map(({ key }) => key)).size < told.shown.length) faults.push('shown keys');
  return faults;
}

/**
 * A right part that is taken away never raises the score, whatever else was answered. (Of built
 * maps this is told in marking.test.ts, on drawings that are right in part.)
 */
function fallsWithRightParts({ draft }: MadeInWords): boolean {
  const right = keyAnswer(draft).choices;
  const half = new Map(
    draft.parts.map(({ key, choices }, at) => [
      key,
      (at % 2 === 0 ? right.get(key) : choices.at(-1)?.key) ?? '',
    ]),
  );
  const score = (choices: ReadonlyMap<string, string>) =>
    finish(mark(draft, { choices, built: null })).score;
  return [right, half].every((choices) =>
    [...choices].every(([part, choice]) => {
      const without = new Map([...choices].filter(([key]) => key !== part));
      return choice !== right.get(part) || score(without) < score(choices);
    }),
  );
}

/** Whether something is the same once it was sent as JSON, so that a worker can make it. */
function isPlainData(value: unknown): boolean {
  return isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}

/** What must hold of one exercise, whatever the map. */
function holds(ground: Ground, one: MadeInWords): void {
  check(one, faultsOfTexts(one));
  check(one, faultsOf(ground, one.draft));
  const full = finish(mark(one.draft, keyAnswer(one.draft)));
  const none = finish(mark(one.draft, NOTHING));
  if (![one.draft, full, none].every(isPlainData)) check(one, ['is more than plain data']);
  if (full.score !== 1 || full.points !== full.outOf) check(one, [`the key gets ${full.score}`]);
  if (none.score !== 0) check(one, [`nothing gets ${none.score}`]);
  if (!fallsWithRightParts(one)) check(one, ['a right part taken away raises the score']);
  if (full.outOf !== one.exercise.points) check(one, [`${full.outOf} points`]);
}

describe.each(['ai-bubble', 'saturday-library'])('the exercises of seed/%s', (name) => {
  const ground = seedGround(name);

  it(`are right by the map and their keys get full marks, for ${SEEDS} seeds`, () => {
    const seen = new Set<string>();
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const language = seed % 2 === 0 ? 'en' : 'zh-Hant';
      const all = made(ground, { seed, language });
      expect(all).toHaveLength(9);
      for (const one of all) {
        seen.add(one.exercise.kind);
        holds(ground, one);
      }
    }
    expect([...seen].sort()).toEqual([...EXERCISE_KINDS].sort());
  });

  it('are the same bytes from the same seed, and others from another', () => {
    const bytes = (from: Ground, seed: number) =>
      JSON.stringify(made(from, { seed, count: 18 }).map(({ exercise }) => exercise));
    const again = seedGround(name);
    expect(bytes(again, 7)).toBe(bytes(ground, 7));
    expect(bytes(again, 8)).not.toBe(bytes(ground, 7));
  });

  it('ask the same in every language', () => {
    for (let seed = 0; seed < 10; seed += 1) {
      const [one, other] = ['en', 'zh-Hant'].map((language) =>
        made(ground, { seed, language, count: 18 }).map(({ draft }) => [
          draft.kind,
          draft.shown.map(({ means }) => means),
          draft.parts.map(({ choices }) => choices.map(({ key, means }) => [key, means])),
        ]),
      );
      expect(one).toEqual(other);
    }
  });

  it('are made again from their identifiers', () => {
    for (const one of made(ground, { seed: 3, count: 27 })) {
      const again = finish(exerciseAgainInWords(ground, parseExerciseId(one.exercise.id)));
      expect(again.exercise).toEqual(one.exercise);
    }
  });
});

describe('the exercises of random maps', () => {
  it('are right by the map, and their keys get full marks', { timeout: propertyTimeout() }, () => {
    const kinds = new Set<string>();
    const ground = randomGround({ statements: 10, inferences: 10, conflicts: 4, evidence: 4 });
    fc.assert(
      fc.property(ground, fc.nat({ max: 1000 }), (one, seed) => {
        for (const exercise of made(one, { seed, count: 12 })) {
          kinds.add(exercise.draft.kind);
          holds(one, exercise);
        }
      }),
      { numRuns: propertyRuns() },
    );
    expect(kinds.size).toBeGreaterThanOrEqual(7);
  });

  it('are told without a gap in both languages', () => {
    const ground = seedGround('ai-bubble');
    for (const language of ['en', 'zh-Hant']) {
      const { say } = exerciseLocalizer(language, ground.map);
      for (const { draft } of made(ground, { count: 45, seed: 5 })) {
        for (const { choices } of draft.parts) {
          for (const choice of choices) {
            expect(say(choice.reason)).toMatch(END_OF_SENTENCE);
          }
        }
      }
    }
  });
});
