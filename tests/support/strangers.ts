import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';

/** What listens where a Neo4j was expected, and says or does something else. */
export type Stranger = (caller: Socket) => void;

/** A stranger at a port of 127.0.0.1, until it is told to go. */
export interface Listening {
  readonly port: number;
  leave(): Promise<void>;
}

/** Has a stranger listen, on a free port or the one given. */
export async function listenAs(stranger: Stranger, port = 0): Promise<Listening> {
  const callers = new Set<Socket>();
  const server = createServer((caller) => {
    callers.add(caller);
    caller.on('error', () => {}); // it hung up
    caller.on('close', () => callers.delete(caller));
    stranger(caller);
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port, // it listens on TCP
    leave: async () => {
      for (const caller of callers) caller.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers Bolt's handshake, with version 5.8, and then goes on as it is told. */
function afterHandshake(goOn: Stranger): Stranger {
  return (caller) =>
    caller.once('data', () => {
      caller.write(Buffer.from([0, 0, 8, 5]));
      setTimeout(() => goOn(caller), 10); // as a message of its own
    });
}

/** One message of Bolt, whatever it holds. */
function message(...bytes: readonly number[]): Buffer {
  return Buffer.from([0, bytes.length, ...bytes, 0, 0]);
}

const RUBBISH = Buffer.from(Array.from({ length: 5_000 }, (_, at) => (at * 7_919 + 13) % 256));

/** The start of an answer in TLS: a fatal alert, of a record that was none. */
const TLS_ALERT = Buffer.from([0x15, 0x03, 0x03, 0, 2, 2, 70]);

/** Strangers that say something. All are found out at once. */
export const TALKING: Readonly<Record<string, Stranger>> = {
  'hangs up at once': (caller) => caller.destroy(),
  'speaks SSH': (caller) => caller.write('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'),
  'speaks SSH and hangs up': (caller) => caller.end('SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n'),
  'speaks HTTP': (caller) =>
    caller.once('data', () => caller.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')),
  'speaks Redis': (caller) => caller.once('data', () => caller.write('-ERR unknown command\r\n')),
  'speaks TLS': (caller) => caller.once('data', () => caller.end(TLS_ALERT)),
  'speaks letter by letter': (caller) => {
    caller.setNoDelay(true);
    caller.write('S');
  },
  'sends rubbish': (caller) => caller.write(RUBBISH),
  'knows no version of Bolt that we know': (caller) =>
    caller.once('data', () => caller.write(Buffer.alloc(4))),
  'begins a list of versions and does not end it': (caller) =>
    caller.once('data', () => caller.write(Buffer.from([0, 0, 1, 255, 0xff, 0xff]))),
  'hangs up within the handshake': (caller) =>
    caller.once('data', () => caller.end(Buffer.from([0, 0, 8]))),
  'hangs up after the handshake': afterHandshake((caller) => caller.end()),
  'resets after the handshake': afterHandshake((caller) => caller.resetAndDestroy()),
  'sends a message of no known kind': afterHandshake((caller) =>
    caller.write(message(0xb1, 0x55, 0xa0)),
  ),
  'sends what cannot be decoded': afterHandshake((caller) =>
    caller.write(message(0xd4, 0xff, 0x70)),
  ),
  'agrees to the login with nothing': afterHandshake((caller) =>
    caller.write(message(0xb1, 0x70, 0xc0)),
  ),
  'refuses the login with nothing': afterHandshake((caller) =>
    caller.write(message(0xb1, 0x7f, 0xc0)),
  ),
  'refuses the login with a number as its code': afterHandshake((caller) =>
    caller.write(message(0xb1, 0x7f, 0xa1, 0x84, 0x63, 0x6f, 0x64, 0x65, 7)),
  ),
};

/** Strangers that are waited for: they take the call and never come to an end. */
export const MUTE: Readonly<Record<string, Stranger>> = {
  'says nothing': () => {},
  'says nothing after the handshake': afterHandshake(() => {}),
  'begins a message and does not end it': afterHandshake((caller) =>
    caller.write(Buffer.alloc(200, 0xab)),
  ),
};
