import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Statement } from '../domain/statement.js';
import { criticalPremises } from '../reasoning/critical-premises.js';
import { type PremisesByLoad, premisesByLoad } from '../reasoning/load.js';
import {
  type MinimalSupports,
  minimalSupports,
  type SupportOptions,
} from '../reasoning/minimal-supports.js';
import type { IndexedMap, IndexOf } from './map-indexes.js';

type Of = Pick<Statement, 'id' | 'map'>;

/** The minimal supports of a statement; null where its map is too large to be indexed. */
export async function supportsOf(
  indexOf: IndexOf,
  of: Of,
  options: SupportOptions,
): Promise<MinimalSupports | null> {
  const indexed = await indexedMapOf(indexOf, of);
  return indexed && minimalSupports(indexed.index, of.id, options);
}

/** The given statements in every minimal support; null where the map is too large. */
export async function criticalPremisesOf(
  indexOf: IndexOf,
  of: Of,
): Promise<readonly EntityId[] | null> {
  const indexed = await indexedMapOf(indexOf, of);
  return indexed && criticalPremises(indexed.index, of.id);
}

/** How many concluded statements fall with it; null where the map is too large. */
export async function loadOf(indexOf: IndexOf, of: Of): Promise<number | null> {
  const indexed = await indexedMapOf(indexOf, of);
  return indexed === null ? null : indexed.loads().of(of.id);
}

/** The premises of a map, by what falls with each; null where the map is too large. */
export async function premisesOfMap(indexOf: IndexOf, map: MapId): Promise<PremisesByLoad | null> {
  const indexed = await indexOf(map);
  if (indexed === null) throw changedMeanwhile(map);
  return indexed.kind === 'too large' ? null : premisesByLoad(indexed.loads());
}

/** The index that holds a statement which was read a moment ago; null where it is too large. */
export async function indexedMapOf(indexOf: IndexOf, { id, map }: Of): Promise<IndexedMap | null> {
  const indexed = await indexOf(map);
  if (indexed?.kind === 'too large') return null;
  if (indexed === null || !indexed.index.statements.numbers.has(id)) throw changedMeanwhile(id);
  return indexed;
}
