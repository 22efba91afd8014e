import {
  isSound,
  type MendedPart,
  type VerifiedMap,
  type VerifyReport,
} from '../store/verify-report.js';
import { readConfiguration } from '../wiring/configuration.js';
import { verifyStore } from '../wiring/verify-store.js';
import type { VerifyWords } from '../words/report-words.js';
import type { Command } from './command.js';
import { parseCommandLine } from './command-line.js';
import { refuseMoreArguments } from './more-arguments.js';
import { LANGUAGE_HELP, reportReader } from './report-reader.js';
import { storeSettingsHelp } from './settings-help.js';

export const verify: Command = {
  help: `Usage: therefore verify [--compact] [--language TAG]

Looks through everything in the store: whether each thing is what was written, and whether links,
lists and search index are those of the things. What is derived is made anew from the things that
are sound. What is not sound stays as it is, is told, and is refused to whoever asks for it; it
comes back with "therefore import --force FILE", or from a backup.

A sound store may be in use meanwhile. A SQLite file that has to be mended or compacted must not be:
stop what uses it. Where not all of it could be saved, the old file stays as therefore.db-damaged.

  --compact         make the SQLite file as small as it can be, once all is sound; Neo4j looks after
                    its files itself
  --language TAG    ${LANGUAGE_HELP}

Exit codes: 0 all is sound, 1 something is damaged or it failed, 2 wrong usage.

The store is set by variables of the environment:
${storeSettingsHelp()}`,

  async run(args, terminal) {
    const { values, positionals } = parseCommandLine(args, {
      compact: { type: 'boolean' },
      language: { type: 'string' },
    });
    refuseMoreArguments(positionals);
    const reader = reportReader(values.language, terminal.environment);
    const { store } = readConfiguration(terminal.environment);
    const report = await verifyStore(store, { compact: values.compact ?? false });
    const told = lines(report, reader.catalogue.reports.verify);
    terminal.out(told.map((line) => `${line}\n`).join(''));
    return isSound(report) ? 0 : 1;
  },
};

function lines(report: VerifyReport, words: VerifyWords): readonly string[] {
  const { maps, schemes, mended, remaining, compacted } = report;
  return [
    ...maps.map((map) => mapLine(map, words)),
    schemes.damaged.length === 0
      ? words.schemesSound(schemes.count)
      : words.schemesDamaged(schemes.damaged),
    ...mended.map((part) => mendedLine(part, words)),
    ...(compacted === null
      ? []
      : [words.compacted(megabytes(compacted.before), megabytes(compacted.after))]),
    ...remaining.map((one) => (one === 'LOST_IMPORT' ? words.lostImport : words.notCompacted)),
  ];
}

function mapLine({ id, revision, things, damage }: VerifiedMap, words: VerifyWords): string {
  return damage === null ? words.sound(id, revision, things) : words.damaged(id, revision, damage);
}

function mendedLine(part: MendedPart, words: VerifyWords): string {
  switch (part.kind) {
    case 'FILE':
      return words.mendedFile(part.fault);
    case 'PART':
      return words.mendedPart(part.what, part.map);
    case 'NODES':
      return words.mendedNodes(part.count, part.map);
  }
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
