import fastifyCors from '@fastify/cors';
import { type FastifyBaseLogger, type FastifyInstance, fastify, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Store } from '../store/port.js';
import { allowedHosts } from './allowed-hosts.js';
import { checkOrigins } from './check-origin.js';
import { boundConnections, serverTimeouts } from './connections/bound-connections.js';
import { answerClientError } from './connections/client-errors.js';
import { tokenCheck } from './educator-token.js';
import { endConnectionsOnClose } from './end-connections.js';
import { limitClients } from './fairness/limit-clients.js';
import { OperationLanes } from './fairness/operation-lanes.js';
import { trustIn } from './fairness/trusted-proxies.js';
import { type ServedApi, startGraphql } from './graphql-answers.js';
import { serveGraphql } from './graphql-route.js';
import { serveHealth } from './health.js';
import { answerHttpErrors, answerUnreadableAddress } from './http-errors.js';
import { measureRequests } from './metrics/measure-requests.js';
import { type Measurements, NO_MEASUREMENTS } from './metrics/measurements.js';
import { REQUEST_ID_HEADER, requestIdOf } from './request-id.js';
import { logRequests } from './request-log.js';
import { setSecurityHeaders } from './security-headers.js';
import type { ServerConfiguration } from './server-configuration.js';
import { EXPLORER, GRAPHIQL, pagePolicy, serveWebPage } from './web-page.js';

/** What a server is made of; it closes none of it. */
export interface ServerParts {
  readonly api: ServedApi;
  readonly store: Pick<Store, 'engine' | 'ping'>;
  readonly configuration: ServerConfiguration;
  readonly logger: Logger;
  /** The folder of the built pages. */
  readonly webFolder: string;
  /** Told of what happens; nobody is where it is left out. */
  readonly measurements?: Measurements;
}

/** Builds the HTTP server with all its routes. It does not listen yet (see `listen.ts`). */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { api, store, configuration, logger, webFolder } = parts;
  const { measurements = NO_MEASUREMENTS } = parts;
  const { limits, corsOrigins, connections, trustProxy } = configuration;
  const { requestTimeout, ...http } = serverTimeouts(connections);
  const server: FastifyInstance = fastify({
    loggerInstance: logger as FastifyBaseLogger, // pino's own interface, which fastify restates
    // `logRequests` writes a line of its own, which holds no query.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: requestIdOf,
    bodyLimit: limits.body,
    http,
    requestTimeout,
    keepAliveTimeout: connections.keepAliveTimeout,
    // For who does not take the answer. While one is worked out nothing moves either.
    connectionTimeout: limits.timeout + connections.receiveTimeout,
    trustProxy: trustProxy === null ? false : trustIn(trustProxy),
    clientErrorHandler: answerClientError,
    frameworkErrors: answerUnreadableAddress(logger),
    forceCloseConnections: 'idle',
  });
  boundConnections(server.server, connections, trustIn(trustProxy), () =>
    measurements.limitHit('connections'),
  );

  server.removeContentTypeParser('text/plain'); // no query comes so
  endConnectionsOnClose(server);
  logRequests(server, logger);
  measureRequests(server, measurements);
  answerHttpErrors(server, limits, logger);
  setSecurityHeaders(server, pagePolicy);
  server.addHook('onRequest', async (request, reply) => {
    reply.header(REQUEST_ID_HEADER, request.id);
  });
  checkOrigins(server, allowedHosts(configuration.allowedHosts, configuration.host), corsOrigins);
  limitClients(server, {
    clientRequests: configuration.clientRequests,
    maxBody: limits.body,
    hasToken: configuration.educatorToken !== null,
    check: tokenCheck(configuration.educatorToken),
  });
  await server.register(fastifyCors, {
    origin: corsOrigins === '*' ? '*' : corsOrigins.length > 0 ? [...corsOrigins] : false,
    methods: ['GET', 'POST'],
    exposedHeaders: [REQUEST_ID_HEADER],
    maxAge: 600,
  });

  serveHealth(server, store);
  const { introspection } = configuration;
  const answers = await startGraphql({ api, limits, introspection, logger });
  const lanes = new OperationLanes(configuration.operations);
  serveGraphql(server, { answers, lanes, configuration });
  measurements.watch({
    operationsUnderWay: () => lanes.running,
    operationsWaiting: () => lanes.waiting,
    connections: () =>
      new Promise((resolve) => server.server.getConnections((_error, count) => resolve(count))),
  });

  if (configuration.graphiql) serveWebPage(server, GRAPHIQL, webFolder);
  if (configuration.explorer) serveWebPage(server, EXPLORER, webFolder);
  else {
    server.get('/', (_request, reply) =>
      reply.redirect(configuration.graphiql ? GRAPHIQL.path : '/health/live'),
    );
  }
  return server;
}
