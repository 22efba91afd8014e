import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import {
  curlOf,
  graphiqlAddress,
  operationName,
  shellQuoted,
} from '../../src/web/explorer/answers/curl.js';

const ORIGIN = 'http://localhost:4000';

/** The arguments that a shell hands to a command. */
function argumentsOf(command: string): readonly string[] {
  const script = `curl() { for one in "$@"; do printf '%s\\0' "$one"; done; }\n${command}`;
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
}

describe('a query copied as curl', () => {
  it.each([
    ['single quotes', "the Fed's 'cut'"],
    ['double quotes', 'so-called "AI"'],
    ['what a shell would put in', '$HOME `id` $(id) $PATH !! \\ \\n *'],
    ['several lines', 'one\n  two\r\n\tthree\n'],
    ['Chinese and emoji', '美聯儲和白宮終究會默契地配合。🙂'],
    ['a beginning that curl or a shell would take for its own', '@/etc/passwd -x # ~ ;'],
    ['nothing', ''],
  ])('hands the shell every character as it is: %s', (_what, text) => {
    const sent = { query: `query Q { a(text: ${JSON.stringify(text)}) }`, variables: { text } };
    const [url, flag, header, dataFlag, body, ...rest] = argumentsOf(curlOf(sent, ORIGIN));
    expect([url, flag, header, dataFlag, rest]).toEqual([
      `${ORIGIN}/graphql`,
      '--header',
      'content-type: application/json',
      '--data-raw',
      [],
    ]);
    expect(JSON.parse(body ?? '')).toEqual(sent);
    expect(argumentsOf(`curl ${shellQuoted(text)}`)).toEqual([text]);
  });
});

describe('a query opened in GraphiQL', () => {
  it('stands whole in the address, with its variables', () => {
    const query = 'query One($id: ID!) {\n  statement(id: $id) { text }\n}';
    const address = new URL(graphiqlAddress({ query, variables: { id: 'm/a&b=c' } }), ORIGIN);
    expect(address.pathname).toBe('/graphiql');
    expect(address.searchParams.get('query')).toBe(query);
    expect(JSON.parse(address.searchParams.get('variables') ?? '')).toEqual({ id: 'm/a&b=c' });
  });

  it('is called by the name of its operation', () => {
    expect(operationName({ query: 'query WhatIf($map: ID!) { a }', variables: {} })).toBe('WhatIf');
    expect(operationName({ query: '{ query }', variables: {} })).toBe('');
  });
});
