import { describe, expect, test } from 'vitest';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { ring } from './ring.js';
import { SIGN } from './specimen.js';

/** shut is struck by a critic; p is contradicted, and q both ways; x and y attack one another. */
const town = mapContent('town', {
  statements: {
    p: { text: { en: 'It is late', 'zh-Hant': '時間很晚' } },
    s: { text: { en: 'The shop is shut', 'zh-Hant': '商店關了' } },
    x: {},
    y: {},
  },
  inferences: { 'late-shut': 'p -> s', 'seen-shut': 'q + sign -> s', 'x-wins': 'x -> won' },
  conflicts: { critic: 'witness -> sign', there: 'x -> y', back: 'y -> x' },
  evidence: {
    clock: ['p', 'CONTRADICTS'],
    seen: ['q', 'SUPPORTS'],
    unseen: ['q', 'CONTRADICTS'],
  },
});
const { ask } = await apiOnSqlite({ maps: [town, mapContent('empty', {})] });
const { ask: askLarge } = await apiOnSqlite({ maps: [town] }, { maxIndexSize: 5 });

async function answer(query: string, variables?: Record<string, unknown>) {
  const { data, errors } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)); // plain objects, for comparing
}

describe('label', () => {
  test('gives a value and a why, with the evidence left aside unless it is asked for', async () => {
    const query = `{ statement(id: "town/s") {
      ignored: label { value why { reason restsOn { value of { id } } restsOnCount } }
      weighed: label(evidence: REFUTE) { value why { reason restsOn { value of { id } } } }
    } }`;
    expect((await answer(query)).statement).toEqual({
      ignored: {
        value: 'IN',
        why: {
          reason: 'SUPPORTED',
          restsOn: [{ value: 'IN', of: { id: 'town/late-shut' } }],
          restsOnCount: 1,
        },
      },
      weighed: {
        value: 'OUT',
        why: {
          reason: 'UNSUPPORTED',
          restsOn: [
            { value: 'OUT', of: { id: 'town/late-shut' } },
            { value: 'OUT', of: { id: 'town/seen-shut' } },
          ],
        },
      },
    });
  });

  test('is there for inferences and conflicts as well', async () => {
    const query = `{
      inference(id: "town/seen-shut") { label { value why { reason restsOn { of { id } } } } }
      conflict(id: "town/there") { label { value why { circle { of { id } } circleCount } } }
    }`;
    expect(await answer(query)).toEqual({
      inference: {
        label: {
          value: 'OUT',
          why: { reason: 'PREMISE_OUT', restsOn: [{ of: { id: 'town/sign' } }] },
        },
      },
      conflict: {
        label: {
          value: 'UNDECIDED',
          why: {
            circle: ['there', 'x', 'back', 'y'].map((name) => ({ of: { id: `town/${name}` } })),
            circleCount: 4,
          },
        },
      },
    });
  });

  test('says its why in a sentence, in English and in Chinese', async () => {
    const query = `{ statement(id: "town/s") { label(evidence: REFUTE) { why {
      en: sentence(language: "en") zh: sentence(language: "zh-Hant") own: sentence } } }
      conflict(id: "town/critic") { label { why { sentence(language: "en") } } } }`;
    const en =
      '“The shop is shut” is OUT: all inferences to it are OUT: ' +
      'the inference from “It is late” and the inference from “q holds” and “sign holds”.';
    expect(await answer(query)).toEqual({
      statement: {
        label: {
          why: {
            en,
            zh: '「商店關了」不成立（OUT）：推出它的推論都不成立：以「時間很晚」為前提的推論、以「q holds」、「sign holds」為前提的推論。',
            own: en,
          },
        },
      },
      conflict: {
        label: {
          why: {
            sentence:
              'The conflict of “witness holds” with “sign holds” is IN: its attacker “witness holds” is IN, ' +
              'and nothing is against it.',
          },
        },
      },
    });
  });

  test('can be followed to its end, whole or as far as is asked for', async () => {
    const query = `query ($first: Int!) { statement(id: "town/s") { label(evidence: REFUTE) { why {
      account(first: $first) { complete steps { of { __typename id } value } } } } } }`;
    const { account } = (await answer(query, { first: 50 })).statement.label.why;
    expect(account.complete).toBe(true);
    expect(account.steps.map((step: { of: { id: string } }) => step.of.id)).toEqual(
      ['s', 'late-shut', 'seen-shut', 'p', 'sign', 'clock', 'critic', 'witness'].map(
        (name) => `town/${name}`,
      ),
    );
    expect(account.steps[5].of.__typename).toBe('Evidence');
    const part = (await answer(query, { first: 3 })).statement.label.why.account;
    expect(part).toEqual({ complete: false, steps: account.steps.slice(0, 3) });
  });
});

