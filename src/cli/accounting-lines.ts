import { nameOf } from '../domain/identifier.js';
import type { DocumentAccounting } from '../formats/map-file/text-accounting.js';
import type { AccountingWords } from '../words/report-words.js';
import { tableLines } from './table.js';

/** How many holes and undeclared overlaps are shown of a document. */
const SHOWN = 20;
/** The width of the first column of the table, and that of a percentage. */
const NAMES = 18;
const PERCENT = 7;

/** The account of one document as a table, with its first holes and undeclared overlaps below. */
export function accountingLines(accounting: DocumentAccounting, words: AccountingWords): string {
  const { document, codePoints, counts, accounted, holes, overlaps } = accounting;
  const undeclared = overlaps.filter(({ declared }) => !declared);
  const rows: readonly (readonly [string, number])[] = [
    [words.statements, counts.statements],
    [words.signals, counts.signals],
    [words.headings, counts.headings],
    [words.asides, counts.asides],
    [words.inMoreThanOne, counts.overlapping],
    [words.accounted, accounted],
    [words.notAccounted, codePoints - accounted],
    [words.all, codePoints],
  ];
  const shares = rows.map(
    ([name, count]) => [name, count, percent(count, codePoints).padStart(PERCENT)] as const,
  );
  const listed = (title: string, entries: readonly string[]): readonly string[] => {
    if (entries.length === 0) return [];
    const rest = entries.length - SHOWN;
    return [
      `  ${title}`,
      ...entries.slice(0, SHOWN).map((entry) => `    ${entry.replaceAll('\n', '⏎')}`),
      ...(rest > 0 ? [`    ${words.more(rest)}`] : []),
    ];
  };
  return [
    words.title(nameOf(document)),
    ...tableLines(shares, NAMES),
    `  ${words.overlaps(overlaps.length, undeclared.length)}`,
    ...listed(words.holes, holes.map(words.at)),
    ...listed(
      words.undeclaredOverlaps,
      undeclared.map((overlap) =>
        words.between(words.at(overlap), nameOf(overlap.first.owner), nameOf(overlap.second.owner)),
      ),
    ),
  ].join('\n');
}

/** Rounded down, so that only all of a text is 100%. */
function percent(part: number, whole: number): string {
  if (whole === 0) return '100.00%';
  return `${(Math.floor((part / whole) * 10_000) / 100).toFixed(2)}%`;
}
