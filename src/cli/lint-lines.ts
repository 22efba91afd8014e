import { join } from 'node:path';
import type { CheckedMap, PlacedNotice } from './checked-map.js';

/** More notices than anybody reads are counted, not listed. */
const MOST_LISTED = 1000;

/** What lint notices and the map does not accept, each with its place and how to mend it. */
export function lintLines({ folder, lint }: CheckedMap): string {
  const open = lint.filter(({ accepted }) => accepted === null);
  const lines = open.slice(0, MOST_LISTED).map((one) => `${line(folder, one)}\n    ${one.mend}\n`);
  const rest = open.length - lines.length;
  if (rest > 0) lines.push(`${rest} more notices are not listed; --json gives them all.\n`);
  return lines.join('');
}

/** What lint notices and the map accepts, each with the reason: one block, or none. */
export function acceptedLines({ folder, lint }: CheckedMap): readonly string[] {
  const accepted = lint.filter((one) => one.accepted !== null);
  const lines = accepted.map((one) => `  ${line(folder, one)}\n      because: ${one.accepted}`);
  return lines.length === 0 ? [] : [['accepted', ...lines].join('\n')];
}

/** How many notices there are of each severity that are not accepted, and how many that are. */
export function countOfNotices(lint: readonly PlacedNotice[]) {
  const count = (severity: PlacedNotice['severity']) =>
    lint.filter((one) => one.accepted === null && one.severity === severity).length;
  return {
    warnings: count('WARNING'),
    hints: count('HINT'),
    accepted: lint.filter(({ accepted }) => accepted !== null).length,
  };
}

/** Says whether a map is refused: for any problem, and, where all is to be strict, any warning. */
export function isRefused({ problems, lint }: CheckedMap, isStrict: boolean): boolean {
  return problems.length > 0 || (isStrict && countOfNotices(lint).warnings > 0);
}

function line(folder: string, { place, severity, message, rule }: PlacedNotice): string {
  const at = place === null ? folder : join(folder, place.file);
  const where = place === null ? at : `${at}:${place.line}:${place.column}`;
  return `${where}: ${severity.toLowerCase()}: ${message} [${rule}]`;
}
