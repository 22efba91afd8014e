import { statSync, writeFileSync } from 'node:fs';
import { isName, parseMapId } from '../domain/identifier.js';
import { mapLanguage } from '../domain/map-languages.js';
import { finish } from '../domain/work.js';
import { EXERCISE_KINDS } from '../exercises/exercise.js';
import { exerciseGround, type Ground } from '../exercises/ground.js';
import { makeExercises, type Shortfall } from '../exercises/make-exercises.js';
import { keyedSet } from '../formats/exercise-items/keyed-set.js';
import type { Loss } from '../formats/exercise-items/losses.js';
import { StartError } from '../server/start-error.js';
import { groundOfMap } from '../services/exercise-ground.js';
import { createMapIndexes } from '../services/map-indexes.js';
import { createTurnTaking } from '../services/turns.js';
import { readConfiguration } from '../wiring/configuration.js';
import { openStore } from '../wiring/open-store.js';
import { SCHEMES_FILE } from '../wiring/program-files.js';
import { wordsLanguage } from '../words/catalogues.js';
import { CUES_BY_LANGUAGE } from '../words/cues-by-language.js';
import { shortfallInWords } from '../words/shortfall-in-words.js';
import { checkMap, readSchemeCatalogue } from './checked-map.js';
import { type Command, type Terminal, UsageError } from './command.js';
import { EXERCISE_FORMATS } from './exercise-formats.js';
import { type ExerciseOptions, exerciseOptions } from './exercise-options.js';
import { catalogueLines, problemLines } from './problem-lines.js';
import { type ReportReader, reportReader } from './report-reader.js';
import { storeSettingsHelp } from './settings-help.js';

/** More names than anybody reads are counted, not listed. */
const MOST_NAMED = 6;

export const exercises: Command = {
  help: `Usage: therefore exercises MAP --format FORMAT [--out FILE] [--seed N] [--count N]
                           [--kinds KIND,KIND…] [--difficulty LEVEL] [--language TAG] [--without-key]

Makes exercises from a map and takes them out, with their key. MAP is the folder of a map or the
map.yaml in it where there is such a file, else the identifier of a map in the store. The same map,
seed and options give the same exercises. What the map has too little for, and what the format
cannot hold, is told on standard error.

  --format FORMAT       ${EXERCISE_FORMATS.map(({ name, meaning }) => `${name.padEnd(10)}  ${meaning}`).join('\n                        ')}
  --out FILE            write to this file instead of standard output
  --seed N              another seed gives other exercises [1]
  --count N             how many altogether, shared out among the kinds [10]
  --kinds KIND,…        only these: ${EXERCISE_KINDS.slice(0, 5).join(', ').toLowerCase()},
                        ${EXERCISE_KINDS.slice(5).join(', ').toLowerCase()}
  --difficulty LEVEL    only easy, medium or hard ones
  --language TAG        a language of the map, for example en [the map's own]; what is told on
                        standard error is in it as well [that of LC_ALL, LC_MESSAGES or LANG]
  --without-key         leave the key out (json and html)
  --schemes FILE        read a map's files against this catalogue of schemes instead of the program's

Exit codes: 0 some were made, 1 none could be or it failed, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const options = exerciseOptions(args);
    const reader = reportReader(options.language ?? undefined, terminal.environment);
    const words = reader.catalogue.reports.exercises;
    const ground = await groundFor(options, terminal);
    if (ground === null) return 1;
    const { order } = options;
    const language = mapLanguage(ground.map, options.language);
    const { made, shortfalls } = finish(makeExercises(ground, order));
    terminal.err(shortfalls.map((one) => shortfallLine(one, reader)).join(''));
    if (made.length === 0) {
      terminal.err(`${words.none}\n`);
      return 1;
    }
    const set = keyedSet(ground, made, { language, seed: order.seed });
    const { content, losses } = options.format.write(set, { withKey: options.withKey });
    terminal.err(lossLines(losses, options.format.name, reader));
    if (options.out !== null) {
      writeOut(options.out, content);
      terminal.err(`${words.written(made.length, options.out)}\n`);
    } else if (typeof content === 'string') {
      terminal.out(content);
    }
    return 0;
  },
};

/** What the exercises are made from; null where a map's files have problems, which it has told. */
async function groundFor(
  { map, schemes }: ExerciseOptions,
  terminal: Terminal,
): Promise<Ground | null> {
  if (statSync(map, { throwIfNoEntry: false }) !== undefined) {
    const catalogue = readSchemeCatalogue(schemes ?? SCHEMES_FILE);
    const checked = checkMap(map, catalogue.schemes);
    terminal.err(catalogueLines(catalogue) + problemLines(checked));
    const isFine = catalogue.problems.length === 0 && checked.problems.length === 0;
    if (!isFine || checked.content === null) return null;
    const { schemes: known } = catalogue;
    return finish(exerciseGround({ ...checked.content, schemes: known, cues: CUES_BY_LANGUAGE }));
  }
  if (!isName(map)) {
    throw new StartError(`There is no file or folder ${map}, and no map has such an identifier.`);
  }
  if (schemes !== null) {
    throw new UsageError(
      '--schemes goes with the files of a map; the store has its own catalogue.',
    );
  }
  const store = await openStore(readConfiguration(terminal.environment).store);
  try {
    const turns = createTurnTaking().forRequest();
    return await groundOfMap(store, createMapIndexes(store).of, turns, parseMapId(map));
  } finally {
    await store.close();
  }
}

/** Why there are no more, in the words for the reader. */
function shortfallLine(of: Shortfall, { language, catalogue }: ReportReader): string {
  const { kind, made, wanted, reason } = shortfallInWords(of, wordsLanguage(language));
  return `${catalogue.reports.exercises.shortfall(kind.toLowerCase(), made, wanted, reason)}\n`;
}

function lossLines(losses: readonly Loss[], format: string, { catalogue }: ReportReader): string {
  const words = catalogue.reports.exercises;
  return losses
    .map(({ what, of }) => {
      const more = Math.max(of.length - MOST_NAMED, 0);
      const named = of.slice(0, MOST_NAMED);
      return `${words.lost(format, catalogue.exerciseLosses[what], named, more)}\n`;
    })
    .join('');
}

function writeOut(file: string, content: string | Uint8Array): void {
  try {
    writeFileSync(file, content);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new StartError(`${file} cannot be written: ${why}`, { cause: error });
  }
}
