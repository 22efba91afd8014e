import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/domain-error.js';
import type { Store } from '../store/port.js';
import { sendError } from './http-errors.js';

/**
 * - `/health/live`: the process answers
 * - `/health/ready`: its store answers too, and is the one that was opened; 503 with the code UNAVAILABLE or
 *   DAMAGED where not. Why is logged, not told
 */
export function serveHealth(server: FastifyInstance, store: Pick<Store, 'engine' | 'ping'>): void {
  server.get('/health/live', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
    return { status: 'live' };
  });
  // Nobody is kept from asking, so that those who ask at the same time ask the store once.
  let asking: Promise<void> | null = null;
  const ping = () => {
    asking ??= store.ping().finally(() => {
      asking = null;
    });
    return asking;
  };
  server.get('/health/ready', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    try {
      await ping();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      server.log.warn({ requestId: request.id, err: error }, 'the store is not ready');
      return sendError(request, reply, { status: 503, code: error.code, message: error.message });
    }
    return { status: 'ready', store: store.engine };
  });
}

/** Whether a request is for one of the two. */
export function isHealthCheck({ routeOptions }: FastifyRequest): boolean {
  return routeOptions.url === '/health/live' || routeOptions.url === '/health/ready';
}
