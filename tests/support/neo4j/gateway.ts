import { connect, createServer, type Server, type Socket } from 'node:net';

/**
 * A gate in front of a server, on a port of its own, that a test shuts and opens.
 *
 * - open: what comes is passed on
 * - mute: connections stay and are taken, and nothing is passed on, as if the network lost it
 * - shut: connections are broken off and refused, as if the server had stopped
 *
 * It can also let each new connection hear no more than the first bytes of what the server says.
 */
export interface Gateway {
  readonly port: number;
  open(): Promise<void>;
  mute(): void;
  shut(): Promise<void>;
  /** What becomes of each connection made from now on, until the gate is opened again. */
  breakAfter(bytes: number, how: 'cut' | 'mute'): void;
}

/** Makes an open gate in front of `host:port`. */
export async function gatewayTo(host: string, port: number): Promise<Gateway> {
  const pairs = new Set<readonly [Socket, Socket]>();
  let isMute = false;
  let broken: { readonly bytes: number; readonly how: 'cut' | 'mute' } | null = null;
  const server = createServer((near) => {
    const far = connect(port, host);
    const pair = [near, far] as const;
    pairs.add(pair);
    const limit = broken;
    let heard = 0;
    const passOn = (bytes: Buffer) => {
      if (limit === null) return void near.write(bytes);
      const part = bytes.subarray(0, Math.max(0, limit.bytes - heard));
      heard += bytes.length;
      if (part.length > 0) near.write(part);
      if (limit.how === 'cut' && heard >= limit.bytes) near.destroySoon();
    };
    if (limit?.how === 'cut' && limit.bytes === 0) near.destroy();
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', passOn);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
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
      broken = null;
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
    breakAfter: (bytes, how) => {
      broken = { bytes, how };
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
