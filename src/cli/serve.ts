import type { Logger } from 'pino';
import { createApi } from '../api/create-api.js';
import { HOW_TO_MEND } from '../domain/domain-error.js';
import { buildServer } from '../server/build-server.js';
import { type Configuration, readConfiguration } from '../server/configuration.js';
import { listen } from '../server/listen.js';
import { createLogger } from '../server/logger.js';
import { measuredStore } from '../server/metrics/measured-store.js';
import { createMetrics, type Metrics } from '../server/metrics/prometheus.js';
import { serveMetrics } from '../server/metrics/serve-metrics.js';
import { stopOnSignals } from '../server/stop-on-signals.js';
import { openStore } from '../server/wiring/open-store.js';
import { SEED_FOLDER, WEB_FOLDER } from '../server/wiring/program-files.js';
import { seedStore } from '../server/wiring/seed-store.js';
import type { Command } from './command.js';
import { parseCommandLine } from './command-line.js';
import { seedOffer } from './seed-offer.js';
import { settingsHelp } from './settings-help.js';
import { takesNoMore } from './takes-no-more.js';

export const serve: Command = {
  help: `Usage: therefore serve [--no-seed]

Opens the store, puts the maps and schemes that come with the program into it where there are none
of the same identifiers, and answers GraphQL over HTTP until it gets SIGTERM or SIGINT. Then it
finishes what is under way. Where the store holds one of them otherwise, it stays as it is, and the
log says how to take the program's.

  --no-seed    bring nothing into the store

Exit codes: 0 stopped, 1 it could not start or had to cut a request off, 2 wrong usage.

It is set by variables of the environment:
${settingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, { 'no-seed': { type: 'boolean' } });
    takesNoMore(positionals);
    const configuration = readConfiguration(terminal.environment);
    const logger = createLogger(configuration.logLevel);
    const store = await openStore(configuration.store, ({ map, what }) =>
      logger.error({ map, what }, `the map is damaged and not answered for. ${HOW_TO_MEND}`),
    );
    try {
      if (values['no-seed'] !== true) {
        const seeded = await seedStore(store, SEED_FOLDER);
        for (const map of seeded.brought) logger.info({ map }, 'map imported');
        const offer = seedOffer(seeded, process.cwd());
        if (offer !== null) logger.info(seeded.other, offer);
      }
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
        terminal.out(welcome(address, configuration));
        return await stopped;
      } finally {
        await closeMetrics();
      }
    } finally {
      await store.close();
    }
  },
};

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

/** The address, and the first thing to do there. */
function welcome(address: string, { explorer, graphiql, maps }: Configuration): string {
  if (maps === 'closed') {
    return `Therefore is at ${address} – it gives exercises; the maps are closed.\n`;
  }
  if (explorer) return `Therefore is at ${address} – open it, and ask what the essay rests on.\n`;
  return graphiql
    ? `Therefore is at ${address}/graphiql – open it and run the first query.\n`
    : `Therefore is at ${address}/graphql – send it a query.\n`;
}
