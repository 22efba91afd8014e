import { MEMBER_KINDS, type MemberKind } from '../../domain/argument-map.js';
import { thingFromBody } from '../../domain/codecs/thing-body.js';
import { DomainError } from '../../domain/domain-error.js';
import type { MapId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import { MapDigest, thingDigest } from '../../domain/thing-digest.js';
import { SearchIndexCheck } from './check-search-index.js';
import type { Database } from './database.js';
import { schemaFault, structuralFault } from './file-faults.js';
import { LINKS, linksOf, partsIn } from './links-of.js';
import { MIGRATIONS } from './migrations.js';
import { mapSum, memberSum, schemeSum } from './row-sum.js';

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

const MAPS = 'SELECT key, id, incarnation, revision, digest, sum, body FROM map';
const SCHEMES = 'SELECT id, digest, sum, body FROM scheme';
/** In the order in which the digest of their map takes them. */
const THINGS = `
  SELECT entity.key, entity.id, entity.map, entity.kind, entity.order_key, entity.digest, entity.sum,
    entity.body, ${LINKS} AS links
  FROM map
  CROSS JOIN json_each(?) AS kinds
  CROSS JOIN entity ON entity.map = map.key AND entity.kind = kinds.value
  ORDER BY map.key, kinds.key, entity.order_key, entity.id`;
const FIRST_STRAY = `
  SELECT entity.id FROM entity LEFT JOIN map ON map.key = entity.map
  WHERE map.key IS NULL OR entity.kind NOT IN (SELECT value FROM json_each(?)) LIMIT 1`;
const KINDS = JSON.stringify(MEMBER_KINDS);
const COUNTS = `
  SELECT
    (SELECT count(*) FROM section) AS section,
    (SELECT count(*) FROM statement) AS statement,
    (SELECT count(*) FROM inference) AS inference,
    (SELECT count(*) FROM conflict) AS conflict,
    (SELECT count(*) FROM evidence) AS evidence,
    (SELECT count(*) FROM about) + (SELECT count(*) FROM premise)
      + (SELECT count(*) FROM attacker) AS parts`;
interface MapRow {
  readonly key: number;
  readonly id: MapId;
  readonly incarnation: string;
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
  readonly order_key: string;
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
  private readonly searchIndex: SearchIndexCheck;

  constructor(private readonly database: Database) {
    this.searchIndex = new SearchIndexCheck(database);
    this.maps = new Map(database.all<MapRow>(MAPS).map((row) => [row.key, new CheckedMap(row)]));
  }

  findings(): Findings {
    const fault =
      this.strayThing() ?? this.lookAtThings() ?? this.lookAtCounts() ?? this.searchIndex.read();
    if (fault !== null) return faulty(fault);
    for (const map of this.maps.values()) {
      if (map.isHeadSound) {
        if (map.digest.end() !== map.row.digest) this.damaged(map, 'its things, or their order');
      } else this.damaged(map, 'its title, or what else is said of it as a whole');
      if (!this.searchIndex.isSound(map.row.key)) {
        this.damaged(map, 'its part of the search index', true);
      }
    }
    const schemes = this.database
      .all<{ id: string; digest: string; sum: number; body: string }>(SCHEMES)
      .filter((row) => schemeSum(row) !== row.sum);
    return { fault: null, maps: this.found, schemes: schemes.map(({ id }) => id) };
  }

  private strayThing(): string | null {
    const stray = this.database.first<{ id: string }>(FIRST_STRAY, KINDS);
    return stray === undefined ? null : `${stray.id} belongs to no map, or is of no kind`;
  }

  private lookAtThings(): string | null {
    for (const row of this.database.each<ThingRow>(THINGS, KINDS)) {
      const map = this.maps.get(row.map);
      if (map === undefined) return `${row.id} belongs to no map`;
      map.digest.add(row.kind, row.id, row.digest);
      if (row.links !== null && row.kind in this.met) this.met[row.kind as 'statement'] += 1; // one of these
      this.met.parts += partsIn(row.kind, row.links);
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
    this.searchIndex.expect(thing as Statement, row.key, map.row.key); // since the row says so
  }

  /** Rows that stand for no thing at all. */
  private lookAtCounts(): string | null {
    const counts = this.database.first<Record<keyof Check['met'], number>>(COUNTS);
    const names = Object.keys(this.met) as (keyof Check['met'])[]; // the keys of `met`
    const wrong = names.find((name) => counts?.[name] !== this.met[name]);
    return wrong === undefined ? null : `there are links of no ${wrong}`;
  }

  /** Keeps what was found first, but for what is derived: that can be made anew, the rest cannot. */
  private damaged({ row, isHeadSound }: CheckedMap, what: string, isDerived = false): void {
    const known = this.found.get(row.id);
    if (known !== undefined && (isDerived || !known.isDerived)) return;
    this.found.set(row.id, { revision: row.revision, what, isDerived, isHead: !isHeadSound });
  }
}

class CheckedMap {
  readonly isHeadSound: boolean;
  /** As its things make it, one after the other. */
  readonly digest = new MapDigest();

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
