import { type DocumentNode, type GraphQLError, parse } from 'graphql';
import { checkAliases } from './alias-limit.js';
import { checkDepth } from './depth-limit.js';
import { checkDirectives } from './directive-limit.js';
import type { Limits } from './limits.js';
import { refusal } from './refusal.js';
import { checkTokens } from './token-limit.js';

/**
 * Holds a query against the limits that need no schema, before it is validated: validation takes
 * time with the square of some documents.
 *
 * Gives the first limit that is passed, or null. A query that does not parse gets null as well:
 * its syntax error is told by whoever parses it next.
 */
export function checkQuery(query: string, limits: Limits): GraphQLError | null {
  const tokens = checkTokens(query, limits.tokens);
  if (tokens !== null) return tokens;
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch (error) {
    return error instanceof RangeError ? nestedBeyondReading(limits.depth) : null;
  }
  return (
    checkDepth(document, limits.depth) ??
    checkAliases(document, limits.aliases) ??
    checkDirectives(document, limits.directives)
  );
}

/** The parser calls itself for each level, of lists and objects too, and ran out of stack. */
function nestedBeyondReading(limit: number): GraphQLError {
  const message = `The query is nested too deeply to be read; at most ${limit} fields are allowed.`;
  return refusal('QUERY_TOO_DEEP', message, { limit });
}
