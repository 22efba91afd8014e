import type { GraphQLError } from 'graphql';
import { refusal } from './refusal.js';

/**
 * Refuses a list of operations in one request. Every limit holds for one request; a batch would
 * multiply them all.
 */
export function checkBatch(body: unknown): GraphQLError | null {
  if (!Array.isArray(body)) return null;
  return refusal(
    'BATCH_NOT_SUPPORTED',
    'A batch of operations is not supported. Send one operation in each request, or several ' +
      'fields in one operation.',
  );
}
