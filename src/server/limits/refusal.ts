import { GraphQLError } from 'graphql';
import type { ToldCode } from '../error-codes.js';

/**
 * The error of a request that asks for too much: what it holds, what is allowed, what to do.
 *
 * It goes out as it is, with HTTP status 400: nothing in it is about our inside.
 */
export function refusal(
  code: ToldCode,
  message: string,
  measured: { readonly limit: number; readonly actual?: number } | null = null,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...measured, http: { status: 400 } } });
}
