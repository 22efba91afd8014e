import fc from 'fast-check';
import { entityId, parseMapId } from '../../../src/domain/identifier.js';
import type { ExerciseKind } from '../../../src/exercises/exercise.js';
import { DIGITS, exerciseId } from '../../../src/exercises/exercise-id.js';
import type { KeyedExercise, KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import type { Exercise } from '../../../src/words/exercise-in-words.js';
import type { ReadingKey } from '../../../src/words/key-in-words.js';
import type { ShownPassage } from '../../../src/words/shown-passages.js';

const MAP = parseMapId('sketch');
const DOCUMENT = entityId(MAP, 'text');

/**
 * A set of one choice, one matching, two unlike parts and a map to be built, whose texts are taken
 * from a list, one after another and again from the first.
 */
export function setOf(texts: readonly string[], words: KeyedSet['words'] = 'en'): KeyedSet {
  let at = 0;
  const next = () => {
    at += 1;
    return texts[(at - 1) % texts.length] ?? '';
  };
  return {
    map: MAP,
    mapTitle: next(),
    language: words,
    words,
    seed: 7,
    languageOf: { [DOCUMENT]: 'en' },
    exercises: [
      exercise('ROLE', 1, next, ['1', '2'], [{ key: 'role', of: null, credits: [0, 1, 0.5, 0] }]),
      exercise(
        'ATTACH',
        1,
        next,
        ['1', '2', '3'],
        ['1', '2', '3'].map((key, part) => ({
          key,
          of: key,
          credits: [0, 1, 2, 3].map((choice) => (choice === part ? 1 : choice === 3 ? 0.5 : 0)),
        })),
      ),
      exercise(
        'SCHEME',
        1,
        next,
        ['1'],
        [
          { key: 'scheme', of: null, credits: [1, 0] },
          { key: 'question', of: null, credits: [0, 1, 0] },
        ],
      ),
      built(next),
    ],
  };
}

interface PartSketch {
  readonly key: string;
  readonly of: string | null;
  readonly credits: readonly number[];
}

/** Parts with the same number of choices share them, as those of a matching question do. */
function exercise(
  kind: ExerciseKind,
  number: number,
  next: () => string,
  shown: readonly string[],
  parts: readonly PartSketch[],
): KeyedExercise {
  const shared = new Map<number, Exercise['parts'][number]['choices']>();
  const choicesOf = ({ credits }: PartSketch) => {
    const known = shared.get(credits.length);
    const choices =
      known ?? credits.map((_, at) => ({ key: 'abcd'.charAt(at), text: `${at} ${next()}` }));
    shared.set(credits.length, choices);
    return choices;
  };
  return {
    number,
    exercise: {
      ...head(kind, number, next),
      shown: shown.map((key, at) => ({
        key,
        caption: at === 1 ? next() : null,
        text: next(),
        passages: [passage(next(), 100 * at)],
      })),
      parts: parts.map((part) => ({
        key: part.key,
        question: part.of === null ? next() : `What of ${part.of}?`,
        of: part.of,
        choices: choicesOf(part),
      })),
      points: parts.length,
    },
    parts: parts.map(({ key, credits }) => ({
      part: key,
      right: 'abcd'.charAt(credits.indexOf(1)),
      choices: credits.map((credit, choice) => ({
        choice: 'abcd'.charAt(choice),
        means: `MEANS-${choice}`,
        credit,
        reason: next(),
        reread: choice === 0 ? [passage(next(), 5)] : [],
      })),
    })),
    readings: [],
  };
}

/** 1 and 2 together support 3; 4 attacks that step. In another reading 1 and 2 do it alone. */
export function built(next: () => string, readings = builtReadings(next)): KeyedExercise {
  return {
    number: 1,
    exercise: {
      ...head('BUILD', 1, next),
      shown: ['1', '2', '3', '4', '5'].map((key) => ({
        key,
        caption: null,
        text: `${key} ${next()}`,
        passages: [],
      })),
      parts: [],
      points: 3,
    },
    parts: [],
    readings,
  };
}

function builtReadings(next: () => string): readonly ReadingKey[] {
  const own = {
    inferences: [
      { key: 'i1', premises: ['1', '2'], conclusion: '3' },
      { key: 'i2', premises: ['5'], conclusion: '3' },
    ],
    conflicts: [{ key: 'c1', attackers: ['4'], target: 'i1' }],
    note: null,
    reread: { i1: [passage(next(), 5)], i2: [], c1: [] },
  };
  return [own];
}

function head(kind: ExerciseKind, number: number, next: () => string) {
  const place = String(number).padStart(DIGITS, '0');
  const how = { map: MAP, kind, language: 'en', seed: 7, place } as const;
  return {
    id: exerciseId({ ...how, fingerprint: '0123456789ab' }),
    kind,
    difficulty: 'EASY' as const,
    map: MAP,
    mapTitle: 'A sketch',
    language: 'en',
    task: next(),
  };
}

export function passage(exact: string, start: number): ShownPassage {
  return {
    document: DOCUMENT,
    title: 'The text',
    start,
    end: start + [...exact].length,
    exact,
    prefix: '',
    suffix: '',
  };
}

/** Plain words, and what a format could take for a sign of its own. */
const PIECES = [
  'gold rises',
  '美聯儲放水',
  '😀',
  '~',
  '=',
  '#',
  '####',
  '{',
  '}',
  ':',
  '::',
  '\\',
  '\\n',
  '\n',
  '//',
  '%50%',
  '[html]',
  '<b>',
  '</text>',
  ']]>',
  '&amp;',
  '&',
  '"',
  "'",
  '$CATEGORY',
] as const;

/** Texts as maps hold them, without blanks around them. */
export const hostileTexts = fc.array(
  fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 5 })
    .map((pieces) => pieces.join(' ').trim())
    .filter((text) => text !== ''),
  { minLength: 3, maxLength: 9 },
);
