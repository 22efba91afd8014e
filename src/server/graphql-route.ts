import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestOptions } from '../api/context.js';
import type { Api } from '../api/create-api.js';
import type { Configuration } from './configuration.js';
import { educatorCheck } from './educator-token.js';
import { sendError } from './http-errors.js';
import { checkBatch } from './limits/batch-limit.js';
import { checkQuery } from './limits/check-query.js';
import { checkCost } from './limits/cost-limit.js';
import { TIME_IS_OVER, tooSlow, withinTime } from './limits/time-limit.js';
import { currentRequest, withinRequest } from './request-scope.js';
import { GRAPHIQL } from './web-page.js';

/** The API as a server needs it. The context is the API's own business. */
export interface ServedApi extends Pick<Api, 'schema' | 'costOf' | 'formatError'> {
  answer<Answer>(
    request: { readonly requestId: string } & RequestOptions,
    attempt: (context: object) => Promise<Answer>,
  ): Promise<Answer>;
}

export const GRAPHQL_PATH = '/graphql';

/**
 * Serves the API over HTTP.
 *
 * A request passes the limits that need no schema before Apollo reads it, is validated, has its
 * cost worked out, and only then runs. It is answered with TIMEOUT when its time is over: then its
 * computations end, and it begins no more reads, as when its client is gone.
 */
export async function serveGraphql(
  server: FastifyInstance,
  { api, configuration, logger }: { api: ServedApi; configuration: Configuration; logger: Logger },
): Promise<void> {
  const { limits } = configuration;
  const isEducator = educatorCheck(configuration.educatorToken);
  const apollo = new ApolloServer<object>({
    schema: api.schema,
    nodeEnv: 'production', // else Apollo looks into the environment itself
    introspection: configuration.introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    logger,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      watchOperations(api, limits.cost),
    ],
    formatError: (formatted, error) => formatApolloError(api, formatted, error),
  });
  await apollo.start();
  server.addHook('onClose', () => apollo.stop());

  const answer = fastifyApolloHandler(apollo, {
    context: async (request) => {
      const excess = checkBatch(request.body) ?? checkQuery(queryOf(request), limits);
      if (excess !== null) throw excess;
      return request.scope.context;
    },
  }) as RouteHandlerMethod; // its own type narrows the reply's body, which routes here leave open
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: GRAPHQL_PATH,
    async handler(request, reply) {
      if (configuration.graphiql && isVisit(request)) return reply.redirect(GRAPHIQL.path);
      const { scope } = request;
      const asked = {
        requestId: request.id,
        isEducator: isEducator(request.headers.authorization),
        signal: scope.signal,
        steps: limits.steps,
      };
      const attempt = async (context: object) => {
        scope.beginAttempt(context);
        return withinRequest(scope, () => answer.call(server, request, reply));
      };
      const body = await withinTime(limits.timeout, () => api.answer(asked, attempt));
      if (body !== TIME_IS_OVER) return body;
      scope.end();
      return sendError(request, reply, tooSlow(limits.timeout));
    },
  });
}

/** Notes each operation for the log, and refuses the ones that cost too much. */
function watchOperations(api: ServedApi, costLimit: number): ApolloServerPlugin<object> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operationName, request }) {
          const scope = currentRequest();
          if (scope !== null) scope.operation = operationName;
          const operation = { document, operationName, variables: request.variables ?? {} };
          const excess = await checkCost(() => api.costOf(operation), costLimit);
          if (excess !== null) throw excess;
        },
      };
    },
  };
}

/**
 * What a client sees of an error: the API decides. Only where the API has no code of its own, for
 * a query that is not well formed, does Apollo know the stage at which it failed.
 */
function formatApolloError(
  api: ServedApi,
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const scope = currentRequest();
  const shown = api.formatError(error, scope?.requestId ?? 'unknown');
  const stage = formatted.extensions?.['code'];
  const code = shown.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED' ? stage : null;
  scope?.errorCodes.push(String(code ?? shown.extensions?.['code']));
  return code === null ? shown : { ...shown, extensions: { ...shown.extensions, code } };
}

/** The text of the query that a request brings, or an empty one: Apollo says what is missing. */
function queryOf(request: FastifyRequest): string {
  const holder = request.method === 'GET' ? request.query : request.body;
  if (typeof holder !== 'object' || holder === null || !('query' in holder)) return '';
  return typeof holder.query === 'string' ? holder.query : '';
}

/** A person who opens the address of the API in a browser. */
function isVisit(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    queryOf(request) === '' &&
    (request.headers.accept?.includes('text/html') ?? false)
  );
}