describe('labelling', () => {
  test('counts and lists the labels of a map, by kind and by value', async () => {
    const query = `{ map(id: "town") { labelling(evidence: REFUTE) {
      evidence revision
      statements { in out undecided } inferences { in out undecided } conflicts { in out undecided }
      labels(kinds: [STATEMENT, CONFLICT], values: [UNDECIDED], first: 3) {
        totalCount pageInfo { hasNextPage endCursor } nodes { value of { id } } }
    } } }`;
    const { labelling } = (await answer(query)).map;
    expect(labelling).toMatchObject({
      evidence: 'REFUTE',
      revision: 1,
      statements: { in: 1, out: 3, undecided: 4 },
      inferences: { in: 0, out: 2, undecided: 1 },
      conflicts: { in: 1, out: 0, undecided: 2 },
    });
    expect(labelling.labels).toMatchObject({
      totalCount: 6,
      pageInfo: { hasNextPage: true },
      nodes: ['x', 'y', 'q'].map((name) => ({ of: { id: `town/${name}` } })),
    });
    const { endCursor } = labelling.labels.pageInfo;
    const next = `query ($after: String) { map(id: "town") { labelling(evidence: REFUTE) {
      labels(kinds: [STATEMENT, CONFLICT], values: [UNDECIDED], after: $after) {
        nodes { of { id } } } } } }`;
    expect((await answer(next, { after: endCursor })).map.labelling.labels.nodes).toEqual(
      ['won', 'there', 'back'].map((name) => ({ of: { id: `town/${name}` } })),
    );
  });

  test('gives the label of one thing, and null for what has none', async () => {
    const query = `{ map(id: "town") { labelling(evidence: REFUTE) {
      s: label(of: "town/s") { value } k: label(of: "town/there") { value of { id } }
      finding: label(of: "town/clock") { value } none: label(of: "town/nothing") { value } } } }`;
    expect((await answer(query)).map.labelling).toEqual({
      s: { value: 'OUT' },
      k: { value: 'UNDECIDED', of: { id: 'town/there' } },
      finding: null,
      none: null,
    });
  });

  test('of an empty map is empty', async () => {
    const query = '{ map(id: "empty") { labelling { statements { in } labels { totalCount } } } }';
    expect((await answer(query)).map.labelling).toEqual({
      statements: { in: 0 },
      labels: { totalCount: 0 },
    });
  });
});

