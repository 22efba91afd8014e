import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { buildServer } from '../../src/server/build-server.js';
import { listen } from '../../src/server/listen.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { type Environment, readConfiguration } from '../../src/wiring/configuration.js';
import { createLogger } from '../../src/wiring/logger.js';
import { SIGN, specimen } from '../api/specimen.js';

const TOKEN = 'Little.Swans+are/grey~2026=';
const lines: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'therefore-token-'));
let store: Store;
beforeAll(async () => {
  store = await openSqliteStore({ folder });
  await store.importSchemes([SIGN]);
  await store.importMap(specimen());
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

/** What a client is answered. */
interface Answer {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions: object }[];
}

/** A server with these settings over the map of the rain, for as long as the test runs. */
async function serve(environment: Environment, test: (ask: Ask, url: string) => Promise<void>) {
  const configuration = readConfiguration({ PORT: '0', LOG_LEVEL: 'trace', ...environment });
  const server = await buildServer({
    api: createApi({ store, maps: configuration.maps }),
    store,
    configuration,
    logger: createLogger('trace', { write: (line) => lines.push(line) }),
    webFolder: folder,
  });
  const url = await listen(server, configuration);
  try {
    const ask: Ask = async (query, { headers = {}, variables = {} } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return response.json() as Promise<Answer>; // of the form that GraphQL over HTTP prescribes
    };
    await test(ask, url);
  } finally {
    await server.close();
  }
}
type Ask = (
  query: string,
  given?: {
    readonly headers?: Readonly<Record<string, string>>;
    readonly variables?: Readonly<Record<string, unknown>>;
  },
) => Promise<Answer>;

const ROLE = '{ exercises(map: "rain", kinds: [ROLE], count: 1) { exercises { id } } }';
async function oneExercise(ask: Ask): Promise<string> {
  const { data } = await ask(ROLE);
  const set = data?.['exercises'] as { exercises: { id: string }[] } | null; // as the query asks
  return set?.exercises[0]?.id ?? '';
}
const KEY = 'query ($id: ID!) { answerKey(exercise: $id) { parts { right } } }';

describe('the key of an exercise, over HTTP', () => {
  it('is given to whoever sends the token, however the scheme is written', async () => {
    await serve({ EDUCATOR_TOKEN: TOKEN }, async (ask) => {
      const variables = { id: await oneExercise(ask) };
      for (const authorization of [`Bearer ${TOKEN}`, `bearer  ${TOKEN}`]) {
        const { data, errors } = await ask(KEY, { headers: { authorization }, variables });
        expect(errors).toBeUndefined();
        expect(data).toMatchObject({ answerKey: { parts: [{ right: expect.any(String) }] } });
      }
    });
  });

  it('is FORBIDDEN in the same words for a wrong token, for none, and where none is set', async () => {
    const told: unknown[] = [];
    await serve({ EDUCATOR_TOKEN: TOKEN }, async (ask) => {
      const variables = { id: await oneExercise(ask) };
      for (const authorization of [
        '',
        'Bearer',
        'Bearer ',
        `Basic ${TOKEN}`,
        TOKEN,
        `Bearer ${TOKEN}x`,
        `Bearer ${TOKEN.slice(0, -1)}`,
        `Bearer ${TOKEN.toLowerCase()}`,
        `Bearer ${TOKEN} ${TOKEN}`,
        `Bearer ${'x'.repeat(8_000)}`,
      ]) {
        told.push(await ask(KEY, { headers: { authorization }, variables }));
      }
      told.push(await ask(KEY, { variables }));
      // Whoever may not see a key is not told either which exercises there are.
      told.push(await ask(KEY, { variables: { id: 'no exercise' } }));
    });
    await serve({}, async (ask) => {
      const variables = { id: await oneExercise(ask) };
      for (const authorization of [
        `Bearer ${TOKEN}`,
        'Bearer null',
        'Bearer ',
        'Bearer undefined',
      ]) {
        told.push(await ask(KEY, { headers: { authorization }, variables }));
      }
      told.push(await ask(KEY, { variables }));
    });
    expect(told).toHaveLength(17);
    expect([...new Set(told.map((answer) => JSON.stringify(answer)))]).toHaveLength(1);
    expect(told[0]).toMatchObject({
      data: { answerKey: null },
      errors: [
        {
          message: expect.stringMatching(
            /Send the header "Authorization: Bearer …".*EDUCATOR_TOKEN/,
          ),
          extensions: { code: 'FORBIDDEN' },
        },
      ],
    });
  });

  it('leaves no trace of the token in the log', () => {
    expect(lines.join()).toContain('FORBIDDEN');
    expect(lines.join()).not.toContain(TOKEN.slice(0, 12));
  });

  it('may be asked for by a page of another origin that is allowed', async () => {
    await serve({ CORS_ORIGINS: 'https://school.example' }, async (_ask, url) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin: 'https://school.example',
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'authorization,content-type',
        },
      });
      expect(answer.headers.get('access-control-allow-origin')).toBe('https://school.example');
      expect(answer.headers.get('access-control-allow-headers')).toContain('authorization');
    });
  });
});

