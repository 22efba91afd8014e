import type { FastifyInstance } from 'fastify';

/** A page of ours may load from here alone, run no script of its own text, and be framed by none. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'", // the editor writes its theme into style elements
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** An answer that is data has nothing to load at all. */
const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** Sets the headers that keep a browser from doing more with an answer than it should. */
export function setSecurityHeaders(server: FastifyInstance, isPage: (path: string) => boolean) {
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({
      'content-security-policy': isPage(request.url) ? PAGE_POLICY : DATA_POLICY,
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    });
  });
}
