import type { Logger } from 'pino';
import { createApi } from '../api/create-api.js';
import { buildServer } from '../server/build-server.js';
import { listen } from '../server/listen.js';
import { measuredStore } from '../server/metrics/measured-store.js';
import { createMetrics, type Metrics } from '../server/metrics/prometheus.js';
import { serveMetrics } from '../server/metrics/serve-metrics.js';
import { stopOnSignals } from '../server/stop-on-signals.js';
import type { Store } from '../store/port.js';
import type { Configuration } from './configuration.js';
import { WEB_FOLDER } from './program-files.js';

/** What a store is served with; it is not closed. */
export interface ServedStore {
  readonly store: Store;
  readonly configuration: Configuration;
  readonly logger: Logger;
  /** Told the address to open in a browser, once the server listens there. */
  readonly onListening: (address: string) => void;
}

/**
 * Answers GraphQL over HTTP from a store, until SIGTERM or SIGINT.
 *
 * Gives the exit code: 0 where all that was under way finished, 1 where something was cut off.
 *
 * @throws StartError where it cannot listen as the configuration says.
 */
export async function serveStore(parts: ServedStore): Promise<0 | 1> {
  const { store, configuration, logger, onListening } = parts;
  const metrics = configuration.metrics === null ? null : createMetrics();
  const api = createApi({
    store: metrics === null ? store : measuredStore(store, metrics),
    ...(metrics === null ? {} : { onLookup: metrics.indexLookedUp }),
    maps: configuration.maps,
    maxIndexSize: configuration.maxMapSize,
    onUnknownError: (error, requestId) =>
      logger.error({ requestId, err: error }, 'unexpected error'),
  });
  const server = await buildServer({
    api,
    store,
    configuration,
    logger,
    webFolder: WEB_FOLDER,
    ...(metrics === null ? {} : { measurements: metrics }),
  });
  const closeMetrics = await startMetrics(metrics, configuration, logger);
  try {
    const address = await listen(server, configuration);
    const stopped = stopOnSignals(server, { grace: configuration.shutdownGrace, logger });
    onListening(address);
    return await stopped;
  } finally {
    await closeMetrics();
  }
}

/** Serves the metrics where that was set; gives what ends it. */
async function startMetrics(
  metrics: Metrics | null,
  configuration: Configuration,
  logger: Logger,
): Promise<() => Promise<void>> {
  if (metrics === null || configuration.metrics === null) return async () => {};
  const served = await serveMetrics(metrics, configuration.metrics, { configuration, logger });
  logger.info({ address: `${served.address}/metrics` }, 'metrics');
  return served.close;
}
