import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { encodingFor } from './content-encoding.js';
import { hasAlready } from './entity-tag.js';
import { sendError } from './http-errors.js';
import { readPageFiles } from './page-files.js';
import { addVary } from './vary.js';

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

/** The files that a build names by a hash of their content. */
const IS_ASSET = /^assets\//;

/**
 * Serves a built page from its folder, with all it loads. Its assets can be kept for ever; the page
 * itself is asked for each time, and sent where it is another by now.
 */
export function serveWebPage(
  server: FastifyInstance,
  { name, path, prefix, folder }: WebPage,
  webFolder: string,
): void {
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
  const files = readPageFiles(root);
  const send = (request: FastifyRequest, reply: FastifyReply, wanted: string) => {
    const file = files.get(wanted);
    if (file === undefined) return reply.callNotFound();
    reply.headers({
      'cache-control': IS_ASSET.test(wanted) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.tag,
    });
    addVary(reply, 'accept-encoding');
    if (hasAlready(request.headers['if-none-match'], file.tag)) return reply.code(304).send();
    const available = [...file.compressed.keys()];
    const encoding = encodingFor(request.headers['accept-encoding'], available);
    const form = encoding === null ? undefined : file.compressed.get(encoding);
    if (form !== undefined) reply.header('content-encoding', encoding);
    return reply.type(file.type).send(form ?? file.content);
  };
  server.get(path, (request, reply) => send(request, reply, 'index.html'));
  server.get<{ Params: { '*': string } }>(`${prefix}*`, (request, reply) =>
    send(request, reply, request.params['*'] || 'index.html'),
  );
}
