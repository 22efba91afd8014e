import type { MapContent } from '../domain/argument-map.js';
import { readConfiguration } from '../server/configuration.js';
import { openStore } from '../server/wiring/open-store.js';
import { SCHEMES_FILE } from '../server/wiring/program-files.js';
import { checkMap, readCatalogue } from './checked-map.js';
import { type Command, UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { catalogueLines, isRefused, problemLines } from './problem-lines.js';
import { storeSettingsHelp } from './settings-help.js';

export const importMaps: Command = {
  help: `Usage: therefore import FILE… [--schemes FILE]

Checks maps, and puts them into the store in place of those of the same identifiers. Nothing is
written where any of them has an error. The same map again changes nothing. A FILE is the folder of
a map, or the map.yaml in it.

  --schemes FILE    read against this catalogue of schemes, and store it, instead of the program's

Exit codes: 0 imported, 1 problems or failure, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, { schemes: { type: 'string' } });
    if (positionals.length === 0) throw new UsageError('Name at least one map to import.');
    const configuration = readConfiguration(terminal.environment);
    const catalogue = readCatalogue(values.schemes ?? SCHEMES_FILE);
    const maps = positionals.map((path) => checkMap(path, catalogue.schemes));
    terminal.err([catalogueLines(catalogue), ...maps.map(problemLines)].join(''));
    const contents = maps.flatMap(({ content }) => (content === null ? [] : [content]));
    const isRefusedAny = [catalogue, ...maps].some(({ problems }) => isRefused(problems, false));
    if (isRefusedAny || namesOneTwice(contents)) {
      terminal.err(
        isRefusedAny
          ? 'Nothing was imported.\n'
          : 'Nothing was imported: two of the files are the same map.\n',
      );
      return 1;
    }
    const store = await openStore(configuration.store);
    try {
      await store.importSchemes(catalogue.schemes);
      for (const content of contents) {
        const { revision, changed } = await store.importMap(content);
        terminal.out(
          `${content.map.id}: ${changed ? 'imported' : 'unchanged'}, revision ${revision}\n`,
        );
      }
    } finally {
      await store.close();
    }
    return 0;
  },
};

function namesOneTwice(contents: readonly MapContent[]): boolean {
  return new Set(contents.map(({ map }) => map.id)).size < contents.length;
}
