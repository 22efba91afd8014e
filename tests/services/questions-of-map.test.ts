import { describe, expect, test } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { Inference, QuestionStatus } from '../../src/domain/inference.js';
import {
  countQuestions,
  parseQuestionId,
  type QuestionId,
  questionId,
  questionsAt,
  statusOf,
} from '../../src/domain/inference-question.js';
import { questionCountsOfMap, questionsOfMap } from '../../src/services/questions-of-map.js';
import { createTurnTaking } from '../../src/services/turns.js';
import { apiOnSqlite } from '../api/api-on-sqlite.js';
import { signScheme } from '../api/specimen.js';
import { mapContent } from '../support/map-builder.js';

/** More inferences than the first page takes, so that they are read in several parts. */
const INFERENCES = 350;
const SCHEMES = [signScheme('sign'), signScheme('omen')];

/** Every third inference without a scheme; of the others' three questions none to three found. */
function content(name: string, questionsAgain = 0): MapContent {
  const sketch = mapContent(name, {
    inferences: Object.fromEntries(
      Array.from({ length: INFERENCES }, (_, at) => [`i${at}`, `s${at} -> s${at + 1}`]),
    ),
    conflicts: { doubt: 's0 -> s1' },
  });
  const id = (local: string) => entityId(sketch.map.id, local);
  const finding = (at: number) => (key: string, which: number) => ({
    key,
    answeredBy: (at + which) % 2 === 0 ? [id('s0')] : [],
    raisedBy: (at + which) % 5 === 0 ? [id('doubt')] : [],
  });
  const inferences = sketch.inferences.map((inference, at): Inference => {
    const scheme = SCHEMES[at % 3];
    if (scheme === undefined) return inference;
    const found = scheme.questions.slice(0, (at + questionsAgain) % 4).map(({ key }) => key);
    return { ...inference, scheme: scheme.id, questions: found.map(finding(at)) };
  });
  return { ...sketch, inferences };
}

const turns = createTurnTaking().forRequest();
const whole = content('asked');
const map = whole.map.id;
const all = whole.inferences.flatMap((inference) => {
  const scheme = SCHEMES.find(({ id }) => id === inference.scheme);
  return scheme === undefined ? [] : questionsAt(inference, scheme);
});
const { store, takeStatements } = await apiOnSqlite({
  schemes: SCHEMES,
  maps: [whole, mapContent('silent', { inferences: { i: 'a -> b' } })],
});

describe('the questions of a map', () => {
  const CHOICES: readonly (readonly QuestionStatus[] | null)[] = [
    null,
    ['OPEN'],
    ['ANSWERED', 'RAISED'],
    ['RAISED'],
    [],
  ];

  test.each(CHOICES.flatMap((statuses) => [7, 99, 500].map((limit) => ({ statuses, limit }))))(
    'come in order and each once, $limit at a time, where $statuses are asked for',
    async ({ statuses, limit }) => {
      const { page, count } = questionsOfMap(store, turns, map, statuses);
      const expected = all.filter((one) => statuses?.includes(statusOf(one)) ?? true);
      const found: QuestionId[] = [];
      for (let hasNext = true; hasNext; ) {
        const next = await page({ limit, after: found.at(-1) ?? null });
        found.push(...next.questions.map(questionId));
        hasNext = next.hasNext;
        expect(next.questions).toHaveLength(hasNext ? limit : next.questions.length);
      }
      expect(found).toEqual(expected.map(questionId));
      expect(await count()).toBe(expected.length);
    },
  );

  test('come with the inference and with what was found there', async () => {
    const { questions } = await questionsOfMap(store, turns, map, null).page({
      limit: 20,
      after: null,
    });
    expect(questions).toEqual(all.slice(0, 20));
  });

  test('are counted by how they stand', async () => {
    expect(await questionCountsOfMap(store, turns, map)).toEqual(countQuestions(all));
    expect(await questionCountsOfMap(store, turns, parseMapId('silent'))).toEqual({
      answered: 0,
      raised: 0,
      open: 0,
    });
  });
});

describe('a page of questions', () => {
  test('reads no more than it takes, and each scheme once', async () => {
    takeStatements();
    await questionsOfMap(store, turns, map, null).page({ limit: 50, after: null });
    const [, ofInferences, ofSchemes, ...more] = takeStatements(); // first comes their order
    expect(more).toEqual([]);
    await questionsOfMap(store, turns, map, []).page({ limit: 50, after: null });
    const ran = takeStatements();
    expect(ran.filter((text) => text === ofInferences)).toHaveLength(3); // 50, 100, 200
    expect(ran.filter((text) => text === ofSchemes)).toHaveLength(1);
  });

  test('goes on behind a question that was settled meanwhile', async () => {
    const before = content('settled');
    await store.importMap(before);
    const open = questionsOfMap(store, turns, before.map.id, ['OPEN']);
    const seen = (await open.page({ limit: 100, after: null })).questions.map(questionId);
    const after = seen.at(-1) ?? null;
    await store.importMap(content('settled', 1)); // what was open there is now answered or raised
    const { questions } = await open.page({ limit: 5, after });
    const followers = all.map(questionId).map((id) => id.replace('asked/', 'settled/'));
    const place = followers.indexOf(after ?? '');
    expect(questions).toHaveLength(5);
    for (const one of questions) {
      expect(statusOf(one)).toBe('OPEN');
      expect(followers.indexOf(questionId(one))).toBeGreaterThan(place);
    }
  });

  test.each([
    'asked/i0?nothing',
    'asked/gone?seen',
    'asked/i2?seen',
    'settled/i0?seen',
    'silent/i?seen',
  ])('is INVALID_INPUT behind what is no question of the map: %s', async (place) => {
    const after = parseQuestionId(place);
    await expect(
      questionsOfMap(store, turns, map, null).page({ limit: 5, after }),
    ).rejects.toMatchObject({
      code: 'INVALID_INPUT',
      details: { argument: 'after' },
    });
  });
});
