import { describe, expect, test } from 'vitest';
import { mapContent } from '../support/map-builder.js';
import { apiOnSqlite } from './api-on-sqlite.js';
import { SIGN, specimen } from './specimen.js';

const { ask, store } = await apiOnSqlite({ schemes: [SIGN], maps: [specimen(), specimen('snow')] });

/** The data of an answer without errors. */
async function data(query: string): Promise<unknown> {
  const answer = await ask(query);
  expect(answer.errors).toBeUndefined();
  return answer.data;
}

test('a statement says how sure its reader is that it is said, where that is known', async () => {
  const sure = mapContent('sure', {
    statements: { high: { confidence: 'HIGH' }, low: { confidence: 'LOW' }, unknown: {} },
  });
  await store.importMap(sure);
  const statements = '{ statements(map: "sure", first: 3) { nodes { id confidence } } }';
  expect(await data(statements)).toEqual({
    statements: {
      nodes: [
        { id: 'sure/high', confidence: 'HIGH' },
        { id: 'sure/low', confidence: 'LOW' },
        { id: 'sure/unknown', confidence: null },
      ],
    },
  });
});

test('a statement leads to everything around it', async () => {
  const statement = `{
    statement(id: "rain/rain") {
      id text role kind implicit note assessment { rating note }
      map { id } section { id parent { id } }
      passages { exact prefix suffix start end document { id } }
      concepts { id name(language: "en") }
      evidence { id verdict source { id publisher published } date basis later finding }
      supportedBy { id premises { id } conclusion { id } scheme { id } signals { exact } }
      supports { id }
      attackedBy { id } attacks { id }
    }
  }`;
  expect(await data(statement)).toEqual({
    statement: {
      id: 'rain/rain',
      text: '會下雨',
      role: 'INTERMEDIATE',
      kind: 'PREDICTIVE',
      implicit: false,
      note: null,
      assessment: null,
      map: { id: 'rain' },
      section: { id: 'rain/weather', parent: null },
      passages: [
        {
          exact: '會下雨',
          prefix: '天空陰暗，因此',
          suffix: '。街道會濕。有人說街道有屋頂。',
          start: 7,
          end: 10,
          document: { id: 'rain/text' },
        },
      ],
      concepts: [
        { id: 'rain/rainfall', name: 'rainfall' },
        { id: 'rain/sky', name: 'sky' },
      ],
      evidence: [
        {
          id: 'rain/gauge',
          verdict: 'SUPPORTS',
          source: {
            id: 'rain/met-office',
            publisher: 'Meteorological Office',
            published: '2025-08',
          },
          date: '2025-08-29',
          basis: 'READ',
          later: true,
          finding: 'What gauge found',
        },
        {
          id: 'rain/old-gauge',
          verdict: 'CONTESTED',
          source: null,
          date: null,
          basis: 'READ',
          later: false,
          finding: 'What old-gauge found',
        },
      ],
      supportedBy: [
        {
          id: 'rain/clouds-bring-rain',
          premises: [{ id: 'rain/clouds' }, { id: 'rain/season' }],
          conclusion: { id: 'rain/rain' },
          scheme: { id: 'schemes/sign' },
          signals: [],
        },
      ],
      supports: [{ id: 'rain/rain-wets' }],
      attackedBy: [],
      attacks: [],
    },
  });
});

test('an inference tells its other readings, and nothing is drawn from them', async () => {
  const inference = `{
    inference(id: "rain/clouds-bring-rain") {
      alternatives { note steps { premises { id } conclusion { id role supportedBy { id } } } }
    }
    other: inference(id: "rain/rain-wets") { alternatives { note } }
  }`;
  const given = { id: 'rain/clouds', role: 'PREMISE', supportedBy: [] };
  const concluded = {
    id: 'rain/rain',
    role: 'INTERMEDIATE',
    supportedBy: [{ id: 'rain/clouds-bring-rain' }],
  };
  expect(await data(inference)).toEqual({
    inference: {
      alternatives: [
        {
          note: 'The season may be why the sky is dark.',
          steps: [
            { premises: [{ id: 'rain/season' }], conclusion: given },
            { premises: [{ id: 'rain/clouds' }], conclusion: concluded },
          ],
        },
        {
          note: null,
          steps: [{ premises: [{ id: 'rain/clouds' }], conclusion: concluded }],
        },
      ],
    },
    other: { alternatives: [] },
  });
});

