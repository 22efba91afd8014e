import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditServer } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unavailable } from '../../src/domain/domain-error.js';
import { type RunningServer, startServer } from './running-server.js';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ CORS_ORIGINS: 'https://reader.example' });
});
afterAll(() => server.close());

describe('GraphQL over HTTP', () => {
  it('passes every audit of the specification', async () => {
    const results = await auditServer({ url: `${server.url}/graphql` });
    const short = results.flatMap((result) =>
      result.status === 'ok' ? [] : [`${result.status}: ${result.name}`],
    );
    expect(results).toHaveLength(61);
    expect(short).toEqual([]);
  });

  it.each(['{ thing {', '{ thin }', 'query ($n: Int!) { thing { things(first: $n) { name } } }'])(
    'tells by the status that %j is not right to who asks for the GraphQL media type',
    async (query) => {
      const accept = 'application/graphql-response+json';
      const { status, headers, json } = await server.post({ query }, { accept });
      expect(status).toBe(400);
      expect(headers.get('content-type')).toContain(accept);
      expect(json).not.toHaveProperty('data');
    },
  );

  it.each([
    ['mutation { thing { name } }', /^There are no mutations here: .*Ask with a query\.$/],
    ['mutation Drop { dropEverything }', /^There are no mutations here/],
    ['subscription { thing { name } }', /^There are no subscriptions here/],
  ])('answers %s as a question that is not valid', async (query, message) => {
    const { status, json } = await server.post({ query });
    expect(status).toBe(200);
    expect(json).not.toHaveProperty('data');
    expect(json.errors[0]).toMatchObject({
      message: expect.stringMatching(message),
      locations: [{ line: 1, column: 1 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
    });
  });

  it('does not take a mutation by GET, whatever the client accepts', async () => {
    const at = new URL('/graphql', server.url);
    at.searchParams.set('query', 'query A { __typename } mutation B { thing { name } }');
    at.searchParams.set('operationName', 'B');
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const answer = await fetch(at, { headers: { accept } });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
      expect(await answer.json()).toMatchObject({
        errors: [{ message: 'A mutation cannot be sent by GET. Send it by POST.' }],
      });
    }
  });

  it('does not take a form or plain text for a query', async () => {
    const form = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: new URLSearchParams({ query: '{ thing { name } }' }),
    });
    expect(form.status).toBe(415);
    expect(await form.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNSUPPORTED_MEDIA_TYPE' } }],
    });
    const text = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      body: '{"query":"{ thing { name } }"}',
    });
    expect(text.status).toBe(415);
  });

  it.each([
    ['{', 400, 'BAD_REQUEST'],
    ['{"query":"{ thing { name } }","__proto__":{}}', 400, 'BAD_REQUEST'],
    ['{"query":"{ thing {"}', 200, 'GRAPHQL_PARSE_FAILED'],
    ['{"query":"{ thin }"}', 200, 'GRAPHQL_VALIDATION_FAILED'],
    ['{"query":7}', 400, 'BAD_REQUEST'],
    ['{}', 400, 'BAD_REQUEST'],
  ])('answers %s with %i %s', async (body, status, code) => {
    const answer = await server.post(body);
    expect(answer.status).toBe(status);
    expect(answer.json.errors[0].extensions.code).toBe(code);
  });

  it('masks what breaks inside, and names the request to report', async () => {
    const { json } = await server.post({ query: '{ broken }' }, { 'x-request-id': 'report-me' });
    expect(json.data).toEqual({ broken: null });
    expect(json.errors[0].extensions).toEqual({ code: 'INTERNAL', requestId: 'report-me' });
    expect(JSON.stringify(json)).not.toContain('secret');
  });

  it('tells nothing of the schema where introspection is off', async () => {
    const closed = await startServer({ INTROSPECTION: 'off' });
    const { status, json } = await closed.post({ query: '{ __schema { types { name } } }' });
    expect(status).toBe(200);
    expect(json.errors[0].message).toContain('introspection');
    await closed.close();
  });

  it('leads a person who opens it in a browser to GraphiQL', async () => {
    const answer = await fetch(`${server.url}/graphql`, {
      headers: { accept: 'text/html,*/*;q=0.8' },
      redirect: 'manual',
    });
    expect(answer.status).toBe(302);
    expect(answer.headers.get('location')).toBe('/graphiql');
  });
});

