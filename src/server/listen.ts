import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { ServerConfiguration } from './server-configuration.js';
import { StartError } from './start-error.js';

/** The settings that say where to listen, for messages. */
interface ListenSettings {
  readonly host: string;
  readonly port: string;
}

/**
 * Begins to listen, and gives the address to open in a browser on this machine.
 *
 * @throws StartError where the port is taken, or the host is not one of this machine.
 */
export async function listen(
  server: FastifyInstance,
  { host, port }: Pick<ServerConfiguration, 'host' | 'port'>,
  settings: ListenSettings = { host: 'HOST', port: 'PORT' },
): Promise<string> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new StartError(explain(code, host, port, settings), { cause: error });
  }
  const address = server.server.address() as AddressInfo; // never a pipe: it was given a port
  return `http://${shownHost(host)}:${address.port}`;
}

function explain(code: string, host: string, port: number, settings: ListenSettings): string {
  switch (code) {
    case 'EADDRINUSE':
      return (
        `Port ${port} on ${host} is taken. Stop the program that holds it, ` +
        `or set ${settings.port} to another (0 takes a free one).`
      );
    case 'EACCES':
      return `This user may not listen on port ${port}. Set ${settings.port} to one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return (
        `${settings.host} is "${host}", which is no address of this machine. ` +
        'Set it to 127.0.0.1 for this machine alone, or to 0.0.0.0 for every one.'
      );
    default:
      return `Cannot listen on port ${port} of ${host} (${code || 'no reason given'}).`;
  }
}

/** A browser cannot open "every address"; on this machine the loopback one is among them. */
function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