test('a conflict names its kind by what it strikes', async () => {
  const conflicts = `{ map(id: "rain") { conflicts { nodes {
    id attack attackers { id } attackedBy { id }
    target { __typename ... on Node { id } ... on Statement { attackedBy { id } } }
  } } } }`;
  expect(await data(conflicts)).toEqual({
    map: {
      conflicts: {
        nodes: [
          {
            id: 'rain/roof-keeps-dry',
            attack: 'UNDERCUT',
            attackers: [{ id: 'rain/roofed' }],
            attackedBy: [],
            target: { __typename: 'Inference', id: 'rain/rain-wets' },
          },
          {
            id: 'rain/no-roof-seen',
            attack: 'REBUT',
            attackers: [{ id: 'rain/photograph' }],
            attackedBy: [{ id: 'rain/photograph-is-old' }],
            target: {
              __typename: 'Statement',
              id: 'rain/roofed',
              attackedBy: [{ id: 'rain/no-roof-seen' }],
            },
          },
          {
            id: 'rain/dry-season',
            attack: 'UNDERMINE',
            attackers: [{ id: 'rain/alone' }],
            attackedBy: [],
            target: {
              __typename: 'Statement',
              id: 'rain/season',
              attackedBy: [{ id: 'rain/dry-season' }],
            },
          },
          {
            id: 'rain/photograph-is-old',
            attack: 'COUNTER',
            attackers: [{ id: 'rain/builder' }],
            attackedBy: [],
            target: { __typename: 'Conflict', id: 'rain/no-roof-seen' },
          },
        ],
      },
    },
  });
});

test('an inference shows every question of its scheme, the open ones included', async () => {
  const questions = `{ inference(id: "rain/clouds-bring-rain") { questions {
    question { key text(language: "zh-Hant") } status
    answeredBy { id } raisedBy { __typename ... on Node { id } }
  } } }`;
  expect(await data(questions)).toEqual({
    inference: {
      questions: [
        {
          question: { key: 'strength', text: 'How strong is the sign?' },
          status: 'RAISED',
          answeredBy: [],
          raisedBy: [
            { __typename: 'Conflict', id: 'rain/dry-season' },
            { __typename: 'Evidence', id: 'rain/old-gauge' },
          ],
        },
        {
          question: { key: 'others', text: 'Could it be a sign of something else?' },
          status: 'OPEN',
          answeredBy: [],
          raisedBy: [],
        },
        {
          question: { key: 'seen', text: '真的看到了嗎？' },
          status: 'ANSWERED',
          answeredBy: [{ id: 'rain/clouds' }],
          raisedBy: [],
        },
      ],
    },
  });
});

test('a map shows its figures', async () => {
  const stats = `{ map(id: "rain") { languages stats {
    statements inferences conflicts evidence concepts claims longestChain
    byRole { role count } byKind { kind count }
  } } }`;
  expect(await data(stats)).toEqual({
    map: {
      languages: ['zh-Hant', 'en'],
      stats: {
        statements: 8,
        inferences: 3,
        conflicts: 4,
        evidence: 2,
        concepts: 3,
        claims: 1,
        longestChain: 2,
        byRole: [
          { role: 'PREMISE', count: 5 },
          { role: 'INTERMEDIATE', count: 1 },
          { role: 'CONCLUSION', count: 2 },
          { role: 'ISOLATED', count: 0 },
        ],
        byKind: [
          { kind: 'FACTUAL', count: 6 },
          { kind: 'CAUSAL', count: 0 },
          { kind: 'PREDICTIVE', count: 2 },
          { kind: 'EVALUATIVE', count: 0 },
          { kind: 'NORMATIVE', count: 0 },
          { kind: 'DEFINITIONAL', count: 0 },
        ],
      },
    },
  });
});

