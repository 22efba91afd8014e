import { changedMeanwhile, mapTooLarge } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Scheme } from '../domain/inference.js';
import { exerciseGround, type Ground, type GroundContent } from '../exercises/ground.js';
import type { Store } from '../store/port.js';
import { CUES_BY_LANGUAGE } from '../words/cues-by-language.js';
import { mustExist } from './existing.js';
import { InFlight } from './in-flight.js';
import { type IndexedMap, type IndexOf, smallEnough } from './map-indexes.js';
import type { Turns } from './turns.js';
import { inChunks, wholeMap } from './whole-map.js';

/** What is read of a map for its exercises. */
const KINDS = [
  'document',
  'section',
  'statement',
  'inference',
  'conflict',
  'source',
  'evidence',
] as const;

/**
 * The most statements and inferences of a map that exercises are made from: some forty times a long
 * essay. What the makers look through grows with the map, for some with its square.
 */
export const MAX_EXERCISE_MAP = 10_000;

/**
 * Beside the index of a map at one revision, what exercises are made from: it goes when the index
 * goes. Those who ask at the same time share one reading.
 */
const kept = new WeakMap<IndexedMap, Ground>();
const underWay = new InFlight<IndexedMap, Ground>();

/**
 * What the exercises of a map are made from.
 *
 * The map is read whole for the first who asks, and kept for its revision. The catalogue of schemes
 * has no revision: schemes that are replaced meanwhile show once the map is read again.
 *
 * @throws DomainError MAP_TOO_LARGE where it has more than MAX_EXERCISE_MAP statements and inferences,
 *   or too many to be indexed; NOT_FOUND where there is no such map, with the nearest names; CONFLICT where
 *   it changed while it was read; TIMEOUT or QUERY_TOO_COSTLY as `turns` say
 */
export async function groundOfMap(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  map: MapId,
): Promise<Ground> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) {
    await mustExist(store, [{ kind: 'map', id: map }]);
    throw changedMeanwhile(map);
  }
  const { statementCount, inferenceCount } = indexed.index;
  const size = statementCount + inferenceCount;
  if (size > MAX_EXERCISE_MAP) {
    throw mapTooLarge(map, size, MAX_EXERCISE_MAP, 'Make exercises from a part of it.');
  }
  const known = kept.get(indexed);
  if (known !== undefined) return known;
  return underWay.join(indexed, turns, async () => {
    const ground = await readGround(store, turns, indexed);
    kept.set(indexed, ground);
    return ground;
  });
}

async function readGround(store: Store, turns: Turns, indexed: IndexedMap): Promise<Ground> {
  const { map: head, members } = await wholeMap(store, turns, indexed, KINDS);
  const { revision: _its, ...map } = head;
  const content: GroundContent = {
    map,
    documents: members.document,
    sections: members.section,
    statements: members.statement,
    inferences: members.inference,
    conflicts: members.conflict,
    sources: members.source,
    evidence: members.evidence,
    schemes: await allSchemes(store, turns),
    cues: CUES_BY_LANGUAGE,
  };
  return turns.run(exerciseGround(content, indexed.index));
}

async function allSchemes(store: Store, turns: Turns): Promise<readonly Scheme[]> {
  const all: Scheme[] = [];
  for (let after: EntityId | null = null; ; ) {
    const { ids, hasNext } = await store.pageOfSchemes({ limit: 1000, after });
    all.push(...(await inChunks(store, turns, 'scheme', ids)));
    after = ids.at(-1) ?? null;
    if (!hasNext || after === null) return all;
  }
}
