import { existsSync } from 'node:fs';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { sendError } from './http-errors.js';

/** Where GraphiQL is served; the built page names its own files by this path. */
export const GRAPHIQL_PATH = '/graphiql';

/**
 * Serves the built GraphiQL from a folder, with all it loads. The names of its assets hold a hash
 * of their content, so that they can be kept for ever; the page itself is asked for each time.
 */
export async function serveGraphiql(server: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder)) {
    server.get(GRAPHIQL_PATH, (request, reply) =>
      sendError(request, reply, {
        status: 404,
        code: 'NOT_FOUND',
        message: 'GraphiQL is not built. Run npm run build, and start the server again.',
      }),
    );
    return;
  }
  await server.register(fastifyStatic, {
    root: folder,
    prefix: `${GRAPHIQL_PATH}/`,
    decorateReply: true,
    index: 'index.html',
    cacheControl: false,
    setHeaders: (response, path) => {
      const isAsset = /[\\/]assets[\\/]/.test(path);
      response.setHeader(
        'cache-control',
        isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  server.get(GRAPHIQL_PATH, (_request, reply) => reply.sendFile('index.html'));
}
