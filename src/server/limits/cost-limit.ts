import { type ASTNode, GraphQLError } from 'graphql';
import type { ToldCode } from '../error-codes.js';
import { refusal } from './refusal.js';

/**
 * Refuses an operation that costs more than `limit`, as the schema's fields declare their costs.
 *
 * One whose cost cannot be worked out, because an argument is not of its type, is refused for
 * that: its other fields must not run unmeasured.
 */
export async function checkCost(
  costOf: () => Promise<number>,
  limit: number,
): Promise<GraphQLError | null> {
  let actual: number;
  try {
    actual = await costOf();
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return error.nodes === undefined ? unfoldsTooFar() : wrongArgument(error.message, error.nodes);
  }
  if (actual <= limit) return null;
  const message =
    `The query may cost ${actual}; at most ${limit} is allowed. ` +
    'Ask for smaller pages (first), or for less of each thing on them.';
  return refusal('QUERY_TOO_COSTLY', message, { limit, actual });
}

/** Fragments in fragments can stand for more fields than could ever be counted. */
function unfoldsTooFar(): GraphQLError {
  const message = 'The query’s fragments unfold to too many fields. Write fewer, or spread less.';
  return refusal('QUERY_TOO_COSTLY', message);
}

function wrongArgument(message: string, nodes: readonly ASTNode[]): GraphQLError {
  return new GraphQLError(message, {
    nodes,
    extensions: { code: 'BAD_USER_INPUT' satisfies ToldCode, http: { status: 400 } },
  });
}
