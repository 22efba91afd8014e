import { type DocumentNode, GraphQLError, getOperationAST, parse } from 'graphql';
import type { ToldCode } from './error-codes.js';

/**
 * Refuses a mutation that comes by GET, which a link or a picture could send: with 405, as GraphQL
 * over HTTP says (section 5.3), and before anything else is said of it.
 */
export function checkMethod(method: string, parameters: unknown): GraphQLError | null {
  if (method === 'POST' || typeof parameters !== 'object' || parameters === null) return null;
  const { query, operationName } = parameters as Readonly<Record<string, unknown>>;
  if (typeof query !== 'string') return null;
  let document: DocumentNode;
  try {
    document = parse(query, { noLocation: true });
  } catch {
    return null; // told by whoever parses it next
  }
  const name = typeof operationName === 'string' ? operationName : null;
  if (getOperationAST(document, name)?.operation !== 'mutation') return null;
  return new GraphQLError('A mutation cannot be sent by GET. Send it by POST.', {
    extensions: {
      code: 'BAD_REQUEST' satisfies ToldCode,
      http: { status: 405, headers: new Map([['allow', 'POST']]) },
    },
  });
}
