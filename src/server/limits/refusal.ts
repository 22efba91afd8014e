import { GraphQLError } from 'graphql';

/** Why a request was refused before anything of it ran. The codes are stable. */
export type RefusalCode =
  | 'QUERY_TOO_DEEP'
  | 'QUERY_TOO_COSTLY'
  | 'TOO_MANY_ALIASES'
  | 'TOO_MANY_DIRECTIVES'
  | 'TOO_MANY_TOKENS'
  | 'BATCH_NOT_SUPPORTED';

/**
 * The error of a request that asks for too much: what it holds, what is allowed, what to do.
 *
 * It goes out as it is, with HTTP status 400: nothing in it is about our inside.
 */
export function refusal(
  code: RefusalCode,
  message: string,
  measured: { readonly limit: number; readonly actual?: number } | null = null,
): GraphQLError {
  return new GraphQLError(message, { extensions: { code, ...measured, http: { status: 400 } } });
}
