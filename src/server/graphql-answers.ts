import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyRequest } from 'fastify';
import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { RequestOptions } from '../api/context.js';
import type { Api } from '../api/create-api.js';
import { QUERY_ERROR_CODES } from '../api/errors.js';
import { KnownOperationsRule } from '../api/known-operations.js';
import { checkBatch } from './limits/batch-limit.js';
import { checkQuery } from './limits/check-query.js';
import type { Limits } from './limits/limits.js';
import { checkMethod } from './method-check.js';
import { currentRequest, withinRequest } from './request-scope.js';
import { watchOperations } from './watch-operations.js';

/** The API as a server needs it. The context is the API's own business. */
export interface ServedApi extends Pick<Api, 'schema' | 'costOf' | 'formatError'> {
  answer<Answer>(
    request: { readonly requestId: string } & RequestOptions,
    attempt: (context: object) => Promise<Answer>,
  ): Promise<Answer>;
}

/** What answers GraphQL. */
export interface GraphqlAnswers {
  /** The answer to one request over HTTP, read and well formed. */
  answer(request: FastifyRequest): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

export interface GraphqlAnswer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/**
 * What is wrong with the question itself, told with status 400 to who accepts the GraphQL media
 * type. Who asks for plain JSON expects 200 for every request that is well formed as HTTP
 * (GraphQL over HTTP, section 6.4.1). A limit of ours that was passed is 400 to both.
 */
const FAULTS_OF_THE_QUESTION: ReadonlySet<string> = new Set(
  QUERY_ERROR_CODES.filter((code) => code !== 'PERSISTED_QUERY_NOT_SUPPORTED'),
);

/**
 * Has Apollo answer GraphQL.
 *
 * A request passes the limits that need no schema before Apollo reads it, is validated, has its
 * cost worked out, and only then runs.
 *
 * Apollo's own prevention of cross-site requests is off, since it would turn away every plain GET:
 * `check-origin.ts` stands for it.
 */
export async function startGraphql(parts: {
  readonly api: ServedApi;
  readonly limits: Limits;
  readonly introspection: boolean;
  readonly logger: Logger;
}): Promise<GraphqlAnswers> {
  const { api, limits, introspection, logger } = parts;
  const apollo = new ApolloServer<object>({
    schema: api.schema,
    nodeEnv: 'production', // else Apollo looks into the environment itself
    introspection,
    includeStacktraceInErrorResponses: false,
    persistedQueries: false,
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    validationRules: [KnownOperationsRule],
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
  const attempt = async (request: FastifyRequest): Promise<GraphqlAnswer> => {
    const {
      status = 200,
      headers,
      body,
    } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: httpRequestOf(request),
      context: async () => {
        const excess =
          checkBatch(request.body) ??
          checkQuery(queryOf(request), limits) ??
          checkMethod(request.method, request.query);
        if (excess !== null) throw excess;
        return request.scope.context;
      },
    });
    if (body.kind !== 'complete') throw new Error('an answer in parts, which nothing here gives');
    return { status: statusFor(status, headers, request), headers, body: body.string };
  };
  return {
    answer(request) {
      const { id: requestId, scope } = request;
      const asked = {
        requestId,
        isEducator: request.client.isEducator,
        signal: scope.signal,
        steps: limits.steps,
      };
      return api.answer(asked, async (context) => {
        scope.beginAttempt(context);
        return withinRequest(scope, () => attempt(request));
      });
    },
    stop: () => apollo.stop(),
  };
}

function httpRequestOf({ method, headers, url, body }: FastifyRequest) {
  const sent = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    // The type of a body says nothing of a request that has none.
    if (value === undefined || (name === 'content-type' && body === undefined)) continue;
    sent.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const search = url.includes('?') ? url.slice(url.indexOf('?')) : '';
  return { method: method === 'HEAD' ? 'GET' : method, headers: sent, search, body };
}

function statusFor(
  status: number,
  headers: ReadonlyMap<string, string>,
  { scope }: FastifyRequest,
): number {
  const isPlainJson = headers.get('content-type')?.startsWith('application/json') ?? false;
  const isOfTheQuestion = scope.errorCodes.every((code) => FAULTS_OF_THE_QUESTION.has(code));
  return status === 400 && isPlainJson && isOfTheQuestion ? 200 : status;
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
  const stage = QUERY_ERROR_CODES.find((code) => code === formatted.extensions?.['code']);
  const isOfTheQuery = shown.extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED';
  const code = isOfTheQuery ? (stage ?? 'BAD_USER_INPUT') : null; // a value that was found out late
  scope?.errorCodes.push(String(code ?? shown.extensions?.['code']));
  return code === null ? shown : { ...shown, extensions: { ...shown.extensions, code } };
}

/** The text of the query that a request brings, or an empty one: Apollo says what is missing. */
export function queryOf(request: FastifyRequest): string {
  const holder = request.method === 'POST' ? request.body : request.query;
  if (typeof holder !== 'object' || holder === null || !('query' in holder)) return '';
  return typeof holder.query === 'string' ? holder.query : '';
}
