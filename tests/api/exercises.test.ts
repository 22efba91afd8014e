import { beforeAll, describe, expect, test } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { MapContent } from '../../src/domain/argument-map.js';
import type { RawAnswer } from '../../src/exercises/answer.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import type { AnswerKey } from '../../src/services/answer-key.js';
import type { ExerciseSet } from '../../src/services/exercises-of-map.js';
import type { ExerciseMark } from '../../src/services/mark-exercise.js';
import type { Exercise } from '../../src/words/exercise-in-words.js';
import { made, seedGround } from '../exercises/exercise-grounds.js';
import { seedMaps } from '../golden/golden-maps.js';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';

/* One file, though long: all of it asks one store that holds the essay, which takes time to fill. */
const { schemes, maps } = seedMaps('ai-bubble');
const [essay] = maps;
if (essay === undefined) throw new Error('The essay is not in the seed folder.');
const TINY = mapContent('tiny', { inferences: { i: 'p -> c' } });
const { ask, askAsEducator, store } = await apiOnSqlite({ schemes, maps: [essay, TINY] });

const PASSAGE = 'document title start end exact prefix suffix';
const EXERCISE = `id kind difficulty map mapTitle language task points
  shown { key caption text passages { ${PASSAGE} } }
  parts { key question of choices { key text } }`;
const SET = `query ($map: ID!, $kinds: [ExerciseKind!], $count: Int! = 9, $seed: Int! = 7,
    $difficulty: Difficulty, $language: String) {
  exercises(map: $map, kinds: $kinds, count: $count, seed: $seed, difficulty: $difficulty,
      language: $language) {
    map mapTitle seed language exercises { ${EXERCISE} } shortfalls { kind wanted made reason } } }`;
const MARK = `query ($id: ID!, $answer: ExerciseAnswerInput!) {
  markExercise(exercise: $id, answer: $answer) {
    exercise points outOf score feedback
    parts { part choice outcome points outOf reason reread { ${PASSAGE} } }
    built { reading measures { centralClaim role function attachment labelledAttachment }
      relations { outcome relation drawn from to points reason reread { ${PASSAGE} } } } } }`;
const KEY = `query ($id: ID!) { answerKey(exercise: $id) {
  exercise { ${EXERCISE} }
  parts { part right choices { choice means credit reason reread { ${PASSAGE} } } }
  readings { note inferences { key premises conclusion } conflicts { key attackers target } } } }`;

/** What a field was answered, where the query ran without errors. */
async function answered<T>(asking: ReturnType<typeof ask>, field: string): Promise<T> {
  const { data, errors } = await asking;
  expect(errors).toBeUndefined();
  return data?.[field] as T; // the queries above ask for the fields of these types
}
const setOf = (variables: Record<string, unknown>) =>
  answered<ExerciseSet>(ask(SET, { map: 'ai-bubble', ...variables }), 'exercises');
const keyOf = (id: string) => answered<AnswerKey>(askAsEducator(KEY, { id }), 'answerKey');
const markOf = (id: string, answer: RawAnswer) =>
  answered<ExerciseMark>(ask(MARK, { id, answer }), 'markExercise');

/** The answer that a key holds. */
function rightAnswer({ parts, readings: [own] }: AnswerKey): RawAnswer {
  if (own === undefined)
    return { parts: parts.map(({ part, right }) => ({ part, choice: right })) };
  return { built: { inferences: own.inferences, conflicts: own.conflicts } };
}

/** What a client is told: the code, the argument at fault, and the message. */
async function told(query: string, variables?: Record<string, unknown>) {
  const { errors } = await ask(query, variables);
  const { code, argument, suggestions } = errors?.[0]?.extensions ?? {};
  return { code, argument, suggestions, message: errors?.[0]?.message };
}

let set: ExerciseSet;
beforeAll(async () => {
  set = await setOf({});
});

