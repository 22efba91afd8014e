import { join } from 'node:path';
import { nameOf } from '../domain/identifier.js';
import type { CheckedMap, PlacedNotice } from './checked-map.js';
import { onOneLine } from './on-one-line.js';
import type { ReportReader } from './report-reader.js';
import { type ToldNotice, tellNotices } from './told-notices.js';

/** More notices than anybody reads are counted, not listed. */
const MOST_LISTED = 1000;
/** More names than these are left out of a line; the sentence says how many there are. */
const MOST_NAMES = 6;

/** What lint notices and the map does not accept, each with its place and how to mend it. */
export async function lintLines(checked: CheckedMap, reader: ReportReader): Promise<string> {
  const open = checked.lint.filter(({ accepted }) => accepted === null);
  const told = await tellNotices(checked, open.slice(0, MOST_LISTED), reader);
  const lines = told.map((one) => `${line(checked, one)}\n    ${onOneLine(one.mend)}\n`);
  const rest = open.length - lines.length;
  if (rest > 0) lines.push(`${reader.catalogue.lint.unlisted(rest)}\n`);
  return lines.join('');
}

/** What lint notices and the map accepts, each with the reason: one block, or none. */
export async function acceptedLines(
  checked: CheckedMap,
  reader: ReportReader,
): Promise<readonly string[]> {
  const accepted = checked.lint.filter((one) => one.accepted !== null);
  const { lint, reports } = reader.catalogue;
  const lines = (await tellNotices(checked, accepted, reader)).map(
    (one) => `  ${line(checked, one)}\n      ${onOneLine(lint.because(one.accepted ?? ''))}`,
  );
  return lines.length === 0 ? [] : [[reports.check.accepted, ...lines].join('\n')];
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

/**
 * A notice in the form that editors can jump from. The severity is a keyword of that form, as that
 * of an error is. The names are those by which the map's file can be searched, and by which it can
 * accept the notice.
 */
function line({ folder }: CheckedMap, { place, severity, message, rule, things }: ToldNotice) {
  const at = place === null ? folder : join(folder, place.file);
  const where = place === null ? at : `${at}:${place.line}:${place.column}`;
  const names = things.slice(0, MOST_NAMES).map(nameOf);
  const more = things.length > MOST_NAMES ? ', …' : '';
  return `${where}: ${severity.toLowerCase()}: ${onOneLine(message)} [${rule}] (${names.join(', ')}${more})`;
}
