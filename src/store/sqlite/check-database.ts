import { MEMBER_KINDS, type MemberKind } from '../../domain/argument-map.js';
import { thingFromBody } from '../../domain/codecs/thing-body.js';
import { DomainError } from '../../domain/domain-error.js';
import type { MapId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import { MapDigest, thingDigest } from '../../domain/thing-digest.js';
import type { Database } from './database.js';
import { schemaFault, structuralFault } from './file-faults.js';
import { LINKS, linksOf, partsIn } from './links-of.js';
import { MIGRATIONS } from './migrations.js';
import { mapSum, memberSum, schemeSum } from './row-sum.js';
import { TokenSum, tokenNumber } from './token-sums.js';
import { tokensOf } from './write-members.js';

/** What is not as it was written. */
export interface Findings {
  /**
   * What no map can be named for: the shape of the file, its trees and indexes, rows that belong to
   * nothing. Then the maps were not looked at. Null where there is nothing of the kind.
   */
  readonly fault: string | null;
  readonly maps: ReadonlyMap<MapId, MapDamage>;
  readonly schemes: readonly string[];
}

/** What is not as it was written in one map. */
export interface MapDamage {
  /** The revision at which it was found: an import since then has written everything anew. */
  readonly revision: number;
  /** In words, for whoever is to mend it. */
  readonly what: string;
  /** Whether it is only what is derived from the map's things, which are sound. */
  readonly isDerived: boolean;
  /** Whether the row of the map is damaged, and so its revision may be. */
  readonly isHead: boolean;
}

const MAPS = 'SELECT key, id, revision, digest, sum, body FROM map';
const SCHEMES = 'SELECT id, digest, sum, body FROM scheme';
const THINGS = `
  SELECT entity.key, entity.id, entity.map, entity.kind, entity.digest, entity.sum, entity.body,
    ${LINKS} AS links
  FROM entity ORDER BY entity.key`;
const COUNTS = `
  SELECT
    (SELECT count(*) FROM section) AS section,
    (SELECT count(*) FROM statement) AS statement,
    (SELECT count(*) FROM inference) AS inference,
    (SELECT count(*) FROM conflict) AS conflict,
    (SELECT count(*) FROM evidence) AS evidence,
    (SELECT count(*) FROM about) + (SELECT count(*) FROM premise)
      + (SELECT count(*) FROM attacker) AS parts`;
const INDEXED = `
  CREATE VIRTUAL TABLE temp.statement_terms USING fts5vocab (main, statement_tokens, instance)`;
const TERMS = 'SELECT term, doc, "offset" AS place FROM temp.statement_terms';
const NO_LONGER_INDEXED = 'DROP TABLE temp.statement_terms';

interface MapRow {
  readonly key: number;
  readonly id: MapId;
  readonly revision: number;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
}
interface ThingRow {
  readonly key: number;
  readonly id: string;
  readonly map: number;
  readonly kind: MemberKind;
  readonly digest: string;
  readonly sum: number;
  readonly body: string;
  readonly links: string | null;
}

/**
 * Looks through everything that the database holds: its trees and indexes, each body against the
 * sum of its row, each map against the digests of its things, and whatever is derived, links and
 * search index, against the bodies. At one moment, O(n log n), and in memory O(maps).
 */
export function checkDatabase(database: Database): Findings {
  try {
    return database.reading(() => {
      const fault = schemaFault(database, MIGRATIONS.length) ?? structuralFault(database);
      return fault === null ? new Check(database).findings() : faulty(fault);
    });
  } catch (error) {
    // Whatever SQLite cannot do with such a file it says in one way or another.
    if (error instanceof DomainError && error.code !== 'DAMAGED') throw error;
    return faulty(reasonOf(error));
  }
}

/** One look through the maps of a file that is sound as such. */
class Check {
  private readonly found = new Map<MapId, MapDamage>();
  private readonly maps: ReadonlyMap<number, CheckedMap>;
  /** How many rows of each table were met that stand for a thing. */
  private readonly met = {
    section: 0,
    statement: 0,
    inference: 0,
    conflict: 0,
    evidence: 0,
    parts: 0,
  };
  /** Which statements belong to which map: keys from `first` to `last`. */
  private readonly runs: { readonly first: number; last: number; readonly map: CheckedMap }[] = [];

  constructor(private readonly database: Database) {
    this.maps = new Map(database.all<MapRow>(MAPS).map((row) => [row.key, new CheckedMap(row)]));
  }

  findings(): Findings {
    const fault = this.lookAtThings() ?? this.lookAtCounts() ?? this.lookAtTerms();
    if (fault !== null) return faulty(fault);
    for (const map of this.maps.values()) {
      if (map.isHeadSound) {
        if (map.digest.end() !== map.row.digest) this.damaged(map, 'its things, or their order');
      } else this.damaged(map, 'its title, or what else is said of it as a whole');
      if (!map.indexed.equals(map.expected))
        this.damaged(map, 'its part of the search index', true);
    }
    const schemes = this.database
      .all<{ id: string; digest: string; sum: number; body: string }>(SCHEMES)
      .filter((row) => schemeSum(row) !== row.sum);
    return { fault: null, maps: this.found, schemes: schemes.map(({ id }) => id) };
  }

  private lookAtThings(): string | null {
    for (const row of this.database.each<ThingRow>(THINGS)) {
      const map = this.maps.get(row.map);
      if (map === undefined) return `${row.id} belongs to no map`;
      if (!MEMBER_KINDS.includes(row.kind)) return `${row.id} is of no kind`;
      map.digest.add(row.kind, row.id, row.digest);
      if (row.links !== null && row.kind in this.met) this.met[row.kind as 'statement'] += 1; // one of these
      this.met.parts += partsIn(row.kind, row.links);
      if (row.kind === 'statement') this.addToRun(row.key, map);
      if (memberSum(row) !== row.sum) this.damaged(map, `the ${row.kind} "${row.id}"`);
      else this.lookAtDerived(row, map);
    }
    return null;
  }

  /** What is derived from one thing, whose body is as it was written. */
  private lookAtDerived(row: ThingRow, map: CheckedMap): void {
    const thing = thingFromBody(row.kind, row.body);
    if (thing.map !== map.row.id) this.damaged(map, `the ${row.kind} "${row.id}"`);
    if (linksOf(row.kind, thing) !== row.links) {
      this.damaged(map, `the links of the ${row.kind} "${row.id}"`, true);
    }
    if (row.kind !== 'statement') return;
    const tokens = tokensOf(thing as Statement, map.row.key); // since the row says so
    if (tokens === '') return;
    for (const [place, token] of tokens.split(' ').entries()) {
      map.expected.add(tokenNumber(token), row.key, place);
    }
  }

  /** Rows that stand for no thing at all. */
  private lookAtCounts(): string | null {
    const counts = this.database.first<Record<keyof Check['met'], number>>(COUNTS);
    const names = Object.keys(this.met) as (keyof Check['met'])[]; // the keys of `met`
    const wrong = names.find((name) => counts?.[name] !== this.met[name]);
    return wrong === undefined ? null : `there are links of no ${wrong}`;
  }

  private lookAtTerms(): string | null {
    this.database.script(INDEXED);
    try {
      let term = '';
      let number = tokenNumber(term);
      for (const row of this.database.each<{ term: string; doc: number; place: number }>(TERMS)) {
        if (row.term !== term) {
          term = row.term;
          number = tokenNumber(term);
        }
        const map = this.mapOfStatement(row.doc);
        if (map === undefined) return 'the search index holds what is no statement';
        map.indexed.add(number, row.doc, row.place);
      }
      return null;
    } finally {
      this.database.script(NO_LONGER_INDEXED);
    }
  }

  /** Keeps what was found first, but for what is derived: that can be made anew, the rest cannot. */
  private damaged({ row, isHeadSound }: CheckedMap, what: string, isDerived = false): void {
    const known = this.found.get(row.id);
    if (known !== undefined && (isDerived || !known.isDerived)) return;
    this.found.set(row.id, { revision: row.revision, what, isDerived, isHead: !isHeadSound });
  }

  private addToRun(key: number, map: CheckedMap): void {
    const run = this.runs.at(-1);
    if (run?.map === map) run.last = key;
    else this.runs.push({ first: key, last: key, map });
  }

  /** By halving: the runs are in the order of their keys. */
  private mapOfStatement(key: number): CheckedMap | undefined {
    let [from, to] = [0, this.runs.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      const run = this.runs[middle];
      if (run === undefined) return undefined;
      if (key < run.first) to = middle;
      else if (key > run.last) from = middle + 1;
      else return run.map;
    }
    return undefined;
  }
}

class CheckedMap {
  readonly isHeadSound: boolean;
  /** As its things make it, one after the other. */
  readonly digest = new MapDigest();
  /** What the search index should hold of it, and what it holds. */
  readonly expected = new TokenSum();
  readonly indexed = new TokenSum();

  constructor(readonly row: MapRow) {
    this.isHeadSound = mapSum(row) === row.sum;
    if (this.isHeadSound)
      this.digest.add('map', row.id, thingDigest('map', thingFromBody('map', row.body)));
  }
}

function faulty(fault: string): Findings {
  return { fault, maps: new Map(), schemes: [] };
}

/** What SQLite itself said, beneath our own words for it. */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  return cause instanceof Error ? cause.message : String(cause);
}
