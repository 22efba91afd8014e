import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Statement } from '../domain/statement.js';
import { criticalPremises } from '../reasoning/critical-premises.js';
import {
  type MinimalSupports,
  minimalSupports,
  type SupportOptions,
} from '../reasoning/minimal-supports.js';
import { type PremisesByLoad, premisesByLoad } from '../reasoning/premises-by-load.js';
import { type IndexedMap, type IndexOf, smallEnough } from './map-indexes.js';
import type { Turns } from './turns.js';

/*
 * Each throws DomainError MAP_TOO_LARGE where the map is too large to be indexed.
 */
type Of = Pick<Statement, 'id' | 'map'>;

/** The minimal supports of a statement. */
export async function supportsOf(
  indexOf: IndexOf,
  turns: Turns,
  of: Of,
  options: SupportOptions,
): Promise<MinimalSupports> {
  const { index } = await indexedMapOf(indexOf, of);
  return turns.run(minimalSupports(index, of.id, options));
}

/** The given statements in every minimal support. */
export async function criticalPremisesOf(
  indexOf: IndexOf,
  turns: Turns,
  of: Of,
): Promise<readonly EntityId[]> {
  const { index } = await indexedMapOf(indexOf, of);
  return turns.run(criticalPremises(index, of.id));
}

/** How many concluded statements fall with it. */
export async function loadOf(indexOf: IndexOf, turns: Turns, of: Of): Promise<number> {
  const indexed = await indexedMapOf(indexOf, of);
  const loads = await turns.run(indexed.loads());
  return turns.run(loads.loadOf(of.id));
}

/** The premises of a map, by what falls with each. */
export async function premisesOfMap(
  indexOf: IndexOf,
  turns: Turns,
  map: MapId,
): Promise<PremisesByLoad> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(map);
  return turns.run(premisesByLoad(await turns.run(indexed.loads())));
}

/** The index that holds a statement which was read a moment ago. */
export async function indexedMapOf(indexOf: IndexOf, { id, map }: Of): Promise<IndexedMap> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null || !indexed.index.statements.numbers.has(id)) throw changedMeanwhile(id);
  return indexed;
}
