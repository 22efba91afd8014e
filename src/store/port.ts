import type {
  Entities,
  EntityKind,
  MapContent,
  MapStructure,
  MemberKind,
} from '../domain/argument-map.js';
import type { Direction } from '../domain/direction.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Scheme } from '../domain/inference.js';
import type { MapState } from '../domain/map-state.js';
import type { Role } from '../domain/role.js';
import type { Kind } from '../domain/statement.js';

/**
 * The one port to stored maps. `tests/contract` is its specification, run on every store.
 *
 * All methods throw DomainError UNAVAILABLE where the database does not answer in time, and DAMAGED
 * where what is stored is not what was written, so far as that is seen by them. Lists keep
 * the order of the map file. A list of answers has one entry for each identifier asked for, in the
 * order of asking; null or an empty list stands for one that names nothing.
 */
export interface Store {
  readonly engine: 'sqlite' | 'neo4j';

  /**
   * Ends with an answer from the database itself, which reads some of what it holds; or with
   * UNAVAILABLE, also where the database is gone or another one is in its place.
   */
  ping(): Promise<void>;
  close(): Promise<void>;

  /**
   * Puts a map in place of the one of the same identifier, in one transaction: all or nothing. The
   * same content again changes nothing and keeps the revision; any change raises it by one. Whether
   * it is the same is said by its digest, unless everything is to be written by `force`. A map that
   * is new gets an incarnation, and keeps it. What did not change is not written again; an order is
   * kept in keys beside the things (src/domain/order-keys.ts), so that one that is put in or moved
   * changes no other.
   *
   * @throws DomainError INVALID_INPUT where an inference names a scheme that is not stored; DAMAGED
   *   where the content is the same, but what is stored is known to be damaged.
   */
  importMap(content: MapContent, options?: ImportOptions): Promise<ImportResult>;
  /** Adds schemes, or replaces those of the same identifier; in one transaction. */
  importSchemes(schemes: readonly Scheme[], options?: ImportOptions): Promise<void>;

  /**
   * The state of each map, whatever part of it is read; null where there is no such map. No map is
   * in the middle of an import that commits just now: that is waited for. One cheap round trip; not
   * told to the observer.
   */
  states(maps: readonly MapId[]): Promise<readonly (MapState | null)[]>;
  /**
   * A text that is another one for any other state of all maps together; in the time it takes to
   * count them.
   */
  stateOfAll(): Promise<string>;
  /** The map's revision now, or null where there is no such map. One cheap round trip. */
  revision(map: MapId): Promise<number | null>;
  /**
   * How many things of each kind each map holds; null where there is no such map. Counted on an
   * index; not told to the observer.
   */
  amounts(maps: readonly MapId[]): Promise<readonly (MapAmounts | null)[]>;
  /** The connections of a map in one consistent read, or null where there is no such map. */
  structure(map: MapId): Promise<MapStructure | null>;
  /** How many statements and inferences a map holds, so that a huge structure is never read. */
  size(map: MapId): Promise<number | null>;
  /**
   * The statements that a chain of inferences leads to (DOWNSTREAM) or from (UPSTREAM), without
   * the start itself, at most `limit`, in the order of the map. Computed by the database, for maps
   * too large for an index in memory.
   */
  closure(start: EntityId, direction: Direction, limit: number): Promise<readonly EntityId[]>;

  /** Things of one kind by their identifiers, in one statement however many are asked for. */
  getMany<K extends EntityKind>(
    kind: K,
    ids: readonly Entities[K]['id'][],
  ): Promise<readonly (Entities[K] | null)[]>;
  /** What kind of thing each identifier names: a map, a member of one, or a scheme. */
  kindsOf(ids: readonly string[]): Promise<readonly (EntityKind | null)[]>;

