import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A gate in front of a server, on a port of its own, that a test shuts and opens.
 *
 * - open: what comes is passed on
 * - mute: connections stay and are taken, and nothing is passed on, as if the network lost it
 * - shut: connections are broken off and refused, as if the server had stopped
 */
export interface Gateway {
  readonly port: number;
  open(): Promise<void>;
  mute(): void;
  shut(): Promise<void>;
}

/** Makes an open gate in front of `host:port`. */
export async function gatewayTo(host: string, port: number): Promise<Gateway> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isMute = false;
  const server = createServer((near) => {
    const far = connect(port, host);
    const pair = [near, far] as const;
    pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      from.on('data', (bytes) => to.write(bytes));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        to.destroy();
        pairs.delete(pair);
      });
      if (isMute) from.pause();
    }
  });
  const ownPort = await listen(server, 0);
  return {
    port: ownPort,
    open: async () => {
      isMute = false;
      for (const sockets of pairs) for (const socket of sockets) socket.resume();
      if (!server.listening) await listen(server, ownPort);
    },
    mute: () => {
      isMute = true;
      for (const sockets of pairs) for (const socket of sockets) socket.pause();
    },
    shut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const sockets of pairs) for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      const at = server.address();
      resolve(typeof at === 'object' && at !== null ? at.port : port);
    });
  });
}
