import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import { stopOnSignals } from '../../src/server/stop-on-signals.js';
import { createLogger } from '../../src/wiring/logger.js';
import { startServer } from './running-server.js';

const logger = createLogger('silent');

describe('a server that is told to stop', () => {
  it.each(['SIGTERM', 'SIGINT'])(
    'finishes what is under way on %s, and takes no more',
    async (signal) => {
      const server = await startServer();
      const signals = new EventEmitter();
      const stopped = stopOnSignals(server.fastify, { grace: 10_000, logger, signals });
      const underWay = server.post({ query: '{ slow }' });
      await server.firstRequest;
      signals.emit(signal, signal);
      await expect.poll(() => server.fastify.server.listening).toBe(false);
      await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
      expect((await underWay).json).toEqual({ data: { slow: 'late' } });
      expect(await stopped).toBe(0);
      expect(signals.listenerCount('SIGTERM') + signals.listenerCount('SIGINT')).toBe(0);
    },
  );

  it('cuts off what is not done when the grace is over, and says so', async () => {
    const server = await startServer();
    const signals = new EventEmitter();
    const stopped = stopOnSignals(server.fastify, { grace: 50, logger, signals });
    const underWay = server.post({ query: '{ slow }' });
    underWay.catch(() => {}); // looked at below
    await server.firstRequest;
    signals.emit('SIGTERM', 'SIGTERM');
    expect(await stopped).toBe(1);
    await expect(underWay).rejects.toThrow();
  });

  it('ends at once on a second signal', async () => {
    const server = await startServer();
    const signals = new EventEmitter();
    const codes: number[] = [];
    const exit = (code: number) => codes.push(code);
    const stopped = stopOnSignals(server.fastify, { grace: 10_000, logger, signals, exit });
    const underWay = server.post({ query: '{ slow }' });
    await server.firstRequest;
    signals.emit('SIGTERM', 'SIGTERM');
    await expect.poll(() => server.fastify.server.listening).toBe(false);
    signals.emit('SIGINT', 'SIGINT');
    await expect.poll(() => codes).toEqual([1]);
    await Promise.all([underWay, stopped]);
  });
});
