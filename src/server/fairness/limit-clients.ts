import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { TokenCheck } from '../educator-token.js';
import { isHealthCheck } from '../health.js';
import { type HttpError, sendError } from '../http-errors.js';
import { BodyMemory } from './body-memory.js';
import { clientOf } from './client-of.js';
import type { HeldBy } from './operation-slots.js';
import { RequestRate } from './request-rate.js';
import { TokenGuesses } from './token-guesses.js';

declare module 'fastify' {
  interface FastifyRequest {
    client: Client;
  }
}

/** Who asks. */
export interface Client {
  /** What limits count by: the address, or the token of the educators. */
  readonly key: string;
  readonly isEducator: boolean;
}

/** The limits that can be hit, as the log and the metrics name them. */
const CLIENT_LIMITS = ['requests', 'tokens', 'bodies', 'operations', 'connections'] as const;
export type ClientLimit = (typeof CLIENT_LIMITS)[number];

/** All educators are one client, so that none of them shares a limit with the class around. */
const EDUCATORS = 'educators';

/**
 * Says of each request who asks, and refuses it where that client has had its share. Health checks
 * are not limited.
 *
 * A token is looked at once, here. With no token set there is nothing to guess, and whatever a
 * gateway in front sends as one is let be.
 */
export function limitClients(
  server: FastifyInstance,
  options: {
    readonly clientRequests: number;
    readonly maxBody: number;
    readonly hasToken: boolean;
    readonly check: (authorization: string | undefined) => TokenCheck;
  },
): void {
  const { clientRequests, maxBody, hasToken, check } = options;
  const rate = new RequestRate(clientRequests);
  const guesses = new TokenGuesses();
  const bodies = new BodyMemory(maxBody);

  server.decorateRequest('client');
  server.addHook('onRequest', async (request, reply) => {
    const address = clientOf(request.ip) ?? clientOf(request.socket.remoteAddress) ?? 'unknown';
    request.client = { key: address, isEducator: false };
    if (isHealthCheck(request)) return;
    const now = performance.now();
    const { authorization } = request.headers;
    if (hasToken && authorization !== undefined) {
      const rest = guesses.rest(address, now);
      if (rest > 0) return refuse(request, reply, 'tokens', tooManyTokens(rest));
      const found = check(authorization);
      if (found === 'wrong') guesses.wrong(address, now);
      if (found === 'right') request.client = { key: EDUCATORS, isEducator: true };
    }
    const { key } = request.client;
    const wait = rate.take(key, now);
    if (wait > 0) {
      return refuse(request, reply, 'requests', tooManyRequests(clientRequests, wait));
    }
    const length = declaredLength(request, maxBody);
    if (length === 0) return;
    const held = bodies.hold(key, length);
    if (typeof held === 'string') return refuse(request, reply, 'bodies', tooBusy(held));
    reply.raw.once('close', held);
  });
}

/** Refuses a request for a limit of its client, or of the server; notes it for the log. */
export function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  limit: ClientLimit,
  error: HttpError,
): FastifyReply {
  request.scope.limit = { name: limit, client: request.client.key };
  return sendError(request, reply, error);
}

/** What is said where a client, or all together, have too much under way. */
export function tooBusy(heldBy: HeldBy): HttpError {
  return heldBy === 'client'
    ? {
        status: 429,
        code: 'TOO_MANY_REQUESTS',
        message:
          'Too much of what you asked for is still under way. ' +
          'Wait for the answers, and ask again.',
        retryAfter: 2,
      }
    : {
        status: 503,
        code: 'OVERLOADED',
        message: 'The server has as much to do as it can take. Ask again in a moment.',
        retryAfter: 5,
      };
}

function tooManyRequests(aMinute: number, wait: number): HttpError {
  const retryAfter = Math.ceil(wait / 1_000);
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message:
      `From your address came more than ${aMinute} requests in a minute. ` +
      `Ask again in ${inSeconds(retryAfter)}, for more at once where you can.`,
    retryAfter,
  };
}

function tooManyTokens(rest: number): HttpError {
  const retryAfter = Math.ceil(rest / 1_000);
  return {
    status: 429,
    code: 'TOO_MANY_REQUESTS',
    message:
      'Too many wrong tokens came from your address. ' +
      `Send the right one in ${inSeconds(retryAfter)}, or ask without one.`,
    retryAfter,
  };
}

function inSeconds(seconds: number): string {
  return seconds === 1 ? 'a second' : `${seconds} seconds`;
}

/** What the body will have at most. One too long is refused by its length before it is read. */
function declaredLength({ headers }: FastifyRequest, most: number): number {
  if (headers['transfer-encoding'] !== undefined) return most;
  const length = Number(headers['content-length'] ?? 0);
  return length > most ? 0 : length;
}