describe('whatIf', () => {
  const changes = 'changes { totalCount nodes { of { id } before after why { reason } } }';

  test('names each label that changes, before and after, and why', async () => {
    const query = `{ whatIf(map: "town", retract: ["town/p"]) {
      changes { nodes { of { id } before after why { reason } whyBefore { reason } } }
      labelling { statements { in out undecided } } } }`;
    const change = (name: string, reason: string, whyBefore: string) => ({
      of: { id: `town/${name}` },
      before: 'IN',
      after: 'OUT',
      why: { reason },
      whyBefore: { reason: whyBefore },
    });
    expect((await answer(query)).whatIf).toEqual({
      changes: {
        nodes: [
          change('p', 'RETRACTED', 'GIVEN'),
          change('s', 'UNSUPPORTED', 'SUPPORTED'),
          change('late-shut', 'PREMISE_OUT', 'HOLDS'),
        ],
      },
      labelling: { statements: { in: 2, out: 3, undecided: 3 } },
    });
  });

  test('retracts conflicts and evidence, and asserts statements', async () => {
    const retracted = `{ whatIf(map: "town", retract: ["town/there", "town/unseen"],
      evidence: REFUTE) { ${changes} } }`;
    expect((await answer(retracted)).whatIf.changes.nodes).toMatchObject([
      { of: { id: 'town/x' }, before: 'UNDECIDED', after: 'OUT', why: { reason: 'ATTACKED' } },
      { of: { id: 'town/y' }, before: 'UNDECIDED', after: 'IN', why: { reason: 'GIVEN' } },
      { of: { id: 'town/q' }, before: 'UNDECIDED', after: 'IN', why: { reason: 'GIVEN' } },
      { of: { id: 'town/won' }, after: 'OUT' },
      { of: { id: 'town/x-wins' }, after: 'OUT' },
      { of: { id: 'town/there' }, after: 'OUT', why: { reason: 'RETRACTED' } },
      { of: { id: 'town/back' }, after: 'IN', why: { reason: 'HOLDS' } },
    ]);
    const asserted = `{ whatIf(map: "town", retract: ["town/p"], assert: ["town/s"]) { ${changes} } }`;
    expect((await answer(asserted)).whatIf.changes.nodes).toMatchObject([
      { of: { id: 'town/p' }, after: 'OUT' },
      { of: { id: 'town/late-shut' }, after: 'OUT' },
    ]);
  });

  test('without a change, or with all retracted, is an answer', async () => {
    expect((await answer(`{ whatIf(map: "town") { ${changes} } }`)).whatIf.changes.totalCount).toBe(
      0,
    );
    const everything = [
      ...[...town.statements, ...town.inferences, ...town.conflicts, ...town.evidence],
    ].map(({ id }) => id);
    const query = `query ($all: [ID!]) { whatIf(map: "town", retract: $all) {
      labelling { statements { in out undecided } conflicts { in out undecided } } } }`;
    expect((await answer(query, { all: everything })).whatIf.labelling).toEqual({
      statements: { in: 0, out: 8, undecided: 0 },
      conflicts: { in: 0, out: 3, undecided: 0 },
    });
  });

  test('names all unknown identifiers in one error, with near names', async () => {
    const { data, errors } =
      await ask(`{ whatIf(map: "town", retract: ["town/late-shutt", "other/p"],
      assert: ["town/critic"]) { ${changes} } }`);
    expect(data).toEqual({ whatIf: null });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'NOT_FOUND',
      suggestions: ['town/late-shut'],
    });
    expect(errors?.[0]?.message).toBe(
      'The map "town" has no statement, inference, conflict or evidence "town/late-shutt", ' +
        '"other/p" to retract, and no statement "town/critic" to assert. ' +
        'Did you mean "town/late-shut"?',
    );
  });

  test('refuses what is both retracted and asserted, a malformed name, and an unknown map', async () => {
    const asked = async (args: string) => {
      const { errors } = await ask(`{ whatIf(${args}) { changes { totalCount } } }`);
      const { code, argument, suggestions } = errors?.[0]?.extensions ?? {};
      return { code, argument, suggestions };
    };
    const both = 'map: "town", retract: ["town/p", "town/s"], assert: ["town/s"]';
    expect(await asked(both)).toMatchObject({ code: 'INVALID_INPUT', argument: 'assert' });
    expect(await asked('map: "town", retract: ["p"]')).toMatchObject({
      code: 'INVALID_INPUT',
      argument: 'retract',
    });
    expect(await asked('map: "towm"')).toMatchObject({ code: 'NOT_FOUND', suggestions: ['town'] });
  });
});

test('a list within a why is as long as is asked for, within bounds', async () => {
  const query = (first: number) =>
    `{ statement(id: "town/s") { label(evidence: REFUTE) { why { restsOn(first: ${first}) { value } } } } }`;
  expect((await answer(query(1))).statement.label.why.restsOn).toHaveLength(1);
  for (const first of [0, 501]) {
    const { errors } = await ask(query(first));
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', argument: 'first' });
  }
});

test('a map too large to be indexed has no labels to tell', async () => {
  const query = `{ statement(id: "town/s") { label { value } } map(id: "town") { labelling { revision } }
    whatIf(map: "town") { changes { totalCount } } }`;
  const { data, errors = [] } = await askLarge(query);
  expect(data).toEqual({ statement: { label: null }, map: { labelling: null }, whatIf: null });
  expect(errors.map(({ extensions }) => extensions?.['code'])).toEqual(
    Array.from({ length: 3 }, () => 'MAP_TOO_LARGE'),
  );
});

test('a page of 100 labels with their whys reads no more often than a page of 10', async () => {
  const { ask: askRing, takeStatements } = await apiOnSqlite({
    schemes: [SIGN],
    maps: [ring('ring', 120)],
  });
  const query = `query ($first: Int) { statements(map: "ring", first: $first) { nodes {
    label(evidence: REFUTE) { value why { reason sentence restsOn { of { id } value
      why { sentence } } account(first: 5) { steps { of { id } } } } } } } }`;
  const ran = async (first: number) => {
    takeStatements();
    expect((await askRing(query, { first })).errors).toBeUndefined();
    return takeStatements();
  };
  await ran(1); // so that the index of the map is there for both
  const ten = await ran(10);
  expect(await ran(100)).toEqual(ten);
  expect(ten.length).toBeLessThanOrEqual(12);
});
