import type { EventEmitter } from 'node:events';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';

/** How a stop is asked for, and how patient it is. */
export interface StopOptions {
  /** Milliseconds. */
  readonly grace: number;
  readonly logger: Logger;
  /** What emits SIGTERM and SIGINT: the process. */
  readonly signals?: EventEmitter;
  /** Ends the process at once. */
  readonly exit?: (code: number) => void;
}

/**
 * Waits for SIGTERM or SIGINT, then stops the server: no new request is taken, those under way
 * have `grace` milliseconds to finish, and what is left then is cut off. A second signal ends the
 * process at once.
 *
 * Gives 0 where everything finished, 1 where something was cut off.
 */
export async function stopOnSignals(server: FastifyInstance, options: StopOptions): Promise<0 | 1> {
  const { grace, logger, signals = process, exit = process.exit } = options;
  const signal = await nextSignal(signals);
  logger.info({ signal }, 'stopping');
  const stopped = new AbortController();
  void nextSignal(signals, stopped.signal).then((second) => second !== null && exit(1));
  let isCut = false;
  const timer = setTimeout(() => {
    isCut = true;
    logger.warn({ graceMs: grace }, 'requests are cut off');
    server.server.closeAllConnections();
  }, grace);
  await server.close();
  clearTimeout(timer);
  stopped.abort();
  return isCut ? 1 : 0;
}

/** The next SIGTERM or SIGINT, or null where `until` comes first. */
function nextSignal(signals: EventEmitter, until?: AbortSignal): Promise<string | null> {
  return new Promise((resolve) => {
    const end = (signal: string | null) => {
      signals.off('SIGTERM', end);
      signals.off('SIGINT', end);
      resolve(signal);
    };
    signals.on('SIGTERM', end);
    signals.on('SIGINT', end);
    until?.addEventListener('abort', () => end(null));
  });
}
