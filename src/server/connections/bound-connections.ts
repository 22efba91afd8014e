import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf } from '../fairness/client-of.js';
import type { Trust } from '../fairness/trusted-proxies.js';

/** How many connections there may be, and how long each may be silent. Every one is a setting. */
export interface ConnectionLimits {
  /** Milliseconds for a whole request to come in, from its first byte or the connection's begin. */
  readonly receiveTimeout: number;
  /** Milliseconds between an answer and the next request. */
  readonly keepAliveTimeout: number;
  readonly ofAll: number;
  readonly ofClient: number;
}

/** Milliseconds for the headers, which come in one or two packets. */
const HEADERS_TIMEOUT = 5_000;
/** How often node looks for connections that are over their time, in milliseconds. */
const LOOKS_EVERY = 500;

/** What `http.createServer` is given: these cannot be set afterwards. */
export function serverTimeouts({ receiveTimeout }: ConnectionLimits) {
  return {
    connectionsCheckingInterval: LOOKS_EVERY,
    headersTimeout: Math.min(HEADERS_TIMEOUT, receiveTimeout),
    requestTimeout: receiveTimeout,
  };
}

/**
 * Bounds the connections, of all and of each client by its address. One too many is closed before
 * it is read; where all together are too many, those that wait for another request make room.
 *
 * Connections of a trusted proxy are its clients', and the proxy's to bound.
 *
 * @param onRefused told of each connection that was closed so
 */
export function boundConnections(
  server: Server,
  limits: ConnectionLimits,
  trust: Trust,
  onRefused: () => void,
): void {
  const open = new Map<string, number>();
  server.maxConnections = limits.ofAll;
  let madeRoomAt = Number.NEGATIVE_INFINITY;
  server.on('drop', () => {
    onRefused();
    if (performance.now() - madeRoomAt < LOOKS_EVERY) return; // it looks at every connection
    server.closeIdleConnections();
    madeRoomAt = performance.now();
  });
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress;
    const client = clientOf(address);
    if (client === null || trust(address, 0)) return;
    const count = (open.get(client) ?? 0) + 1;
    if (count > limits.ofClient) {
      onRefused();
      socket.destroy();
      return;
    }
    open.set(client, count);
    socket.once('close', () => {
      const left = (open.get(client) ?? 1) - 1;
      if (left > 0) open.set(client, left);
      else open.delete(client);
    });
  });
}
