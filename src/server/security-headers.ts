import type { FastifyInstance } from 'fastify';

/** An answer that is data has nothing to load at all. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/**
 * Sets the headers that keep a browser from doing more with an answer than it should.
 *
 * @param pagePolicy the content security policy of the page at an address; null where that is data
 */
export function setSecurityHeaders(
  server: FastifyInstance,
  pagePolicy: (url: string) => string | null,
) {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': pagePolicy(request.url) ?? DATA_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
}
