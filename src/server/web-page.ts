import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendError } from './http-errors.js';

/** A page for a browser that `npm run build` makes from src/web. */
export interface WebPage {
  readonly name: string;
  /** Where it is opened. */
  readonly path: string;
  /** Where it and all it loads are; the built page names its own files by this path. */
  readonly prefix: string;
  /** What it is built into, below dist/web. */
  readonly folder: string;
  /** The policy it runs under. */
  readonly policy: string;
}

/** A page of ours may load from here alone, run no script of its own text, and be framed by none. */
function policy(style: string, image: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "worker-src 'self'",
    `style-src 'self'${style}`,
    `img-src 'self' data:${image}`,
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

export const EXPLORER: WebPage = {
  name: 'The explorer',
  path: '/',
  prefix: '/explorer/',
  folder: 'explorer',
  policy: policy('', ' blob:'), // a drawing becomes a PNG by way of a blob
};

export const GRAPHIQL: WebPage = {
  name: 'GraphiQL',
  path: '/graphiql',
  prefix: '/graphiql/',
  folder: 'graphiql',
  policy: policy(" 'unsafe-inline'", ''), // its editor writes its theme into style elements
};

/** The policy for whatever is at a path: null where that is data. */
export function pagePolicy(url: string): string | null {
  const [path = ''] = url.split('?');
  const page = [GRAPHIQL, EXPLORER].find((one) => path === one.path || path.startsWith(one.prefix));
  return page?.policy ?? null;
}

/**
 * Serves a built page from its folder, with all it loads. The names of its assets hold a hash of
 * their content, so that they can be kept for ever; the page itself is asked for each time.
 */
export async function serveWebPage(
  server: FastifyInstance,
  { name, path, prefix, folder }: WebPage,
  webFolder: string,
): Promise<void> {
  const root = join(webFolder, folder);
  if (!existsSync(root)) {
    server.get(path, (request, reply) =>
      sendError(request, reply, {
        status: 404,
        code: 'NOT_FOUND',
        message: `${name} is not built. Run npm run build, and start the server again.`,
      }),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root,
    prefix,
    decorateReply: !server.hasReplyDecorator('sendFile'),
    index: 'index.html',
    cacheControl: false,
    setHeaders: (response, file) => {
      const isAsset = /[\\/]assets[\\/]/.test(file);
      response.setHeader(
        'cache-control',
        isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get(path, (_request, reply) => reply.sendFile('index.html', root));
}
