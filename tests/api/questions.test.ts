import { describe, expect, test } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId } from '../../src/domain/identifier.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, signScheme, specimen } from './specimen.js';

const OMEN = signScheme('omen');
const { ask, store } = await apiOnSqlite({
  schemes: [SIGN, OMEN],
  maps: [withTwoSchemes(), specimen('snow')],
});

/** The specimen, whose first inference has one question of each status; the last has all open. */
function withTwoSchemes(): MapContent {
  const content = specimen();
  return {
    ...content,
    inferences: content.inferences.map((inference) =>
      inference.id === 'rain/builder-knows' ? { ...inference, scheme: OMEN.id } : inference,
    ),
  };
}

/** Each question found, as `inference?key status`. */
async function found(args: string): Promise<readonly string[]> {
  const query = `{ map(id: "rain") { questions${args} { nodes {
    inference { id } question { key } status } } } }`;
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  const { map } = data as { map: { questions: { nodes: readonly Node[] } } }; // just what was asked for
  return map.questions.nodes.map(
    ({ inference, question, status }) => `${inference.id}?${question.key} ${status}`,
  );
}
interface Node {
  readonly inference: { readonly id: string };
  readonly question: { readonly key: string };
  readonly status: string;
}

const STRENGTH = 'rain/clouds-bring-rain?strength RAISED';
const OTHERS = 'rain/clouds-bring-rain?others OPEN';
const SEEN = 'rain/clouds-bring-rain?seen ANSWERED';
const OF_BUILDER = ['strength', 'others', 'seen'].map((key) => `rain/builder-knows?${key} OPEN`);

describe('the questions of a map', () => {
  test.each([
    ['', [STRENGTH, OTHERS, SEEN, ...OF_BUILDER]],
    ['(status: null)', [STRENGTH, OTHERS, SEEN, ...OF_BUILDER]],
    ['(status: [OPEN])', [OTHERS, ...OF_BUILDER]],
    ['(status: [ANSWERED, RAISED])', [STRENGTH, SEEN]],
    ['(status: [])', []],
    ['(first: 2)', [STRENGTH, OTHERS]],
  ])('are listed in the order of the map and of the scheme: %s', async (args, expected) => {
    expect(await found(args)).toEqual(expected);
  });

  test('can be read page by page, each with what is known about it', async () => {
    const query = `query ($after: String) { map(id: "rain") {
      questions(status: [OPEN, RAISED], first: 2, after: $after) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        edges { cursor node { question { text } inference { id conclusion { id } }
          raisedBy { ... on Node { id } } } } } } }`;
    const cursor = (id: string) => Buffer.from(id).toString('base64url');
    const [first, second] = ['rain/clouds-bring-rain?strength', 'rain/clouds-bring-rain?others'];
    const inference = { id: 'rain/clouds-bring-rain', conclusion: { id: 'rain/rain' } };
    expect((await ask(query)).data).toEqual({
      map: {
        questions: {
          totalCount: 5,
          pageInfo: {
            hasNextPage: true,
            hasPreviousPage: false,
            startCursor: cursor(first),
            endCursor: cursor(second),
          },
          edges: [
            {
              cursor: cursor(first),
              node: {
                question: { text: 'How strong is the sign?' },
                inference,
                raisedBy: [{ id: 'rain/dry-season' }, { id: 'rain/old-gauge' }],
              },
            },
            {
              cursor: cursor(second),
              node: {
                question: { text: 'Could it be a sign of something else?' },
                inference,
                raisedBy: [],
              },
            },
          ],
        },
      },
    });
    const after = cursor('rain/builder-knows?strength');
    expect((await ask(query, { after })).data).toMatchObject({
      map: {
        questions: {
          totalCount: 5,
          pageInfo: { hasNextPage: false, hasPreviousPage: true },
          edges: { length: 2 },
        },
      },
    });
  });

  test('go on behind one that was settled since it was seen', async () => {
    const content = withTwoSchemes();
    const after = Buffer.from('rain/clouds-bring-rain?others').toString('base64url');
    const settled = {
      key: 'others',
      answeredBy: [entityId(content.map.id, 'season')],
      raisedBy: [],
    };
    await store.importMap({
      ...content,
      inferences: content.inferences.map((one) =>
        one.scheme === SIGN.id ? { ...one, questions: [...one.questions, settled] } : one,
      ),
    });
    expect(await found('(status: [OPEN])')).toEqual(OF_BUILDER);
    expect(await found(`(status: [OPEN], after: "${after}")`)).toEqual(OF_BUILDER);
    await store.importMap(content);
  });

  test.each(['rain/wet', 'rain/rain-wets?seen', 'snow/clouds-bring-rain?seen', 'rain?seen'])(
    'are INVALID_INPUT after the cursor of anything else: %s',
    async (id) => {
      const after = Buffer.from(id).toString('base64url');
      const { errors } = await ask(
        `{ map(id: "rain") { questions(after: "${after}") { nodes { status } } } }`,
      );
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', argument: 'after' });
    },
  );
});

test('an inference gives the questions that stand as asked, and how many there are', async () => {
  const inference = (id: string) => `inference(id: "rain/${id}") {
    questionCounts { answered raised open }
    left: questions(status: [OPEN]) { question { key } }
    settled: questions(status: [ANSWERED, RAISED]) { question { key } inference { id } } }`;
  const id = 'rain/clouds-bring-rain';
  expect(
    (await ask(`{ some: ${inference('clouds-bring-rain')} none: ${inference('rain-wets')} }`)).data,
  ).toEqual({
    some: {
      questionCounts: { answered: 1, raised: 1, open: 1 },
      left: [{ question: { key: 'others' } }],
      settled: [
        { question: { key: 'strength' }, inference: { id } },
        { question: { key: 'seen' }, inference: { id } },
      ],
    },
    none: { questionCounts: { answered: 0, raised: 0, open: 0 }, left: [], settled: [] },
  });
});

test('a map counts its questions by how they stand', async () => {
  const query = '{ map(id: "rain") { stats { questions { answered raised open } } } }';
  expect((await ask(query)).data).toEqual({
    map: { stats: { questions: { answered: 1, raised: 1, open: 4 } } },
  });
});