describe('exercises from a stored map', () => {
  test('are those of its file, with the same identifiers', () => {
    const ofFile = made(seedGround('ai-bubble'), { seed: 7 });
    expect(set.exercises).toEqual(JSON.parse(JSON.stringify(ofFile.map((one) => one.exercise))));
    expect(set.exercises.map(({ kind }) => kind)).toEqual(EXERCISE_KINDS);
    expect(set).toMatchObject({ map: 'ai-bubble', seed: 7, language: 'zh-Hant', shortfalls: [] });
  });

  test('are made again from their identifiers', async () => {
    for (const exercise of set.exercises) {
      const query = `query ($id: ID!) { exercise(id: $id) { ${EXERCISE} } }`;
      expect(await answered(ask(query, { id: exercise.id }), 'exercise')).toEqual(exercise);
    }
  });

  test('are the same ones in another language', async () => {
    const english = await setOf({ language: 'en' });
    const what = ({ kind, difficulty, parts }: Exercise) => [
      kind,
      difficulty,
      parts.map(({ key, choices }) => [key, choices.map((one) => one.key)]),
    ];
    expect(english.exercises.map(what)).toEqual(set.exercises.map(what));
    expect(english.mapTitle).not.toBe(set.mapTitle);
    expect(english.exercises.map(({ task }) => task).join()).not.toMatch(/\p{Script=Han}/u);
  });

  test('keep to the kinds and the difficulty asked for', async () => {
    const { exercises } = await setOf({ kinds: ['LINKED', 'ROLE'], count: 6, difficulty: 'EASY' });
    expect(new Set(exercises.map(({ kind }) => kind))).toEqual(new Set(['LINKED', 'ROLE']));
    expect(new Set(exercises.map(({ difficulty }) => difficulty))).toEqual(new Set(['EASY']));
  });

  test('say of each kind that the map is too small for it why it is', async () => {
    const { exercises, shortfalls } = await setOf({ map: 'tiny', language: 'en', count: 200 });
    expect(shortfalls.map(({ kind }) => kind)).toEqual(EXERCISE_KINDS);
    for (const { kind, wanted, made: count, reason } of shortfalls) {
      expect(exercises.filter((one) => one.kind === kind)).toHaveLength(count);
      expect(wanted).toBeGreaterThan(count);
      expect(reason).toMatch(/^An exercise of this kind needs .+\. The map has .+\.$/);
    }
  });
});

describe('marking', () => {
  test('gives the key of each kind full marks', async () => {
    for (const { id, points } of set.exercises) {
      const mark = await markOf(id, rightAnswer(await keyOf(id)));
      expect(mark).toMatchObject({ exercise: id, points, outOf: points, score: 1 });
    }
  });

  test('gives each wrong choice what the key says, with its reason and what to read again', async () => {
    const exercise = set.exercises.find(({ kind }) => kind === 'ATTACH');
    const { parts } = await keyOf(exercise?.id ?? '');
    const wrong = parts.map(({ part, choices }) => {
      const choice = choices.find(({ credit }) => credit === 0);
      return { part, choice: choice?.choice ?? '', reason: choice?.reason };
    });
    const answer = { parts: wrong.map(({ part, choice }) => ({ part, choice })) };
    const mark = await markOf(exercise?.id ?? '', answer);
    expect(mark.score).toBe(0);
    expect(mark.parts).toMatchObject(wrong.map((one) => ({ ...one, outcome: 'WRONG' })));
    expect(mark.parts.some(({ reread }) => reread.length > 0)).toBe(true);
  });

  test('tells of a map that was drawn backwards what is reversed, and measures it', async () => {
    const exercise = set.exercises.find(({ kind }) => kind === 'BUILD');
    const { readings } = await keyOf(exercise?.id ?? '');
    const [first] = readings[0]?.inferences ?? [];
    const reversed = { premises: [first?.conclusion ?? ''], conclusion: first?.premises[0] ?? '' };
    const { built, score } = await markOf(exercise?.id ?? '', {
      built: { inferences: [reversed] },
    });
    expect(built?.relations[0]).toMatchObject({ outcome: 'REVERSED', drawn: 'i1' });
    expect(built?.relations.slice(1).every(({ outcome }) => outcome === 'MISSING')).toBe(true);
    expect(built?.measures.attachment).toBeLessThan(1);
    expect(score).toBeLessThan(1);
  });
});

