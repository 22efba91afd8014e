import { type GraphQLError, Lexer, Source, TokenKind } from 'graphql';
import { refusal } from './refusal.js';

/**
 * Refuses a query of more than `limit` tokens, before it is parsed.
 *
 * The parser and every check after it cost time with the tokens, some of them with the square:
 * this is the limit that keeps the others cheap. It stops reading one token past the limit, so
 * the whole number stays unknown.
 */
export function checkTokens(query: string, limit: number): GraphQLError | null {
  const lexer = new Lexer(new Source(query));
  try {
    for (let count = 0; lexer.advance().kind !== TokenKind.EOF; count += 1) {
      if (count === limit) return tooMany(limit);
    }
  } catch {
    return null; // a syntax error: the parser words it better
  }
  return null;
}

function tooMany(limit: number): GraphQLError {
  const message =
    `The query has more than ${limit} tokens (names, numbers, strings and signs). ` +
    'Put long lists into variables, or ask in several requests.';
  return refusal('TOO_MANY_TOKENS', message, { limit });
}
