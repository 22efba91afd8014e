import type { Statement } from '../../domain/statement.js';
import type { Database } from './database.js';
import { TokenSum, tokenNumber } from './token-sums.js';
import { tokensOf } from './write-derived.js';

const INDEXED = `
  CREATE VIRTUAL TABLE temp.statement_terms USING fts5vocab (main, statement_tokens, instance)`;
const TERMS = 'SELECT term, doc, "offset" AS place FROM temp.statement_terms';
const NO_LONGER_INDEXED = 'DROP TABLE temp.statement_terms';
const STATEMENTS = "SELECT key, map FROM entity WHERE kind = 'statement' ORDER BY key";

/** Statements that follow each other by their keys, and are of one map. */
interface Run {
  readonly first: number;
  last: number;
  readonly map: number;
}

/**
 * What the search index should hold of each map, and what it holds, as sums; so that neither is
 * kept in memory, but for one entry for each run of statements of a map.
 */
export class SearchIndexCheck {
  private readonly expected = new Map<number, TokenSum>();
  private readonly indexed = new Map<number, TokenSum>();

  constructor(private readonly database: Database) {}

  /** Takes in a statement, with its key and that of its map, as it should be in the index. */
  expect(statement: Statement, key: number, map: number): void {
    const tokens = tokensOf(statement, map);
    if (tokens === '') return;
    const sum = sumOfMap(this.expected, map);
    for (const [place, token] of tokens.split(' ').entries()) {
      sum.add(tokenNumber(token), key, place);
    }
  }

  /** Reads the index. @return what of it belongs to no map; null where all does. */
  read(): string | null {
    const runs = this.runsOfStatements();
    this.database.script(INDEXED);
    try {
      let term = '';
      let number = tokenNumber(term);
      for (const row of this.database.each<{ term: string; doc: number; place: number }>(TERMS)) {
        if (row.term !== term) {
          term = row.term;
          number = tokenNumber(term);
        }
        const map = mapAmong(runs, row.doc);
        if (map === undefined) return 'the search index holds what is no statement';
        sumOfMap(this.indexed, map).add(number, row.doc, row.place);
      }
      return null;
    } finally {
      this.database.script(NO_LONGER_INDEXED);
    }
  }

  /** Whether the index holds of a map what it should. */
  isSound(map: number): boolean {
    return sumOfMap(this.indexed, map).equals(sumOfMap(this.expected, map));
  }

  private runsOfStatements(): readonly Run[] {
    const runs: Run[] = [];
    for (const { key, map } of this.database.each<{ key: number; map: number }>(STATEMENTS)) {
      const run = runs.at(-1);
      if (run?.map === map) run.last = key;
      else runs.push({ first: key, last: key, map });
    }
    return runs;
  }
}

/** By halving: the runs are in the order of their keys. */
function mapAmong(runs: readonly Run[], key: number): number | undefined {
  let [from, to] = [0, runs.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (key < run.first) to = middle;
    else if (key > run.last) from = middle + 1;
    else return run.map;
  }
  return undefined;
}

function sumOfMap(sums: Map<number, TokenSum>, map: number): TokenSum {
  const sum = sums.get(map) ?? new TokenSum();
  sums.set(map, sum);
  return sum;
}
