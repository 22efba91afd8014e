import { SCHEMES_FILE } from '../wiring/program-files.js';
import { checkReport } from './check-report.js';
import {
  type CheckedMap,
  checkMap,
  readSchemeCatalogue,
  type SchemeCatalogue,
} from './checked-map.js';
import { type Command, UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { isRefused, lintLines } from './lint-lines.js';
import { catalogueLines, problemLines } from './problem-lines.js';
import { LANGUAGE_HELP, type ReportReader, reportReader } from './report-reader.js';
import { tellNotices } from './told-notices.js';

export const check: Command = {
  help: `Usage: therefore check FILE… [--schemes FILE] [--strict] [--verbose] [--json] [--language TAG]

Reads maps and prints every problem of them at once and what lint notices (on standard error), then
what each text is used for and how large the map is. A FILE is the folder of a map, or the map.yaml
in it. No store is needed, and nothing is written.

  --schemes FILE    read against this catalogue of schemes instead of the program's own
  --strict          let warnings of lint fail the check that the map does not accept; hints never do
  --verbose         show the inferences of the longest chain, and what the map accepts of lint
  --json            print all of it as one JSON document
  --language TAG    ${LANGUAGE_HELP}

Exit codes: 0 all is well, 1 problems, 2 wrong usage.`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, {
      schemes: { type: 'string' },
      strict: { type: 'boolean' },
      verbose: { type: 'boolean' },
      json: { type: 'boolean' },
      language: { type: 'string' },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one map to check.');
    const reader = reportReader(values.language, terminal.environment);
    const catalogue = readSchemeCatalogue(values.schemes ?? SCHEMES_FILE);
    const maps = positionals.map((path) => checkMap(path, catalogue.schemes));
    const isStrict = values.strict ?? false;
    const isFine =
      catalogue.problems.length === 0 && maps.every((checked) => !isRefused(checked, isStrict));
    if (values.json) {
      const document = await asJson(catalogue, maps, isFine, reader);
      terminal.out(`${JSON.stringify(document, null, 2)}\n`);
    } else {
      terminal.err(catalogueLines(catalogue));
      for (const checked of maps) {
        terminal.err(problemLines(checked) + (await lintLines(checked, reader)));
      }
      const isVerbose = values.verbose ?? false;
      const reports = maps.map((checked) => checkReport(checked, isVerbose, reader));
      terminal.out((await Promise.all(reports)).join('\n'));
    }
    return isFine ? 0 : 1;
  },
};

/** The same for programs. The content of the map is left out: that is what the file is. */
async function asJson(
  catalogue: SchemeCatalogue,
  maps: readonly CheckedMap[],
  isFine: boolean,
  reader: ReportReader,
) {
  return {
    ok: isFine,
    schemes: {
      path: catalogue.path,
      count: catalogue.schemes.length,
      problems: catalogue.problems,
    },
    maps: await Promise.all(
      maps.map(async (checked) => ({
        path: checked.path,
        map: checked.content?.map.id ?? null,
        problems: checked.problems,
        accounting: checked.accounting,
        figures: checked.figures,
        lint: await tellNotices(checked, checked.lint, reader),
      })),
    ),
  };
}
