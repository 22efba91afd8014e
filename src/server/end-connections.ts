import type { FastifyInstance } from 'fastify';

/**
 * Once the server is being closed, has every answer end its connection. Those that are idle by then
 * are closed at once; one that was still at work would be kept alive after its answer, and would
 * keep the server from closing until the client had enough.
 */
export function endConnectionsOnClose(server: FastifyInstance): void {
  let isClosing = false;
  server.addHook('preClose', async () => {
    isClosing = true;
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