describe('what is around the API', () => {
  it('leads from the root to GraphiQL, or to its health, where there is no explorer', async () => {
    for (const [graphiql, expected] of [
      ['on', '/graphiql'],
      ['off', '/health/live'],
    ] as const) {
      const plain = await startServer({ EXPLORER: 'off', GRAPHIQL: graphiql });
      const answer = await fetch(plain.url, { redirect: 'manual' });
      expect(answer.headers.get('location')).toBe(expected);
      await plain.close();
    }
  });

  it('opens the explorer at the root, under a policy without exceptions', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'therefore-web-'));
    await mkdir(join(folder, 'explorer', 'assets'), { recursive: true });
    await writeFile(join(folder, 'explorer', 'index.html'), '<title>Explorer</title>');
    await writeFile(join(folder, 'explorer', 'assets', 'a1.js'), 'export {}');
    const built = await startServer({}, undefined, folder);
    const page = await fetch(`${built.url}/?map=ai-bubble`);
    expect(await page.text()).toBe('<title>Explorer</title>');
    expect(page.headers.get('content-security-policy')).toContain("style-src 'self';");
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const asset = await fetch(`${built.url}/explorer/assets/a1.js`);
    expect(asset.headers.get('cache-control')).toContain('immutable');
    await built.close();
    await rm(folder, { recursive: true });
  });

  it('says how to build the explorer where it is not built', async () => {
    const missing = await startServer({}, undefined, join(tmpdir(), 'therefore-nowhere'));
    const answer = await fetch(missing.url);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain('npm run build');
    await missing.close();
  });

  it('says where things are to whoever asks for what is not there', async () => {
    const answer = await fetch(`${server.url}/api/v1?token=x`);
    expect(answer.status).toBe(404);
    expect(await answer.json()).toMatchObject({
      errors: [
        {
          message: expect.stringMatching(/nothing at GET \/api\/v1\. The API is at \/graphql/),
          extensions: { code: 'NOT_FOUND' },
        },
      ],
    });
  });

  it('says that it lives, and that it is ready', async () => {
    expect(await (await fetch(`${server.url}/health/live`)).json()).toEqual({ status: 'live' });
    expect(await (await fetch(`${server.url}/health/ready`)).json()).toEqual({
      status: 'ready',
      store: 'sqlite',
    });
  });

  it('lives, but is not ready, while its store does not answer', async () => {
    const waiting = await startServer(
      {},
      {
        engine: 'neo4j',
        ping: async () => {
          throw unavailable('Neo4j does not answer.', new Error('refused'));
        },
      },
    );
    expect((await fetch(`${waiting.url}/health/live`)).status).toBe(200);
    const ready = await fetch(`${waiting.url}/health/ready`);
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      errors: [{ message: 'Neo4j does not answer.', extensions: { code: 'UNAVAILABLE' } }],
    });
    expect(ready.headers.get('retry-after')).toBe('5');
    await waiting.close();
  });

  it('asks its store once for all who ask at the same time whether it is ready', async () => {
    let pings = 0;
    const ping = async () => {
      pings += 1;
      await new Promise((resolve) => setTimeout(resolve, 300));
    };
    const asked = await startServer({}, { engine: 'sqlite', ping });
    const ready = () => fetch(`${asked.url}/health/ready`);
    await Promise.all([1, 2, 3, 4, 5].map(ready));
    expect(pings).toBeLessThan(5);
    const before = pings;
    await ready();
    expect(pings).toBe(before + 1);
    await asked.close();
  });

  it('lets pages of the origins that were set ask, and of no other', async () => {
    const preflight = (origin: string, at = server) =>
      fetch(`${at.url}/graphql`, {
        method: 'OPTIONS',
        headers: {
          origin,
          'access-control-request-method': 'POST',
          'access-control-request-headers': 'content-type',
        },
      });
    const allowed = await preflight('https://reader.example');
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-origin')).toBe('https://reader.example');
    const other = await preflight('https://other.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
    const closed = await startServer();
    const none = await preflight('https://reader.example', closed);
    expect(none.headers.get('access-control-allow-origin')).toBeNull();
    await closed.close();
  });

  it('keeps a browser from doing more with an answer than it should', async () => {
    const { headers } = await server.post({ query: '{ thing { name } }' });
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });
});

describe('the log', () => {
  const lineOf = (id: string) => server.log().find((line) => line['requestId'] === id);

  it('has a line for each request, with its operation and the codes of its errors', async () => {
    await server.post(
      { query: 'query Broken { broken }', operationName: 'Broken' },
      { 'x-request-id': 'req-1' },
    );
    await expect
      .poll(() => lineOf('req-1'))
      .toMatchObject({
        level: 'info',
        method: 'POST',
        path: '/graphql',
        status: 200,
        operation: 'Broken',
        errorCodes: ['INTERNAL'],
        durationMs: expect.any(Number),
      });
  });

  it('names the limit that refused a request', async () => {
    await server.post([{}], { 'x-request-id': 'req-2' });
    await expect
      .poll(() => lineOf('req-2'))
      .toMatchObject({
        status: 400,
        errorCodes: ['BATCH_NOT_SUPPORTED'],
      });
  });

  it('holds no text of a query and no value of a variable, sent either way', async () => {
    const query =
      'query Ask($name: String) { thing(name: $name) { name } a: thing(name: "confided") { name } }';
    const variables = { name: 'whispered' };
    await server.post({ query, variables });
    const address = new URL('/graphql', server.url);
    address.searchParams.set('query', query);
    address.searchParams.set('variables', JSON.stringify(variables));
    await fetch(address, {
      headers: { 'content-type': 'application/json', 'x-request-id': 'req-3' },
    });
    await server.post({ query: '{ thing(name: 7) { nam } }', variables: 'whispered' });
    await expect.poll(() => lineOf('req-3')).toMatchObject({ path: '/graphql', operation: 'Ask' });
    expect(server.logText()).not.toMatch(/whispered|confided|nam\b|thing/);
  });

  it('gives each request an id, and takes the one it brings only where it is a plain word', async () => {
    const idFor = async (id: string) =>
      (await server.post({ query: '{ thing { name } }' }, { 'x-request-id': id })).headers.get(
        'x-request-id',
      );
    expect(await idFor('trace-7:a.b_c')).toBe('trace-7:a.b_c');
    expect(await idFor('{"level":"fatal"}')).toMatch(/^[0-9a-f-]{36}$/);
    expect(await idFor('x'.repeat(129))).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('keeps quiet about health checks that went well', async () => {
    await fetch(`${server.url}/health/live`, { headers: { 'x-request-id': 'req-4' } });
    await expect.poll(() => lineOf('req-4')).toMatchObject({ level: 'debug' });
  });
});
