import { describe, expect, it } from 'vitest';
import {
  COLUMNS,
  type Finding,
  filterRows,
  findingRows,
  type Order,
  sortRows,
} from '../../src/web/explorer/answers/findings.js';
import type { StatementData } from '../../src/web/explorer/map-data.js';

const statement = (id: string, text: string): StatementData => ({
  id,
  text,
  role: 'PREMISE',
  kind: 'FACTUAL',
  implicit: false,
  section: null,
  passages: [],
  verdicts: [],
});
const STATEMENTS = [
  statement('m/fed', 'The Fed cuts.'),
  statement('m/arms', 'Arms exports fall.'),
  statement('m/asml', '荷蘭的ＡＳＭＬ公司壟斷光刻機。'),
];

const finding = (id: string, of: string, rest: Partial<Finding> = {}): Finding => ({
  id,
  verdict: 'SUPPORTS',
  finding: `What ${id} found`,
  date: '2025',
  basis: 'READ',
  later: false,
  statement: { id: of },
  source: { title: null, publisher: 'Reuters', published: null, address: null },
  ...rest,
});
const ROWS = findingRows(
  [
    finding('m/1', 'm/asml', { date: '2024-11', later: true, basis: 'REMEMBERED' }),
    finding('m/2', 'm/arms', { verdict: 'CONTRADICTS', date: null }),
    finding('m/3', 'm/fed', { verdict: 'CONTESTED', date: '2025-08-29', basis: 'CALCULATED' }),
    finding('m/4', 'm/arms', { verdict: 'CONTRADICTS', source: null, finding: 'A record of 10' }),
  ],
  STATEMENTS,
);

const sorted = (order: Order) => sortRows(ROWS, order, 'en').map(({ id }) => id.slice(2));
const kept = (filter: Parameters<typeof filterRows>[1]) =>
  filterRows(ROWS, filter).map(({ id }) => id.slice(2));

describe('the table of findings', () => {
  it.each<[Order['column'], string, string]>([
    ['claim', '3241', '1243'],
    ['verdict', '1324', '2431'],
    ['finding', '4123', '3214'],
    ['source', '3214', '3214'],
    ['date', '1432', '3412'],
    ['basis', '2431', '1324'],
    ['later', '3241', '1324'],
  ])('sorts by %s, both ways', (column, ascending, descending) => {
    expect(sorted({ column, direction: 'ascending' }).join('')).toBe(ascending);
    expect(sorted({ column, direction: 'descending' }).join('')).toBe(descending);
  });

  it('loses no row in any order', () => {
    for (const column of COLUMNS) {
      expect(sorted({ column, direction: 'descending' }).sort()).toEqual(['1', '2', '3', '4']);
    }
  });

  it('shows all where nothing is asked for', () => {
    expect(kept({ verdicts: [], words: '  ' })).toEqual(['1', '2', '3', '4']);
  });

  it('shows only the verdicts asked for', () => {
    expect(kept({ verdicts: ['CONTESTED', 'SUPPORTS'], words: '' })).toEqual(['1', '3']);
    expect(kept({ verdicts: ['UNVERIFIED'], words: '' })).toEqual([]);
  });

  it('finds words in claim, finding and source, all of them, whatever their case and width', () => {
    expect(kept({ verdicts: [], words: 'arms RECORD' })).toEqual(['4']);
    expect(kept({ verdicts: [], words: 'reuters' })).toEqual(['1', '2', '3']);
    expect(kept({ verdicts: [], words: 'asml' })).toEqual(['1']);
    expect(kept({ verdicts: [], words: '光刻' })).toEqual(['1']);
    expect(kept({ verdicts: ['CONTRADICTS'], words: 'reuters' })).toEqual(['2']);
  });

  it('names a claim that the page does not know by its identifier, after all others', () => {
    const rows = findingRows([finding('m/5', 'm/new'), finding('m/6', 'm/fed')], STATEMENTS);
    const order = { column: 'claim', direction: 'ascending' } as const;
    expect(sortRows(rows, order, 'en').map(({ claim }) => claim)).toEqual([
      'The Fed cuts.',
      'm/new',
    ]);
  });
});
