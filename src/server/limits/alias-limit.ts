import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { refusal } from './refusal.js';

/**
 * Refuses a query with more than `limit` aliases: each asks one field once more.
 *
 * Those of introspection and of `__typename` count too. What a fragment multiplies is the
 * business of the cost.
 */
export function checkAliases(document: DocumentNode, limit: number): GraphQLError | null {
  let actual = 0;
  visit(document, {
    Field(node) {
      if (node.alias !== undefined) actual += 1;
    },
  });
  if (actual <= limit) return null;
  const message =
    `The query has ${actual} aliases; at most ${limit} are allowed. ` +
    'Ask for many things of a kind at once with nodes(ids: …), or in several requests.';
  return refusal('TOO_MANY_ALIASES', message, { limit, actual });
}
