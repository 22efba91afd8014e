import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain/domain-error.js';

/** What is wrong with a query itself, before anything of it runs, as Apollo calls it. */
export const QUERY_ERROR_CODES = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
] as const;
export type QueryErrorCode = (typeof QUERY_ERROR_CODES)[number];

/** The code of a fault of ours. */
export const INTERNAL = 'INTERNAL';

/** Told of an error that a client must not see, with the request it came up in. */
export type UnknownErrorReport = (error: unknown, requestId: string) => void;

/**
 * Turns an error into what a client may see of it. The one place where this is done.
 *
 * - an error of the domain keeps its code and message, and brings `argument`, `expected` and `suggestions` where it has them
 * - an error in the query itself keeps its message, and its code where it has one
 * - anything else is ours: masked as INTERNAL with the request's id, and reported
 */
export function formatError(
  error: unknown,
  requestId: string,
  report?: UnknownErrorReport,
): GraphQLFormattedError {
  const place = error instanceof GraphQLError ? placeOf(error) : {};
  const cause = causeOf(error);
  if (cause instanceof DomainError) {
    const { code, message, details } = cause;
    if (cause.cause !== undefined) report?.(cause, requestId);
    return { message, ...place, extensions: { code, ...details } };
  }
  if (
    error instanceof GraphQLError &&
    cause instanceof GraphQLError &&
    !isOfAnAnswer(error, cause)
  ) {
    const { http: _forTheServerAlone, ...extensions } = cause.extensions;
    const code = extensions['code'] ?? 'GRAPHQL_VALIDATION_FAILED';
    // The wrapping says where in a variable the fault is; what is wrapped says only what it is.
    return { message: error.message, ...place, extensions: { ...extensions, code } };
  }
  report?.(cause, requestId);
  return {
    message: `Something went wrong on the server. Report it with the request id ${requestId}.`,
    ...place,
    extensions: { code: INTERNAL, requestId },
  };
}

/** Whether a value that we gave cannot be told as its type: it names a field, and no place in the query. */
function isOfAnAnswer({ path }: GraphQLError, { nodes, extensions }: GraphQLError): boolean {
  return path !== undefined && nodes === undefined && extensions['code'] === undefined;
}

/** What was thrown in the first place, beneath the wrappings of the execution. */
function causeOf(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError !== undefined) {
    cause = cause.originalError;
  }
  return cause;
}

function placeOf(error: GraphQLError): Pick<GraphQLFormattedError, 'locations' | 'path'> {
  return {
    ...(error.locations === undefined ? {} : { locations: error.locations }),
    ...(error.path === undefined ? {} : { path: error.path }),
  };
}
