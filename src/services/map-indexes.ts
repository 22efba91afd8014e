import type { MapStructure } from '../domain/argument-map.js';
import { changedMeanwhile, mapTooLarge } from '../domain/domain-error.js';
import type { MapId } from '../domain/identifier.js';
import type { EvidenceStance } from '../domain/label.js';
import { isSameState, type MapState, stateKey } from '../domain/map-state.js';
import { SharedWork } from '../domain/shared-work.js';
import type { Work } from '../domain/work.js';
import { assumptionProgramInPieces } from '../reasoning/labels/assumption-program.js';
import { labellingInPieces } from '../reasoning/labels/labelling.js';
import { explainer } from '../reasoning/labels/why.js';
import { Loads } from '../reasoning/load.js';
import { type MapIndex, mapIndexInPieces } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import type { Labels } from './labels.js';
import { createTurnTaking, type TurnTaking } from './turns.js';

/** A map as reasoning sees it, in one state. */
export interface IndexedMap {
  readonly kind: 'indexed';
  readonly state: MapState;
  readonly index: MapIndex;
  /** The labels of the map under a stance; worked out when first asked for, and kept. */
  labels(evidence: EvidenceStance): Work<Labels>;
  /** The loads of its statements; made ready when first asked for. */
  loads(): Work<Loads>;
}

/** A map that is too large to be held in memory; the store answers for it as well as it can. */
export interface TooLargeMap {
  readonly kind: 'too large';
  /** Its statements and inferences, and how many of them are held. */
  readonly size: number;
  readonly limit: number;
}

/** The index of a map as it is now, or null where there is no such map. */
export type IndexOf = (map: MapId) => Promise<IndexedMap | TooLargeMap | null>;

/**
 * The index of a map for a question that nothing but the index answers.
 *
 * @throws DomainError MAP_TOO_LARGE with the map's size and the limit
 */
export async function smallEnough(indexOf: IndexOf, map: MapId): Promise<IndexedMap | null> {
  const indexed = await indexOf(map);
  if (indexed?.kind === 'too large') throw mapTooLarge(map, indexed.size, indexed.limit);
  return indexed;
}

export interface MapIndexes {
  readonly of: IndexOf;
}

export interface MapIndexOptions {
  /** The most statements and inferences that a map may have to be indexed; 1,000,000. */
  readonly maxIndexSize?: number;
  /** The most statements and inferences of all indexes kept together; 2,000,000. */
  readonly maxIndexesSize?: number;
  /** Where maps are indexed in turns with all else; turns of their own where left out. */
  readonly turnTaking?: TurnTaking;
  /** Told of each index that is looked up, for whoever counts. */
  readonly onLookup?: (lookup: IndexLookup) => void;
}

/** How often a map is read that is changed meanwhile. */
const MOST_TRIES = 4;

/** An index was kept, had to be made, or was being made for another already. */
export type IndexLookup = 'hit' | 'miss' | 'shared';

/**
 * Keeps the indexes of maps, by map and state, and drops those used longest ago once all
 * together grow too large.
 *
 * Each answer is checked against the state in the store, one cheap read. A miss costs a read of the
 * map's connections and O(statements + inferences) to index them; those who miss at the same time
 * share it.
 */
export function createMapIndexes(
  store: Store,
  {
    maxIndexSize = 1_000_000,
    maxIndexesSize = 2_000_000,
    turnTaking = createTurnTaking(),
    onLookup = () => {},
  }: MapIndexOptions = {},
): MapIndexes {
  // A Map keeps the order of insertion: the first is the one used longest ago.
  const kept = new Map<MapId, Kept>();
  const reading = new Map<string, Promise<IndexedMap | TooLargeMap | null>>();

  const keep = (map: MapId, one: Kept) => {
    kept.delete(map);
    kept.set(map, one);
    let total = 0;
    for (const { weight } of kept.values()) total += weight;
    for (const [oldest, { weight }] of kept) {
      if (total <= maxIndexesSize || oldest === map) break;
      kept.delete(oldest);
      total -= weight;
    }
    return one.entry;
  };
  const stateOf = async (map: MapId) => (await store.states([map]))[0] ?? null;
  const read = async (map: MapId, state: MapState) => {
    const size = await store.size(map);
    if (size === null) return null;
    if (size > maxIndexSize) {
      const entry = { kind: 'too large', size, limit: maxIndexSize } as const;
      return keep(map, { entry, state, weight: 1 });
    }
    const [structure, its] = await structureInOneState(map, state);
    if (structure === null) return null;
    // Of nobody's time: whoever waits for it may be another than the one who began.
    const index = await turnTaking.forRequest().run(mapIndexInPieces(structure));
    return keep(map, { entry: indexedMap(index, its), state: its, weight: size + 1 });
  };
  /** The connections of a map with their state, which may be a later one than that just seen. */
  const structureInOneState = async (
    map: MapId,
    seen: MapState,
  ): Promise<readonly [MapStructure | null, MapState]> => {
    for (let state = seen, tries = 1; ; tries += 1) {
      const structure = await store.structure(map);
      const now = await stateOf(map);
      if (structure === null || now === null) return [null, state];
      if (isSameState(state, now)) return [structure, state];
      if (tries === MOST_TRIES) throw changedMeanwhile(map);
      state = now;
    }
  };

  return {
    async of(map) {
      const state = await stateOf(map);
      if (state === null) {
        kept.delete(map);
        return null;
      }
      const found = kept.get(map);
      if (found !== undefined && isSameState(found.state, state)) {
        onLookup('hit');
        return keep(map, found);
      }
      const key = `${map} ${stateKey(state)}`;
      onLookup(reading.has(key) ? 'shared' : 'miss');
      const shared = reading.get(key) ?? read(map, state).finally(() => reading.delete(key));
      reading.set(key, shared);
      return shared;
    },
  };
}

interface Kept {
  readonly entry: IndexedMap | TooLargeMap;
  readonly state: MapState;
  readonly weight: number;
}

function indexedMap(index: MapIndex, state: MapState): IndexedMap {
  const program = new SharedWork(() => assumptionProgramInPieces(index));
  const loads = new SharedWork(() => Loads.inPieces(index));
  const labels = (evidence: EvidenceStance) =>
    new SharedWork(function* () {
      const labelling = yield* labellingInPieces(yield* program.wait(), evidence);
      return { labelling, explain: explainer(labelling) };
    });
  const under = { IGNORE: labels('IGNORE'), REFUTE: labels('REFUTE') };
  return {
    kind: 'indexed',
    state,
    index,
    labels: (evidence) => under[evidence].wait(),
    loads: () => loads.wait(),
  };
}