describe('a server of closed maps', () => {
  /** Ways to the map, each by another door. */
  const DOORS = [
    '{ map(id: "rain") { id } }',
    '{ maps { nodes { id } } }',
    '{ node(id: "rain") { id } }',
    '{ nodes(ids: ["rain/wet"]) { __typename id } }',
    '{ statement(id: "rain/wet") { text } }',
    '{ statements(map: "rain") { nodes { text } } }',
    '{ whatIf(map: "rain") { labelling { counts { in } } } }',
    '{ exercises(map: "rain") { map { statements { nodes { id } } } } }',
    '{ exercises(map: "rain") { exercises { shown { means } } } }',
    '{ exercises(map: "rain") { exercises { shown { passages { document { text } } } } } }',
    '{ exercises(map: "rain") { ... on ArgumentMap { id } } }',
    '{ ...f } fragment f on Query { statement(id: "rain/wet") { text } }',
    'fragment f on Statement { text } { exercises(map: "rain") { exercises { ...f } } }',
    '{ __typename @include(if: true) ... @skip(if: false) { schemes { nodes { id } } } }',
  ];

  it('has no door to the map, whichever is tried', async () => {
    await serve({ MAPS: 'closed' }, async (ask) => {
      for (const query of DOORS) {
        const { data, errors } = await ask(query);
        expect(data, query).toBeUndefined();
        expect(errors?.[0]?.extensions, query).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
      }
    });
  });

  it('shows four roots to whoever asks for its schema, and no type of a map', async () => {
    await serve({ MAPS: 'closed' }, async (ask) => {
      const { data } = await ask(getIntrospectionQuery());
      // As the query of graphql-js asks.
      const schema = data?.['__schema'] as {
        types: { name: string; fields: { name: string }[] | null; kind: string }[];
        mutationType: unknown;
        subscriptionType: unknown;
      } | null;
      const types = schema?.types ?? [];
      expect([schema?.mutationType, schema?.subscriptionType]).toEqual([null, null]);
      expect(types.find(({ name }) => name === 'Query')?.fields?.map(({ name }) => name)).toEqual([
        'exercises',
        'exercise',
        'markExercise',
        'answerKey',
      ]);
      const objects = types.filter(({ kind, name }) => kind === 'OBJECT' && !name.startsWith('__'));
      const ofExercises =
        /^(Query|Exercise\w*|Shown\w+|\w+Mark|MapMeasures|AnswerKey|(Part|Choice)Key|Key\w+)$/;
      expect(objects.map(({ name }) => name).filter((name) => !ofExercises.test(name))).toEqual([]);
      expect(types.filter(({ kind }) => kind === 'INTERFACE' || kind === 'UNION')).toEqual([]);
    });
  });

  it('gives exercises, marks and keys, and answers for its health', async () => {
    await serve({ MAPS: 'closed', EDUCATOR_TOKEN: TOKEN }, async (ask, url) => {
      const id = await oneExercise(ask);
      const { data } = await ask(
        'query ($id: ID!) { exercise(id: $id) { id task shown { text } parts { key } } }',
        { variables: { id } },
      );
      expect(data).toMatchObject({ exercise: { id, parts: [{ key: 'role' }] } });
      const headers = { authorization: `Bearer ${TOKEN}` };
      const key = await ask(KEY, { headers, variables: { id } });
      expect(key).toMatchObject({ data: { answerKey: { parts: [{}] } } });
      expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    });
  });
});

describe('an answer to an exercise, over HTTP', () => {
  const MARK = `query ($id: ID!, $answer: ExerciseAnswerInput!) {
    markExercise(exercise: $id, answer: $answer) { score } }`;

  it('is refused where it has 10,000 parts, before anything is marked', async () => {
    await serve({}, async (ask) => {
      const id = await oneExercise(ask);
      const parts = Array.from({ length: 10_000 }, () => ({ part: 'role', choice: 'a' }));
      const sent = await ask(MARK, { variables: { id, answer: { parts } } });
      expect(sent.errors?.[0]?.extensions).toMatchObject({
        code: 'INVALID_INPUT',
        argument: 'answer.parts',
      });
      const written = '{ part: "role", choice: "a" }, '.repeat(10_000);
      const literal = `{ markExercise(exercise: "${id}", answer: { parts: [${written}] }) { score } }`;
      expect((await ask(literal)).errors?.[0]?.extensions).toMatchObject({
        code: 'TOO_MANY_TOKENS',
      });
    });
  });

  it('is refused by the schema where a value is of another type, and told at which part', async () => {
    await serve({}, async (ask) => {
      const answer = { parts: [{ part: 'role', choice: 1 }] };
      const { errors } = await ask(MARK, { variables: { id: 'any', answer } });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('"answer.parts[0].choice"'),
        extensions: { code: 'BAD_USER_INPUT' },
      });
    });
  });
});
