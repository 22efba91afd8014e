import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { compress } from './compress.js';
import { entityTag, hasAlready } from './entity-tag.js';
import { refuse, tooBusy } from './fairness/limit-clients.js';
import type { OperationLanes } from './fairness/operation-lanes.js';
import { type GraphqlAnswer, type GraphqlAnswers, queryOf } from './graphql-answers.js';
import { sendError } from './http-errors.js';
import { TIME_IS_OVER, tooSlow, withinTime } from './limits/time-limit.js';
import type { ServerConfiguration } from './server-configuration.js';
import { addVary } from './vary.js';
import { GRAPHIQL } from './web-page.js';

const GRAPHQL_PATH = '/graphql';

/**
 * Serves the API over HTTP.
 *
 * An operation waits for its turn, and is answered with TIMEOUT when its time is over: then its
 * computations end, and it begins no more reads, as when its client is gone. Where its time was
 * over before it could begin, it is told that instead.
 */
export function serveGraphql(
  server: FastifyInstance,
  parts: {
    readonly answers: GraphqlAnswers;
    readonly lanes: OperationLanes;
    readonly configuration: Pick<ServerConfiguration, 'limits' | 'graphiql'>;
  },
): void {
  const { answers, lanes, configuration } = parts;
  const { limits } = configuration;
  server.addHook('onClose', () => answers.stop());
  server.route({
    method: ['GET', 'POST', 'OPTIONS'],
    url: GRAPHQL_PATH,
    async handler(request, reply) {
      if (configuration.graphiql && isVisit(request)) return reply.redirect(GRAPHIQL.path);
      const { scope } = request;
      const lane = lanes.enter(request.client.key, scope.signal);
      if (typeof lane === 'string') return refuse(request, reply, 'operations', tooBusy(lane));
      scope.lane = lane;
      const answer = await withinTime(limits.timeout, async () => {
        if (!(await lane.begins)) return TIME_IS_OVER; // its client is gone
        try {
          return await answers.answer(request);
        } finally {
          lane.leave();
        }
      });
      if (answer !== TIME_IS_OVER) return sendAnswer(request, reply, answer);
      const heldBy = lane.heldBy();
      scope.end();
      return heldBy === null
        ? sendError(request, reply, tooSlow(limits.timeout))
        : refuse(request, reply, 'operations', tooBusy(heldBy));
    },
  });
}

/**
 * Sends an answer, compressed where the client would have it so.
 *
 * What was asked by GET and went well may be kept, if it is asked each time whether it is still
 * true. An answer to who sent a token is for nobody else, and is not kept.
 */
async function sendAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { status, headers, body }: GraphqlAnswer,
): Promise<FastifyReply> {
  const isKept =
    request.method !== 'POST' &&
    status === 200 &&
    request.scope.errorCodes.length === 0 &&
    request.headers.authorization === undefined;
  reply.code(status).headers(Object.fromEntries(headers));
  reply.header('cache-control', isKept ? 'no-cache' : 'no-store');
  addVary(reply, 'accept, accept-encoding, authorization');
  if (isKept) {
    const tag = entityTag(body);
    reply.header('etag', tag);
    if (hasAlready(request.headers['if-none-match'], tag)) return reply.code(304).send();
  }
  const sent = await compress(body, request.headers['accept-encoding']);
  if (sent.encoding !== null) reply.header('content-encoding', sent.encoding);
  return reply.send(sent.body);
}

/** A person who opens the address of the API in a browser. */
function isVisit(request: FastifyRequest): boolean {
  return (
    request.method === 'GET' &&
    queryOf(request) === '' &&
    (request.headers.accept?.includes('text/html') ?? false)
  );
}
