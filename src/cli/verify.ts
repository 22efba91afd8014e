import { isSound, type VerifiedMap, type VerifyReport } from '../store/verify-report.js';
import { readConfiguration } from '../wiring/configuration.js';
import { verifyStore } from '../wiring/verify-store.js';
import type { Command } from './command.js';
import { parseCommandLine } from './command-line.js';
import { storeSettingsHelp } from './settings-help.js';
import { takesNoMore } from './takes-no-more.js';

export const verify: Command = {
  help: `Usage: therefore verify [--compact]

Looks through everything in the store: whether each thing is what was written, and whether links,
lists and search index are those of the things. What is derived is made anew from the things that
are sound. What is not sound stays as it is, is told, and is refused to whoever asks for it; it
comes back with "therefore import --force FILE", or from a backup.

A sound store may be in use meanwhile. A SQLite file that has to be mended or compacted must not be:
stop what uses it. Where not all of it could be saved, the old file stays as therefore.db-damaged.

  --compact    make the SQLite file as small as it can be, once all is sound; Neo4j looks after
               its files itself

Exit codes: 0 all is sound, 1 something is damaged or it failed, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, { compact: { type: 'boolean' } });
    takesNoMore(positionals);
    const { store } = readConfiguration(terminal.environment);
    const report = await verifyStore(store, { compact: values.compact ?? false });
    terminal.out(lines(report).join(''));
    return isSound(report) ? 0 : 1;
  },
};

function lines({ maps, schemes, mended, remaining, compacted }: VerifyReport): readonly string[] {
  return [
    ...maps.map(mapLine),
    schemesLine(schemes),
    ...mended.map((what) => `Mended: ${what}.\n`),
    ...(compacted === null
      ? []
      : [`Compacted: ${megabytes(compacted.before)} before, ${megabytes(compacted.after)} now.\n`]),
    ...remaining.map((what) => `${what}\n`),
  ];
}

function mapLine({ id, revision, things, damage }: VerifiedMap): string {
  if (damage === null) return `${id}: sound, revision ${revision}, ${things} things\n`;
  return (
    `${id}: damaged, revision ${revision}: ${damage}. ` +
    'Import it again: therefore import --force FILE\n'
  );
}

function schemesLine({ count, damaged }: VerifyReport['schemes']): string {
  if (damaged.length === 0) return `schemes: sound, ${count}\n`;
  return `schemes: damaged: ${damaged.join(', ')}. They come again with any import.\n`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
