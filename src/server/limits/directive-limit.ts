import { type DocumentNode, type GraphQLError, visit } from 'graphql';
import { refusal } from './refusal.js';

/** Refuses a query with more than `limit` directives, wherever in it they stand. */
export function checkDirectives(document: DocumentNode, limit: number): GraphQLError | null {
  let actual = 0;
  visit(document, {
    Directive() {
      actual += 1;
    },
  });
  if (actual <= limit) return null;
  const message =
    `The query has ${actual} directives; at most ${limit} are allowed. ` +
    'Leave out what is not wanted instead of marking it with @skip or @include.';
  return refusal('TOO_MANY_DIRECTIVES', message, { limit, actual });
}