describe('an order that is not of its form is INVALID_INPUT that names the argument', () => {
  test.each([
    ['map', { map: 'AI bubble' }, 'map identifier'],
    ['count', { count: 0 }, 'from 1 to 200'],
    ['count', { count: 201 }, 'from 1 to 200'],
    ['seed', { seed: -1 }, 'from 0 to 2147483647'],
    ['kinds', { kinds: [] }, 'each kind once'],
    ['kinds', { kinds: ['ROLE', 'BUILD', 'ROLE'] }, 'names ROLE more than once'],
    ['language', { language: 'EN' }, 'BCP 47'],
    ['language', { language: 'fr' }, 'has nothing in "fr". Expected "zh-Hant" or "en"'],
  ])('%s in %j', async (argument, variables, expected) => {
    const { message, ...rest } = await told(SET, { map: 'ai-bubble', ...variables });
    expect(rest).toMatchObject({ code: 'INVALID_INPUT', argument });
    expect(message).toContain(expected);
  });

  test('a map that is not there is NOT_FOUND, with the nearest names', async () => {
    const near = { code: 'NOT_FOUND', suggestions: ['ai-bubble'] };
    expect(await told(SET, { map: 'ai-bubbel' })).toMatchObject(near);
    const id = set.exercises[0]?.id.replace('ai-bubble', 'ai-bubbel');
    expect(await told('query ($id: ID!) { exercise(id: $id) { id } }', { id })).toMatchObject(near);
  });

  test.each([
    '',
    'ai-bubble',
    'ai-bubble?role',
    'ai-bubble/gold-overtakes',
    `${'x'.repeat(5_000)}`,
  ])('an identifier of no exercise: %s', async (id) => {
    const asked = { argument: 'id', code: 'INVALID_INPUT' };
    expect(await told('query ($id: ID!) { exercise(id: $id) { id } }', { id })).toMatchObject(
      asked,
    );
    const given = { argument: 'exercise', code: 'INVALID_INPUT' };
    expect(await told(MARK, { id, answer: { parts: [] } })).toMatchObject(given);
  });
});