  /** Inferences that conclude each statement. */
  inferencesTo(statements: readonly EntityId[]): Promise<readonly (readonly EntityId[])[]>;
  /** Inferences that have each statement as a premise. */
  inferencesFrom(statements: readonly EntityId[]): Promise<readonly (readonly EntityId[])[]>;
  /** Conflicts whose target is each statement, inference or conflict. */
  conflictsAgainst(targets: readonly EntityId[]): Promise<readonly (readonly EntityId[])[]>;
  /** Conflicts in which each statement attacks. */
  conflictsFrom(statements: readonly EntityId[]): Promise<readonly (readonly EntityId[])[]>;
  /** Evidence that bears on each statement. */
  evidenceOn(statements: readonly EntityId[]): Promise<readonly (readonly EntityId[])[]>;
  /** The role of each statement; null where there is no such statement. */
  rolesOf(statements: readonly EntityId[]): Promise<readonly (Role | null)[]>;

  /** The maps, in the order of their identifiers. */
  pageOfMaps(page: PageRequest<MapId>): Promise<Page<MapId>>;
  countOfMaps(): Promise<number>;
  /** The schemes, in the order of their identifiers. */
  pageOfSchemes(page: PageRequest<EntityId>): Promise<Page<EntityId>>;
  countOfSchemes(): Promise<number>;
  /** What a map holds of one kind, in the order of the file. */
  pageOfMembers(kind: MemberKind, map: MapId, page: PageRequest<EntityId>): Promise<Page<EntityId>>;
  countOfMembers(kind: MemberKind, map: MapId): Promise<number>;
  /**
   * Statements that fit a filter, by map identifier and then in the order of the map. A list of one
   * map, be it named by a section or a concept alone, is followed only after a statement of that map.
   */
  pageOfStatements(filter: StatementFilter, page: PageRequest<EntityId>): Promise<Page<EntityId>>;
  countOfStatements(filter: StatementFilter): Promise<number>;

  /** Every identifier of a kind in a map (or of all maps, or schemes), for "did you mean". */
  namesOf(kind: EntityKind, map: MapId | null): Promise<readonly string[]>;
}

/** How many things of each kind a map holds. */
export type MapAmounts = { readonly [K in MemberKind]: number };

export interface ImportOptions {
  /**
   * Leaves what is there of the same identifier as it is, whatever it holds. Of several that come at
   * the same time the first is kept. Only a scheme that is the same, and of which nothing is known
   * for exercises yet, is given what this one knows.
   */
  readonly ifAbsent?: boolean;
  /** Writes all of the map, also where it is said to be unchanged: so damage is mended. */
  readonly force?: boolean;
}

/** What an import did. */
export interface ImportResult {
  readonly revision: number;
  readonly changed: boolean;
  /** Whether a map of other content was there, and left as it was. */
  readonly leftOther?: true;
}

/** At most `limit` things after the one named, or from the first. */
export interface PageRequest<Id> {
  readonly limit: number;
  /** The last thing seen. INVALID_INPUT where it no longer exists: the page cannot be found. */
  readonly after: Id | null;
}

export interface Page<Id> {
  readonly ids: readonly Id[];
  readonly hasNext: boolean;
}

/** All that is given must hold; an empty list of alternatives holds for nothing. */
export interface StatementFilter {
  readonly map?: MapId;
  /**
   * Every term must occur in a text or a passage of the statement (see search-terms.ts); a query
   * without a letter or a digit has no terms and leaves nothing out.
   */
  readonly search?: string;
  readonly roles?: readonly Role[];
  readonly kinds?: readonly Kind[];
  /** It speaks of at least one of these concepts. */
  readonly about?: readonly EntityId[];
  /** It stands in this section or in one below it. */
  readonly section?: EntityId;
}

/** A statement that was run, as the golden files and the debug log show it. */
export interface RanStatement {
  readonly text: string;
}

/**
 * Called once for each statement sent to the database, before its answer; but for those by which the
 * store only looks whether what was read still holds.
 */
export type Observer = (statement: RanStatement) => void;
