import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { AllowedHosts } from './allowed-hosts.js';
import { isHealthCheck } from './health.js';
import { sendError } from './http-errors.js';

/** The longest name that a message repeats. */
const LONGEST = 100;

/**
 * Refuses a request under a name that is not ours (421), and one that a page of another origin sends
 * without being allowed to (403): such a page could not read the answer, but would have us work.
 *
 * Browsers send `Origin` with whatever a script asks for, and with each POST. What a page loads as a
 * picture or a script has none; there they send `Sec-Fetch-Site`. Who follows a link to us may come
 * from anywhere. Health checks are answered under any name: they are asked for by address, and tell
 * nothing.
 */
export function checkOrigins(
  server: FastifyInstance,
  hosts: AllowedHosts,
  corsOrigins: '*' | readonly string[],
): void {
  server.addHook('onRequest', async (request, reply) => {
    if (isHealthCheck(request)) return;
    if (!hosts.isAllowed(request.host)) {
      return sendError(request, reply, {
        status: 421,
        code: 'HOST_NOT_ALLOWED',
        message: `The host "${request.host.slice(0, LONGEST)}" is not one of this server's. ${hosts.remedy}`,
      });
    }
    if (corsOrigins === '*') return;
    const { origin } = request.headers;
    const isForeign =
      origin === undefined
        ? isLoadedFromElsewhere(request)
        : !corsOrigins.includes(origin) && !hosts.isOwnOrigin(origin, request.host);
    if (!isForeign) return;
    const who = origin === undefined ? 'another site' : `"${origin.slice(0, LONGEST)}"`;
    return sendError(request, reply, {
      status: 403,
      code: 'ORIGIN_NOT_ALLOWED',
      message:
        `A page of ${who} may not ask this server. ` +
        'Set CORS_ORIGINS to the origins whose pages may; ' +
        'where it is a page of this server, set ALLOWED_HOSTS to its name.',
    });
  });
}

/** By a page of another site, and not by who follows a link. (Pages of ours load from here alone.) */
function isLoadedFromElsewhere({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'cross-site' && headers['sec-fetch-mode'] !== 'navigate';
}
