import { SCHEMES_FILE } from '../server/wiring/program-files.js';
import { checkReport } from './check-report.js';
import { type Catalogue, type CheckedMap, checkMap, readCatalogue } from './checked-map.js';
import { type Command, UsageError } from './command.js';
import { parseCommandLine } from './command-line.js';
import { catalogueLines, isRefused, problemLines } from './problem-lines.js';

export const check: Command = {
  help: `Usage: therefore check FILE… [--schemes FILE] [--strict] [--verbose] [--json]

Reads maps and prints every problem of them at once (on standard error), then what each text is
used for and how large the map is. A FILE is the folder of a map, or the map.yaml in it. No store
is needed, and nothing is written.

  --schemes FILE    read against this catalogue of schemes instead of the program's own
  --strict          let warnings fail the check, too
  --verbose         show the inferences of the longest chain
  --json            print all of it as one JSON document

Exit codes: 0 no errors, 1 problems, 2 wrong usage.`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, {
      schemes: { type: 'string' },
      strict: { type: 'boolean' },
      verbose: { type: 'boolean' },
      json: { type: 'boolean' },
    });
    if (positionals.length === 0) throw new UsageError('Name at least one map to check.');
    const catalogue = readCatalogue(values.schemes ?? SCHEMES_FILE);
    const maps = positionals.map((path) => checkMap(path, catalogue.schemes));
    const isStrict = values.strict ?? false;
    const isFine = [catalogue, ...maps].every(({ problems }) => !isRefused(problems, isStrict));
    if (values.json) {
      terminal.out(`${JSON.stringify(asJson(catalogue, maps, isFine), null, 2)}\n`);
    } else {
      terminal.err([catalogueLines(catalogue), ...maps.map(problemLines)].join(''));
      const reports = maps.map((checked) => checkReport(checked, values.verbose ?? false));
      terminal.out(reports.join('\n'));
    }
    return isFine ? 0 : 1;
  },
};

/** The same for programs. The content of the map is left out: that is what the file is. */
function asJson(catalogue: Catalogue, maps: readonly CheckedMap[], isFine: boolean) {
  return {
    ok: isFine,
    schemes: {
      path: catalogue.path,
      count: catalogue.schemes.length,
      problems: catalogue.problems,
    },
    maps: maps.map(({ path, content, problems, accounting, figures }) => ({
      path,
      map: content?.map.id ?? null,
      problems,
      accounting,
      figures,
    })),
  };
}
