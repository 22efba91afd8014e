import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { createRequestScope, type RequestScope } from './request-scope.js';

declare module 'fastify' {
  interface FastifyRequest {
    scope: RequestScope;
  }
}

/** The longest path and operation name that a line of the log holds. */
const LONGEST = 200;

/**
 * Gives each request a scope, and writes one line for it when it is answered.
 *
 * The line names the path without its query string, the operation by its name, and errors by
 * their codes: no text of a query and no value of a variable gets into the log. A client is named,
 * by its address, only where it has hit a limit. Health checks and readings of the metrics that
 * went well are logged at `debug`, as they come every few seconds.
 */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.decorateRequest('scope');
  server.addHook('onRequest', async (request, reply) => {
    const waiting = new AbortController();
    reply.raw.once('close', () => waiting.abort()); // answered, or the client is gone
    request.scope = createRequestScope(request.id, waiting);
  });
  server.addHook('onResponse', async (request, reply) => {
    const { scope } = request;
    const path = request.url.split('?', 1)[0] ?? '';
    const isQuiet = /^\/(?:health\/|metrics$)/.test(path) && reply.statusCode < 400;
    logger[isQuiet ? 'debug' : 'info']({
      requestId: request.id,
      method: request.method,
      path: path.slice(0, LONGEST),
      status: reply.statusCode,
      durationMs: Math.round(reply.elapsedTime * 10) / 10,
      ...(scope.operation ? { operation: scope.operation.slice(0, LONGEST) } : {}),
      ...(scope.limit === null ? {} : { limit: scope.limit.name, client: scope.limit.client }),
      ...(scope.errorCodes.length === 0 ? {} : { errorCodes: [...new Set(scope.errorCodes)] }),
    });
  });
}
