import type { FastifyInstance } from 'fastify';
import type { Measurements } from './measurements.js';

/** Has each request measured when it is answered. */
export function measureRequests(server: FastifyInstance, measurements: Measurements): void {
  server.addHook('onResponse', async ({ scope, routeOptions }, reply) => {
    if (scope.limit !== null) measurements.limitHit(scope.limit.name);
    measurements.requestAnswered({
      route: routeOptions.url ?? null,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1_000,
      operation: scope.operation,
      errorCodes: scope.errorCodes,
    });
  });
}
