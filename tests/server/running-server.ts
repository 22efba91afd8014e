import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { GraphQLInt, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { operationCost, page } from '../../src/api/cost.js';
import { formatError } from '../../src/api/errors.js';
import { buildServer } from '../../src/server/build-server.js';
import type { ServedApi } from '../../src/server/graphql-answers.js';
import { listen } from '../../src/server/listen.js';
import { NO_MEASUREMENTS } from '../../src/server/metrics/measurements.js';
import { createMetrics } from '../../src/server/metrics/prometheus.js';
import { serveMetrics } from '../../src/server/metrics/serve-metrics.js';
import type { Store } from '../../src/store/port.js';
import { type Environment, readConfiguration } from '../../src/wiring/configuration.js';
import { createLogger } from '../../src/wiring/logger.js';

/** A server over a small API of its own, so that a test sees what ran. */
export interface RunningServer {
  readonly url: string;
  /** Where the metrics are, where METRICS is set. */
  readonly metricsUrl: string;
  readonly fastify: FastifyInstance;
  /** Resolves when a first request has come in. */
  readonly firstRequest: Promise<void>;
  /** How often a resolver ran. */
  readonly resolved: () => number;
  /** How many requests have come in. */
  readonly requests: () => number;
  /** Lets the fields `held` be answered. */
  readonly release: () => void;
  /** Every line of the log so far, parsed. */
  readonly log: () => readonly Record<string, unknown>[];
  /** The log as it was written. */
  readonly logText: () => string;
  post(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: what came back is what the tests look into
  readonly json: any;
}

/** Starts a server on a free port, set by variables as a person would set them. */
export async function startServer(
  environment: Environment = {},
  store: Pick<Store, 'engine' | 'ping'> = { engine: 'sqlite', ping: async () => {} },
  webFolder = fileURLToPath(new URL('../../dist/web', import.meta.url)),
): Promise<RunningServer> {
  const lines: string[] = [];
  const configuration = readConfiguration({ PORT: '0', LOG_LEVEL: 'debug', ...environment });
  const logger = createLogger(configuration.logLevel, { write: (line) => lines.push(line) });
  const { api, resolved, release } = countingApi();
  let requests = 0;
  const metrics = configuration.metrics === null ? null : createMetrics();
  const measurements = metrics ?? NO_MEASUREMENTS;
  const server = await buildServer({ api, store, configuration, logger, webFolder, measurements });
  const firstRequest = new Promise<void>((resolve) =>
    server.server.on('request', () => {
      requests += 1;
      resolve();
    }),
  );
  const url = await listen(server, configuration);
  const served =
    metrics === null || configuration.metrics === null
      ? null
      : await serveMetrics(metrics, configuration.metrics, { configuration, logger });
  return {
    url,
    fastify: server,
    firstRequest,
    resolved,
    requests: () => requests,
    release,
    log: () => lines.map((line) => JSON.parse(line)),
    logText: () => lines.join(''),
    async post(body, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, json: JSON.parse(text) };
    },
    metricsUrl: `${served?.address}/metrics`,
    async close() {
      await served?.close();
      await server.close();
    },
  };
}

/** An API of things within things, whose every resolver counts itself. */
function countingApi(): {
  readonly api: ServedApi;
  readonly resolved: () => number;
  readonly release: () => void;
} {
  let count = 0;
  let release: () => void = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const thing: GraphQLObjectType = new GraphQLObjectType({
    name: 'Thing',
    fields: () => ({
      name: { type: GraphQLString, resolve: () => counted('a thing') },
      inner: { type: thing, resolve: () => counted({}) },
      things: {
        type: thing,
        args: { first: { type: GraphQLInt } },
        extensions: { complexity: page(1) },
        resolve: () => counted({}),
      },
      weight: { type: GraphQLInt, extensions: { complexity: 1 }, resolve: () => counted(1) },
    }),
  });
  const counted = <T>(value: T): T => {
    count += 1;
    return value;
  };
  const query = new GraphQLObjectType({
    name: 'Query',
    fields: {
      thing: { type: thing, args: { name: { type: GraphQLString } }, resolve: () => counted({}) },
      slow: {
        type: GraphQLString,
        resolve: () => new Promise((done) => setTimeout(() => done(counted('late')), 400)),
      },
      untilGone: {
        type: GraphQLString,
        resolve: (_source, _args, { signal }: { readonly signal: AbortSignal }) =>
          new Promise((done) => signal.addEventListener('abort', () => done(counted('gone')))),
      },
      held: { type: GraphQLString, resolve: () => released.then(() => counted('released')) },
      broken: {
        type: GraphQLString,
        resolve: () => {
          throw new Error('a secret of the inside');
        },
      },
    },
  });
  const schema = new GraphQLSchema({ query });
  return {
    api: {
      schema,
      costOf: async ({ document, variables }) => operationCost(schema, document, variables),
      answer: ({ signal }, attempt) => attempt({ signal }),
      formatError: (error, requestId) => formatError(error, requestId),
    },
    resolved: () => count,
    release: () => release(),
  };
}
