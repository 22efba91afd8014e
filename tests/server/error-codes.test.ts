import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { INTERNAL, QUERY_ERROR_CODES } from '../../src/api/errors.js';
import { ERROR_CODES } from '../../src/domain/domain-error.js';
import { SERVER_ERROR_CODES, type ToldCode } from '../../src/server/error-codes.js';
import { type RunningServer, startServer } from './running-server.js';

const GUIDE = fileURLToPath(new URL('../../docs/guide/front-end.md', import.meta.url));

/** What the compiler lets the server say. */
const TOLD: readonly ToldCode[] = [
  ...ERROR_CODES,
  ...QUERY_ERROR_CODES,
  ...SERVER_ERROR_CODES,
  INTERNAL,
];

test('the guide’s table of errors has each code that a client can be told, once, and no other', () => {
  const [, section = ''] = readFileSync(GUIDE, 'utf8').split('\n## Errors\n');
  const rows = section
    .split('\n## ')[0]
    ?.split('\n')
    .filter((line) => line.startsWith('| `'));
  const codes = rows?.flatMap((row) => (row.split(' | ')[0] ?? '').match(/[A-Z_]{3,}/g) ?? []);
  expect(codes?.sort()).toEqual([...new Set(TOLD)].sort());
});

describe('what is wrong with a query', () => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
  });
  afterAll(() => server.close());

  const QUERIES: readonly (readonly [code: ToldCode, what: string, body: unknown])[] = [
    ['GRAPHQL_PARSE_FAILED', 'does not parse', { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', 'names no field', { query: '{ nothing }' }],
    [
      'OPERATION_RESOLUTION_FAILURE',
      'names no operation',
      { query: '{ broken }', operationName: 'A' },
    ],
    [
      'OPERATION_RESOLUTION_FAILURE',
      'is of two',
      { query: 'query A { broken } query B { broken }' },
    ],
    [
      'BAD_USER_INPUT',
      'brings a variable of another type',
      { query: 'query ($n: String) { thing(name: $n) { name } }', variables: { n: 1 } },
    ],
    [
      'BAD_USER_INPUT',
      'makes null of what must have a value',
      {
        query: 'query ($if: Boolean = true) { broken @include(if: $if) }',
        variables: { if: null },
      },
    ],
    [
      'PERSISTED_QUERY_NOT_SUPPORTED',
      'names a query that it does not bring',
      { extensions: { persistedQuery: { version: 1, sha256Hash: 'a' } } },
    ],
    ['BATCH_NOT_SUPPORTED', 'is a list', [{ query: '{ broken }' }]],
    ['BAD_REQUEST', 'has variables that are a list', { query: '{ broken }', variables: [1] }],
    ['BAD_REQUEST', 'is a number', { query: 1 }],
    ['BAD_REQUEST', 'is not there', {}],
    ['BAD_REQUEST', 'is no JSON', 'nonsense'],
    ['INTERNAL', 'asks for what breaks', { query: '{ broken }' }],
  ];
  it.each(QUERIES)('has the code %s where it %s', async (code, _what, body) => {
    const { json } = await server.post(body);
    expect(json.errors).toHaveLength(1);
    expect(json.errors[0].extensions.code).toBe(code);
  });

  it('has the form of all errors where the address cannot be read', async () => {
    const answer = await fetch(`${server.url}/%ff`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({
      errors: [
        {
          message: 'The address of the request cannot be read: it is not encoded rightly.',
          extensions: { code: 'BAD_REQUEST' },
        },
      ],
    });
    expect(server.log().at(-1)).toMatchObject({ status: 400, errorCodes: ['BAD_REQUEST'] });
  });
});
