import { nameOf } from '../../domain/identifier.js';
import type { DocumentAccounting } from './text-accounting.js';

/** How many holes and undeclared overlaps are shown of a document. */
const SHOWN = 20;

/** The account of one document as a table, with its first holes and undeclared overlaps below. */
export function formatAccounting(accounting: DocumentAccounting): string {
  const { document, codePoints, counts, accounted, holes, overlaps } = accounting;
  const undeclared = overlaps.filter(({ declared }) => !declared);
  const rows: readonly (readonly [string, number])[] = [
    ['statements', counts.statements],
    ['signals', counts.signals],
    ['headings', counts.headings],
    ['asides', counts.asides],
    ['in more than one', counts.overlapping],
    ['accounted for', accounted],
    ['not accounted for', codePoints - accounted],
    ['all', codePoints],
  ];
  const width = Math.max(...rows.map(([, count]) => String(count).length));
  return [
    `${nameOf(document)}: characters that are not white space`,
    ...rows.map(
      ([name, count]) =>
        `  ${name.padEnd(18)} ${String(count).padStart(width)}  ${percent(count, codePoints).padStart(7)}`,
    ),
    `  overlaps: ${overlaps.length}, of which not declared: ${undeclared.length}`,
    ...listed(
      'holes',
      holes.map(({ line, column, exact }) => `line ${line}, column ${column}: ${exact}`),
    ),
    ...listed(
      'overlaps not declared',
      undeclared.map(
        ({ line, column, exact, first, second }) =>
          `line ${line}, column ${column}: ${exact} (${nameOf(first.owner)}, ${nameOf(second.owner)})`,
      ),
    ),
  ].join('\n');
}

function listed(title: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  const rest = entries.length - SHOWN;
  return [
    `  ${title}:`,
    ...entries.slice(0, SHOWN).map((entry) => `    ${entry.replaceAll('\n', '⏎')}`),
    ...(rest > 0 ? [`    and ${rest} more`] : []),
  ];
}

/** Rounded down, so that only all of a text is 100%. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '100.00%';
  return `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)}%`;
}