describe('an answer that does not fit its exercise is INVALID_INPUT that names the part', () => {
  const part = (name: string, choice = 'a') => ({ part: name, choice });
  const step = (premises: readonly string[], conclusion: string) => ({ premises, conclusion });
  const CHOICES: readonly (readonly [string, RawAnswer, string, string])[] = [
    ['empty', {}, 'answer', 'holds nothing'],
    ['without parts', { parts: [] }, 'answer', 'holds nothing'],
    ['for another exercise', { parts: [part('scheme')] }, 'answer.parts[0].part', '"role"'],
    ['of another choice', { parts: [part('role', 'z')] }, 'answer.parts[0].choice', '"a", "b"'],
    ['too long', { parts: [part('role'), part('role', 'b')] }, 'answer.parts', 'There are 2'],
    ['a map', { built: { inferences: [step(['1'], '2')] } }, 'answer.built', 'no map to draw'],
    [
      'of 10,000 parts',
      { parts: Array.from({ length: 10_000 }, (_, at) => part(`${at}`)) },
      'answer.parts',
      'There are 10000 of them, and the exercise has 1',
    ],
  ];
  test.each(CHOICES)('of choices: %s', async (_what, answer, argument, expected) => {
    const id = set.exercises.find(({ kind }) => kind === 'ROLE')?.id;
    const started = performance.now();
    const { message, ...rest } = await told(MARK, { id, answer });
    expect(rest).toMatchObject({ code: 'INVALID_INPUT', argument });
    expect(message).toContain(expected);
    expect(message?.length).toBeLessThan(300);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  test('of choices: twice the same part', async () => {
    const { id = '', parts = [] } = set.exercises.find(({ kind }) => kind === 'ATTACH') ?? {};
    const twice = [parts[0]?.key, parts[0]?.key].map((key) => part(key ?? ''));
    expect(await told(MARK, { id, answer: { parts: twice } })).toMatchObject({
      code: 'INVALID_INPUT',
      argument: 'answer.parts[1].part',
    });
  });

  const DRAWN: readonly (readonly [string, RawAnswer, string])[] = [
    ['nothing', { built: {} }, 'answer.built'],
    ['choices', { parts: [part('role')] }, 'answer.parts'],
    [
      'no premises',
      { built: { inferences: [step([], '1')] } },
      'answer.built.inferences[0].premises',
    ],
    [
      'a conclusion among its premises',
      { built: { inferences: [step(['1', '2'], '2')] } },
      'answer.built.inferences[0].conclusion',
    ],
    [
      'a premise twice',
      { built: { inferences: [step(['1', '1'], '2')] } },
      'answer.built.inferences[0].premises[1]',
    ],
    [
      'an unknown text',
      { built: { inferences: [step(['1', '99'], '2')] } },
      'answer.built.inferences[0].premises[1]',
    ],
    [
      'a step twice',
      { built: { inferences: [step(['1', '3'], '2'), step(['3', '1'], '2')] } },
      'answer.built.inferences[1]',
    ],
    [
      'a conflict against itself',
      { built: { conflicts: [{ key: 'k', attackers: ['1'], target: 'k' }] } },
      'answer.built.conflicts[0].target',
    ],
    [
      'a conflict against nothing',
      { built: { conflicts: [{ attackers: ['1'], target: 'i1' }] } },
      'answer.built.conflicts[0].target',
    ],
    [
      '10,000 steps',
      { built: { inferences: Array.from({ length: 10_000 }, () => step(['1'], '2')) } },
      'answer.built',
    ],
  ];
  test.each(DRAWN)('of a map: %s', async (_what, answer, argument) => {
    const id = set.exercises.find(({ kind }) => kind === 'BUILD')?.id;
    expect(await told(MARK, { id, answer })).toMatchObject({ code: 'INVALID_INPUT', argument });
  });

  test('where a value is of another type, the schema refuses it and names the part as well', async () => {
    const { message } = await told(MARK, {
      id: 'x',
      answer: { parts: [{ part: 1, choice: 'a' }] },
    });
    expect(message).toContain('"answer.parts[0].part"');
  });
});

describe('a map that was imported again', () => {
  const imported = async (content: MapContent) => (await store.importMap(content)).changed;
  const again = () => ask('query ($id: ID!) { exercise(id: $id) { id } }', { id: oneId() });
  const oneId = () => set.exercises[0]?.id ?? '';

  test('keeps its exercises where nothing changed', async () => {
    expect(await imported(essay)).toBe(false);
    expect(await again()).toEqual({ data: { exercise: { id: oneId() } } });
  });

  test('keeps them where something else changed than they show', async () => {
    const noted = essay.statements.map((one) => ({ ...one, note: 'Read again.' }));
    const title = { ...essay.map.title, en: 'Another title' };
    expect(await imported({ ...essay, map: { ...essay.map, title }, statements: noted })).toBe(
      true,
    );
    expect(await again()).toEqual({ data: { exercise: { id: oneId() } } });
  });

  test('where what it shows changed, gives CONFLICT and says what to do, until it is set back', async () => {
    const shown = set.exercises[0]?.shown.map(({ text }) => text) ?? [];
    const statements = essay.statements.map((one) =>
      Object.values(one.text).some((text) => shown.includes(text))
        ? { ...one, text: { en: 'Something else', 'zh-Hant': '別的' } }
        : one,
    );
    expect(await imported({ ...essay, statements })).toBe(true);
    const id = oneId();
    const key = await askAsEducator(KEY, { id });
    expect(key.errors?.[0]?.extensions).toEqual({ code: 'CONFLICT' });
    expect(await told(MARK, { id, answer: { parts: [] } })).toMatchObject({
      code: 'CONFLICT',
      message: expect.stringMatching(/is not as it was .*Ask for the exercises again/),
    });
    expect(await imported(essay)).toBe(true);
    expect((await again()).errors).toBeUndefined();
  });
});

test('a map that is too large is told so to every question about exercises', async () => {
  const large = createApi({ store, maxIndexSize: 1 });
  const id = set.exercises[0]?.id;
  const query = `query ($id: ID!) {
    exercises(map: "ai-bubble") { seed } exercise(id: $id) { id } answerKey(exercise: $id) { parts { part } }
    markExercise(exercise: $id, answer: { parts: [] }) { score } }`;
  const { data, errors = [] } = await runQuery(large, {
    query,
    variables: { id },
    isEducator: true,
  });
  expect(data).toEqual({ exercises: null, exercise: null, answerKey: null, markExercise: null });
  expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(
    Array.from({ length: 4 }, () => 'MAP_TOO_LARGE'),
  );
});

test('the key is FORBIDDEN to whoever is no educator, whatever they ask it of', async () => {
  const answers = await Promise.all(
    [set.exercises[0]?.id, 'no exercise', 'gone?2.role.en.1.abcdef012345.0123456789ab'].map((id) =>
      told(KEY, { id }),
    ),
  );
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]?.code).toBe('FORBIDDEN');
});