test('sections form a tree, and hold the statements of those below them', async () => {
  const sections = `{ map(id: "rain") { sections { nodes {
    id parent { id } children { id } statements { nodes { id } }
  } } } }`;
  expect(await data(sections)).toEqual({
    map: {
      sections: {
        nodes: [
          {
            id: 'rain/weather',
            parent: null,
            children: [{ id: 'rain/street' }],
            statements: { nodes: [{ id: 'rain/clouds' }, { id: 'rain/rain' }, { id: 'rain/wet' }] },
          },
          {
            id: 'rain/street',
            parent: { id: 'rain/weather' },
            children: [],
            statements: { nodes: [{ id: 'rain/wet' }] },
          },
          { id: 'rain/outlook', parent: null, children: [], statements: { nodes: [] } },
        ],
      },
    },
  });
});

test('anything that is a node is found by its identifier, under its own type', async () => {
  const ids = ['snow', 'schemes/sign'];
  for (const kind of ['document', 'section', 'concept', 'statement', 'inference'] as const) {
    ids.push(...(await store.namesOf(kind, null)));
  }
  for (const kind of ['conflict', 'source', 'evidence', 'aside'] as const) {
    ids.push(...(await store.namesOf(kind, null)));
  }
  const { data: found } = await ask('query ($ids: [ID!]!) { nodes(ids: $ids) { id __typename } }', {
    ids,
  });
  expect(found?.['nodes']).toMatchObject(ids.map((id) => ({ id })));
  for (const id of ids) {
    expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({
      node: { id },
    });
  }
});

describe('statements are found', () => {
  test.each([
    ['by two Chinese characters', 'map: "rain", search: "下雨"', ['rain']],
    ['by one', 'map: "rain", search: "雨"', ['season', 'rain']],
    ['by the beginning of an English word', 'map: "rain", search: "roo"', ['roofed', 'photograph']],
    ['by several words at once', 'map: "rain", search: "街道 roof"', ['roofed']],
    ['by the words of a passage', 'map: "rain", search: "天空"', ['clouds']],
    ['by role', 'map: "rain", roles: [INTERMEDIATE, CONCLUSION]', ['rain', 'wet', 'roofed']],
    ['by kind', 'map: "rain", kinds: [PREDICTIVE]', ['rain', 'wet']],
    ['by concept', 'about: ["rain/rainfall", "rain/umbrella"]', ['rain']],
    ['by section', 'section: "rain/street"', ['wet']],
    [
      'by all of these',
      'map: "rain", about: ["rain/sky"], roles: [PREMISE], search: "天"',
      ['clouds'],
    ],
    ['not at all by a section of another map', 'map: "snow", section: "rain/street"', []],
    ['not at all by no roles', 'map: "rain", roles: []', []],
    ['not at all by no concepts', 'map: "rain", about: []', []],
    [
      'by everything that is left out or null',
      'map: "rain", search: null, roles: null, first: 2',
      ['clouds', 'season'],
    ],
  ])('%s', async (_, args, names) => {
    const answer = await data(`{ statements(${args}) { nodes { id } } }`);
    expect(answer).toEqual({
      statements: { nodes: names.map((name) => ({ id: `rain/${name}` })) },
    });
  });
});

describe('a text', () => {
  test.each([
    ["without a language comes in the map's own", 'statement(id: "rain/rain") { text }', '會下雨'],
    [
      'comes in the language asked for',
      'statement(id: "rain/rain") { text(language: "en") }',
      'It will rain',
    ],
    [
      "that lacks it alone comes in the map's own",
      'statement(id: "rain/wet") { text(language: "en") }',
      '街道會濕',
    ],
    [
      "that lacks the map's own comes in what it has",
      'evidence(id: "rain/gauge") { text: finding(language: "zh-Hant") }',
      'What gauge found',
    ],
    [
      'of the catalogue comes in English',
      'scheme(id: "schemes/sign") { text: name }',
      'Argument from sign',
    ],
    [
      'of the catalogue comes in English where it lacks the language',
      'scheme(id: "schemes/sign") { text: conclusion(language: "zh-Hant") }',
      'B holds here.',
    ],
  ])('%s', async (_, field, text) => {
    expect(await data(`{ found: ${field} }`)).toEqual({ found: { text } });
  });
});
