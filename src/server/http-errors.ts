import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { DomainError } from '../domain/domain-error.js';
import type { ToldCode } from './error-codes.js';
import type { Limits } from './limits/limits.js';

/** An error as every answer of the server carries it: in the form of GraphQL's own. */
export interface HttpError {
  readonly status: number;
  readonly code: ToldCode;
  readonly message: string;
  /** After how many seconds to ask again, where that may help; 5 where the status is 503. */
  readonly retryAfter?: number;
}

/** What is said with 503 where nothing better is known. */
const A_MOMENT = 5;

/** Sends an error, and notes its code for the log. */
export function sendError(request: FastifyRequest, reply: FastifyReply, error: HttpError) {
  const { status, code, message, retryAfter = status === 503 ? A_MOMENT : null } = error;
  request.scope.errorCodes.push(code);
  if (retryAfter !== null) reply.header('retry-after', String(retryAfter));
  return send(reply, status, code, message);
}

function send(reply: FastifyReply, status: number, code: ToldCode, message: string) {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .header('cache-control', 'no-store')
    .send(JSON.stringify({ errors: [{ message, extensions: { code } }] }));
}

/** Answers a request whose address cannot be read; none of the hooks has seen it. */
export function answerUnreadableAddress(logger: Logger) {
  return (_error: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    const code: ToldCode = 'BAD_REQUEST';
    const { id: requestId, method } = request;
    logger.info({ requestId, method, status: 400, errorCodes: [code] });
    send(reply, 400, code, 'The address of the request cannot be read: it is not encoded rightly.');
  };
}

/** Answers whatever never reaches GraphQL: unknown paths, bodies that cannot be read. */
export function answerHttpErrors(server: FastifyInstance, limits: Limits, logger: Logger): void {
  server.setNotFoundHandler((request, reply) =>
    sendError(request, reply, {
      status: 404,
      code: 'NOT_FOUND',
      message:
        `There is nothing at ${request.method} ${request.url.split('?', 1)[0]?.slice(0, 200)}. ` +
        'The API is at /graphql, the explorer at /, a page to try queries at /graphiql, the state ' +
        'of the server at /health/live and /health/ready.',
    }),
  );
  server.setErrorHandler((error: FastifyError, request, reply) => {
    const known = error instanceof DomainError ? ofDomain(error) : knownError(error, limits);
    if (known !== null) return sendError(request, reply, known);
    logger.error({ requestId: request.id, err: error }, 'unexpected error');
    return sendError(request, reply, {
      status: 500,
      code: 'INTERNAL',
      message: `Something went wrong on the server. Report it with the request id ${request.id}.`,
    });
  });
}

/** An error of the domain that ended a whole request, not only a field of its answer. */
function ofDomain({ code, message }: DomainError): HttpError {
  return { status: code === 'CONFLICT' ? 409 : 503, code, message };
}

function knownError(error: FastifyError, limits: Limits): HttpError | null {
  switch (error.code) {
    case 'FST_ERR_CTP_BODY_TOO_LARGE':
      return {
        status: 413,
        code: 'BODY_TOO_LARGE',
        message: `The request is larger than ${limits.body} bytes. Ask in several requests.`,
      };
    case 'FST_ERR_CTP_INVALID_MEDIA_TYPE':
      return {
        status: 415,
        code: 'UNSUPPORTED_MEDIA_TYPE',
        message: 'The body must be JSON, sent with "content-type: application/json".',
      };
    default:
      if (error.statusCode === undefined || error.statusCode >= 500) return null;
      return { status: error.statusCode, code: 'BAD_REQUEST', message: error.message };
  }
}
