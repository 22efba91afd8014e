import { HOW_TO_MEND } from '../domain/domain-error.js';
import { type Configuration, readConfiguration } from '../wiring/configuration.js';
import { createLogger } from '../wiring/logger.js';
import { openStore } from '../wiring/open-store.js';
import { SEED_FOLDER } from '../wiring/program-files.js';
import { seedStore } from '../wiring/seed-store.js';
import { serveStore } from '../wiring/serve-store.js';
import type { Command } from './command.js';
import { parseCommandLine } from './command-line.js';
import { refuseMoreArguments } from './more-arguments.js';
import { seedOffer } from './seed-offer.js';
import { settingsHelp } from './settings-help.js';

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
    refuseMoreArguments(positionals);
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
      return await serveStore({
        store,
        configuration,
        logger,
        onListening: (address) => terminal.out(welcome(address, configuration)),
      });
    } finally {
      await store.close();
    }
  },
};

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
