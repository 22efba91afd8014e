import type { MapContent } from '../domain/argument-map.js';
import { readConfiguration } from '../wiring/configuration.js';
import { openStore } from '../wiring/open-store.js';
import { SCHEMES_FILE } from '../wiring/program-files.js';
import { checkMap, readSchemeCatalogue } from './checked-map.js';
import { type Command, UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { isRefused, lintLines } from './lint-lines.js';
import { catalogueLines, problemLines } from './problem-lines.js';
import { LANGUAGE_HELP, reportReader } from './report-reader.js';
import { storeSettingsHelp } from './settings-help.js';

export const importMaps: Command = {
  help: `Usage: therefore import FILE… [--schemes FILE] [--strict] [--force] [--language TAG]

Checks maps, and puts them into the store in place of those of the same identifiers. Nothing is
written where any of them has an error. What lint notices is told, and stands in the way only where
asked to be strict. The same map again changes nothing. A FILE is the folder of a map, or the
map.yaml in it.

  --schemes FILE    read against this catalogue of schemes, and store it, instead of the program's
  --strict          import nothing where lint warns of what the map does not accept
  --force           write all of each map, also where the store says that it has the same: what is
                    damaged in the store is mended so. Its revision rises by one
  --language TAG    ${LANGUAGE_HELP}

Exit codes: 0 imported, 1 problems or failure, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, {
      schemes: { type: 'string' },
      strict: { type: 'boolean' },
      force: { type: 'boolean' },
      language: { type: 'string' },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one map to import.');
    const reader = reportReader(values.language, terminal.environment);
    const words = reader.catalogue.reports.import;
    const configuration = readConfiguration(terminal.environment);
    const catalogue = readSchemeCatalogue(values.schemes ?? SCHEMES_FILE);
    const maps = positionals.map((path) => checkMap(path, catalogue.schemes));
    terminal.err(catalogueLines(catalogue));
    for (const checked of maps) {
      terminal.err(problemLines(checked) + (await lintLines(checked, reader)));
    }
    const contents = maps.flatMap(({ content }) => (content === null ? [] : [content]));
    const isStrict = values.strict ?? false;
    const isRefusedAny =
      catalogue.problems.length > 0 || maps.some((checked) => isRefused(checked, isStrict));
    if (isRefusedAny || namesOneTwice(contents)) {
      terminal.err(`${isRefusedAny ? words.nothing : words.oneTwice}\n`);
      return 1;
    }
    const store = await openStore(configuration.store);
    try {
      await store.importSchemes(catalogue.schemes);
      for (const content of contents) {
        const { revision, changed } = await store.importMap(content, {
          force: values.force ?? false,
        });
        const told = changed ? words.imported : words.unchanged;
        terminal.out(`${told(content.map.id, revision)}\n`);
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
