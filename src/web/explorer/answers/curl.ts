import type { SentQuery } from '../api/client.js';

/** Puts a text between single quotes, so that a POSIX shell takes every character as it is. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The command that sends a query to the API at an origin, for example `http://localhost:4000`. */
export function curlOf(sent: SentQuery, origin: string): string {
  return [
    `curl ${shellQuoted(`${origin}/graphql`)}`,
    `--header ${shellQuoted('content-type: application/json')}`,
    `--data-raw ${shellQuoted(JSON.stringify(sent))}`,
  ].join(' \\\n  ');
}

/** The address of GraphiQL with a query and its variables in it. */
export function graphiqlAddress({ query, variables }: SentQuery): string {
  const search = new URLSearchParams({ query, variables: variablesText(variables) });
  return `/graphiql?${search}`;
}

/** Variables as one writes them in GraphiQL; those left out are not named. */
export function variablesText(variables: SentQuery['variables']): string {
  return JSON.stringify(variables, null, 2);
}

/** The name of a query's operation; empty where it has none. */
export function operationName({ query }: SentQuery): string {
  return /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
}
