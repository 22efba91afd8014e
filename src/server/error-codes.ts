import type { INTERNAL, QueryErrorCode } from '../api/errors.js';
import type { ErrorCode } from '../domain/domain-error.js';

/** Why a request was refused by the server, before or beside what the API says of it. */
export const SERVER_ERROR_CODES = [
  'QUERY_TOO_DEEP',
  'TOO_MANY_ALIASES',
  'TOO_MANY_DIRECTIVES',
  'TOO_MANY_TOKENS',
  'BODY_TOO_LARGE',
  'BATCH_NOT_SUPPORTED',
  'TOO_MANY_REQUESTS',
  'OVERLOADED',
  'HOST_NOT_ALLOWED',
  'ORIGIN_NOT_ALLOWED',
  'BAD_REQUEST',
  'REQUEST_TIMEOUT',
  'HEADERS_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
] as const;

/** Every code that a client can be told. Each stands in the table of docs/guide/front-end.md. */
export type ToldCode =
  | ErrorCode
  | QueryErrorCode
  | (typeof SERVER_ERROR_CODES)[number]
  | typeof INTERNAL;
