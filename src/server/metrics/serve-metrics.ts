import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import { allowedHosts } from '../allowed-hosts.js';
import { checkOrigins } from '../check-origin.js';
import { boundConnections, serverTimeouts } from '../connections/bound-connections.js';
import { answerClientError } from '../connections/client-errors.js';
import { endConnectionsOnClose } from '../end-connections.js';
import { answerHttpErrors, answerUnreadableAddress } from '../http-errors.js';
import { listen } from '../listen.js';
import { logRequests } from '../request-log.js';
import { setSecurityHeaders } from '../security-headers.js';
import type { ServerConfiguration } from '../server-configuration.js';
import type { Metrics } from './prometheus.js';

/** Connections that a collector, and who looks on, may have. */
const MOST_CONNECTIONS = 20;

/**
 * Serves `/metrics` on an address of its own, out of reach of whoever can ask the API, and apart
 * from its limits, so that it is read when the server has most to do.
 *
 * @throws StartError where the port is taken, or the host is not one of this machine.
 */
export async function serveMetrics(
  metrics: Metrics,
  at: { readonly host: string; readonly port: number },
  {
    configuration,
    logger,
  }: { readonly configuration: ServerConfiguration; readonly logger: Logger },
): Promise<{ readonly address: string; close(): Promise<void> }> {
  const connections = {
    ...configuration.connections,
    ofAll: MOST_CONNECTIONS,
    ofClient: MOST_CONNECTIONS,
  };
  const { requestTimeout, ...http } = serverTimeouts(connections);
  const server: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger, // as in build-server.ts
    logController: new LogController({ disableRequestLogging: true }),
    http,
    requestTimeout,
    keepAliveTimeout: connections.keepAliveTimeout,
    clientErrorHandler: answerClientError,
    frameworkErrors: answerUnreadableAddress(logger),
    forceCloseConnections: 'idle',
  });
  boundConnections(
    server.server,
    connections,
    () => false,
    () => {},
  );
  endConnectionsOnClose(server);
  logRequests(server, logger);
  answerHttpErrors(server, configuration.limits, logger);
  setSecurityHeaders(server, () => null);
  checkOrigins(server, allowedHosts(configuration.allowedHosts, at.host), []);
  server.get('/metrics', async (_request, reply) => {
    reply.header('cache-control', 'no-store').type(metrics.contentType);
    return metrics.text();
  });
  const address = await listen(server, at, { host: 'METRICS', port: 'METRICS' });
  return { address, close: () => server.close() };
}
