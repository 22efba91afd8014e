import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/**
 * Once the server is being closed, has every answer end its connection, and ends those that have
 * sent nothing yet, as browsers open them in advance.
 *
 * Those that are idle after an answer are closed by fastify. One that was still at work would be
 * kept alive after its answer, and would keep the server from closing until the client had enough.
 */
export function endConnectionsOnClose(server: FastifyInstance): void {
  const open = new Set<Socket>();
  let isClosing = false;
  server.server.on('connection', (socket: Socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  server.addHook('preClose', async () => {
    isClosing = true;
    for (const socket of open) if (socket.bytesRead === 0) socket.destroy();
  });
  server.addHook('onSend', async (_request, reply) => {
    if (isClosing) reply.header('connection', 'close');
  });
}
