import type { ResultOf } from 'gql.tada';
import type { FINDINGS } from '../api/queries.js';
import type { MapData, Verdict } from '../map-data.js';

type Connection = NonNullable<ResultOf<typeof FINDINGS>['map']>['evidence'];

/** A finding as the API gives it. */
export type Finding = Connection['nodes'][number];
export type Basis = Finding['basis'];
export type FindingSource = NonNullable<Finding['source']>;

/** A finding as a row of the table of claims. */
export interface FindingRow {
  readonly id: string;
  readonly statement: string;
  readonly claim: string;
  /** Where the claim stands in the map, from 0. */
  readonly place: number;
  readonly verdict: Verdict;
  readonly finding: string;
  readonly source: FindingSource | null;
  readonly sourceName: string;
  readonly date: string | null;
  readonly basis: Basis;
  readonly later: boolean;
}

export const COLUMNS = ['claim', 'verdict', 'finding', 'source', 'date', 'basis', 'later'] as const;
export type FindingColumn = (typeof COLUMNS)[number];

export interface Order {
  readonly column: FindingColumn;
  readonly direction: 'ascending' | 'descending';
}

export interface Filter {
  /** Verdicts to be shown; all where there are none. */
  readonly verdicts: readonly Verdict[];
  /** Words that each occur in the claim, the finding or the source. */
  readonly words: string;
}

/** All verdicts, in the order in which they are listed and sorted. */
export const VERDICTS: readonly Verdict[] = [
  'SUPPORTS',
  'PARTLY',
  'CONTESTED',
  'UNVERIFIED',
  'CONTRADICTS',
];
const BASES: readonly Basis[] = ['READ', 'CALCULATED', 'REMEMBERED'];

/** The name of a source: its title, else whoever published it, else where it is found. */
export function sourceName(source: FindingSource | null): string {
  return source?.title ?? source?.publisher ?? source?.address ?? '';
}

/** Findings as rows, each with its claim in words. */
export function findingRows(
  findings: readonly Finding[],
  statements: MapData['statements'],
): readonly FindingRow[] {
  const places = new Map(statements.map(({ id, text }, place) => [id, { text, place }]));
  return findings.map(({ statement, source, ...finding }) => ({
    ...finding,
    statement: statement.id,
    claim: places.get(statement.id)?.text ?? statement.id,
    place: places.get(statement.id)?.place ?? statements.length,
    source,
    sourceName: sourceName(source),
  }));
}

/** The rows that fit a filter, in their order. Case and width of letters do not matter. */
export function filterRows(
  rows: readonly FindingRow[],
  { verdicts, words }: Filter,
): readonly FindingRow[] {
  const sought = folded(words).split(/\s+/).filter(Boolean);
  return rows.filter(({ verdict, claim, finding, sourceName: source }) => {
    if (verdicts.length > 0 && !verdicts.includes(verdict)) return false;
    const text = folded(`${claim} ${finding} ${source}`);
    return sought.every((word) => text.includes(word));
  });
}

/**
 * Rows in the order of a column: claims as they come in the map, words as the language sorts them.
 * Rows alike in it keep the order of the map, and what has no date or source comes last both ways.
 */
export function sortRows(
  rows: readonly FindingRow[],
  { column, direction }: Order,
  language: string,
): readonly FindingRow[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = direction === 'ascending' ? 1 : -1;
  return [...rows].sort((one, other) => {
    const absent = Number(isAbsent(one, column)) - Number(isAbsent(other, column));
    return absent || sign * compareIn(column, one, other, compare) || one.place - other.place;
  });
}

function isAbsent({ date, sourceName: source }: FindingRow, column: FindingColumn): boolean {
  return (column === 'date' && date === null) || (column === 'source' && source === '');
}

function compareIn(
  column: FindingColumn,
  one: FindingRow,
  other: FindingRow,
  compare: (one: string, other: string) => number,
): number {
  switch (column) {
    case 'claim':
      return one.place - other.place;
    case 'verdict':
      return VERDICTS.indexOf(one.verdict) - VERDICTS.indexOf(other.verdict);
    case 'finding':
      return compare(one.finding, other.finding);
    case 'source':
      return compare(one.sourceName, other.sourceName);
    case 'date':
      return compareCodes(one.date ?? '', other.date ?? '');
    case 'basis':
      return BASES.indexOf(one.basis) - BASES.indexOf(other.basis);
    case 'later':
      return Number(one.later) - Number(other.later);
  }
}

/** Dates as they are written sort by their characters: a year before its months. */
function compareCodes(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
