import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from './running-server.js';

describe('a request that asks for too much', () => {
  let server: RunningServer;
  let before = 0;
  beforeAll(async () => {
    server = await startServer({ REQUEST_TIMEOUT: '200' });
  });
  afterAll(() => server.close());
  beforeEach(() => {
    before = server.resolved();
  });

  const nested = (depth: number) =>
    `{ thing ${'{ inner '.repeat(depth)}{ name }${' }'.repeat(depth)} }`;
  const many = (count: number, one: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => one(at)).join(' ');
  const doubling = (count: number) =>
    `{ thing { ...f0 } } ${many(count, (at) => `fragment f${at} on Thing { inner { ...f${at + 1} } other: inner { ...f${at + 1} } }`)}
     fragment f${count} on Thing { name }`;

  const refused: readonly (readonly [string, string, string, RegExp])[] = [
    ['is nested 30 deep', nested(30), 'QUERY_TOO_DEEP', /is 32 fields deep; at most 16/],
    ['is nested 10,000 deep', nested(10_000), 'TOO_MANY_TOKENS', /more than 2000 tokens/],
    [
      'hides its depth in fragments',
      `{ thing { ...a } } fragment a on Thing { inner { inner { inner { inner { ...b } } } } }
       fragment b on Thing { inner { inner { inner { inner { ...c } } } } }
       fragment c on Thing { inner { inner { inner { inner { inner { inner { inner { inner { name } } } } } } } } }`,
      'QUERY_TOO_DEEP',
      /is 18 fields deep; at most 16/,
    ],
    [
      'has 51 aliases',
      `{ ${many(51, (at) => `a${at}: __typename`)} }`,
      'TOO_MANY_ALIASES',
      /51 aliases; at most 50/,
    ],
    [
      'has 10,000 aliases',
      `{ ${many(10_000, (at) => `a${at}: thing { name }`)} }`,
      'TOO_MANY_TOKENS',
      /more than 2000/,
    ],
    [
      'has 51 directives',
      `{ thing { ${many(51, () => 'name @include(if: true)')} } }`,
      'TOO_MANY_DIRECTIVES',
      /51 directives; at most 50/,
    ],
    [
      'has 900 unknown directives',
      `{ thing { name ${'@x '.repeat(900)} } }`,
      'TOO_MANY_DIRECTIVES',
      /900 directives/,
    ],
    [
      'has 10,000 directives',
      `{ thing { name ${'@x '.repeat(10_000)} } }`,
      'TOO_MANY_TOKENS',
      /more than 2000/,
    ],
    [
      'is dear',
      '{ thing { things(first: 100) { things(first: 100) { things(first: 100) { weight } } } } }',
      'QUERY_TOO_COSTLY',
      /may cost 1010101; at most 10000 is allowed/,
    ],
    [
      'is dear by its variables',
      'query ($n: Int) { thing { things(first: $n) { things(first: $n) { things(first: $n) { weight } } } } }',
      'QUERY_TOO_COSTLY',
      /may cost 1010101/,
    ],
    [
      'doubles itself with each fragment',
      doubling(14),
      'QUERY_TOO_COSTLY',
      /fragments unfold to too many fields/,
    ],
  ];
  it.each(refused)('is refused where it %s', async (_what, query, code, message) => {
    const { status, json } = await server.post({ query, variables: { n: 100 } });
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0].extensions.code).toBe(code);
    expect(json.errors[0].message).toMatch(message);
    expect(json).not.toHaveProperty('data');
    expect(status).toBe(400);
    expect(server.resolved()).toBe(before);
    expect((await fetch(`${server.url}/health/live`)).status).toBe(200);
  });

  it('is refused in a GET request as well', async () => {
    const address = new URL('/graphql', server.url);
    address.searchParams.set('query', nested(30));
    const answer = await fetch(address, { headers: { 'content-type': 'application/json' } });
    expect(await answer.json()).toMatchObject({
      errors: [{ extensions: { code: 'QUERY_TOO_DEEP' } }],
    });
    expect(server.resolved()).toBe(before);
  });

  it('is refused where fragments spread each other in a circle', async () => {
    const { json } = await server.post({
      query: '{ thing { ...a } } fragment a on Thing { ...b } fragment b on Thing { ...a }',
    });
    expect(json.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(json.errors[0].message).toMatch(/Cannot spread fragment "a" within itself/);
  });

  it('is refused where introspection nests in itself', async () => {
    const { json } = await server.post({
      query:
        '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    });
    expect(json.errors[0].message).toMatch(/Maximum introspection depth exceeded/);
  });

  it('is refused with the wrong argument named, and no other field runs unmeasured', async () => {
    const { status, json } = await server.post({
      query: 'query ($n: Int!) { thing { things(first: $n) { name } } }',
      variables: { n: 'ten' },
    });
    expect(status).toBe(200);
    expect(json.errors[0].message).toMatch(/\$n.*ten/);
    expect(json.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect(server.resolved()).toBe(before);
  });

  it('is refused where it is a batch', async () => {
    const one = { query: '{ thing { name } }' };
    const { status, json } = await server.post([one, one]);
    expect(status).toBe(400);
    expect(json.errors[0].extensions.code).toBe('BATCH_NOT_SUPPORTED');
    expect(server.resolved()).toBe(before);
  });

  it('is refused where its body has 20 MB, and says how much is allowed', async () => {
    const { status, json } = await server.post({
      query: `{ thing { name } } # ${'x'.repeat(20e6)}`,
    });
    expect(status).toBe(413);
    expect(json.errors[0].extensions.code).toBe('BODY_TOO_LARGE');
    expect(json.errors[0].message).toContain('1048576 bytes');
    expect(server.resolved()).toBe(before);
  });

  it('is refused before a body of 20 MB has been sent', async () => {
    const { hostname, port } = new URL(server.url);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => {
        socket.write(
          'POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n' +
            'Content-Length: 20000000\r\n\r\n{"query":"',
        );
      });
      socket.once('data', (data) => {
        socket.destroy();
        resolve(String(data));
      });
      socket.once('error', reject);
    });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('BODY_TOO_LARGE');
  });

  it('is answered with TIMEOUT while its resolver still waits', async () => {
    const { status, json } = await server.post({ query: '{ slow }' });
    expect(status).toBe(503);
    expect(json.errors[0].extensions.code).toBe('TIMEOUT');
    expect(json.errors[0].message).toContain('200 ms');
    expect(server.resolved()).toBe(before);
    await expect.poll(server.resolved).toBe(before + 1); // it ran to its end, and hurt nothing
    expect((await server.post({ query: '{ thing { name } }' })).json.data.thing.name).toBe(
      'a thing',
    );
  });
});

describe('limits that were set', () => {
  it('hold instead of the usual ones', async () => {
    const server = await startServer({ MAX_DEPTH: '1', MAX_ALIASES: '0', MAX_TOKENS: '12' });
    const codeOf = async (query: string) =>
      (await server.post({ query })).json.errors?.[0].extensions.code ?? null;
    expect(await codeOf('{ slow }')).toBeNull();
    expect(await codeOf('{ thing { name } }')).toBe('QUERY_TOO_DEEP');
    expect(await codeOf('{ a: slow }')).toBe('TOO_MANY_ALIASES');
    expect(await codeOf('{ slow slow slow slow slow slow slow slow slow slow slow }')).toBe(
      'TOO_MANY_TOKENS',
    );
    await server.close();
  });

  it('leave room for the introspection that tools send', async () => {
    const server = await startServer();
    const { getIntrospectionQuery } = await import('graphql');
    const { json } = await server.post({ query: getIntrospectionQuery() });
    expect(json.errors).toBeUndefined();
    expect(json.data.__schema.queryType.name).toBe('Query');
    await server.close();
  });
});
