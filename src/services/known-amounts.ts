import { MEMBER_KINDS, type MemberKind } from '../domain/argument-map.js';
import type { MapId } from '../domain/identifier.js';
import { isSameState, type MapState } from '../domain/map-state.js';
import type { MapAmounts, Store } from '../store/port.js';

/** How much there is in maps, as far as it bounds what a query can ask for. */
export interface KnownAmounts {
  /** For each kind the most that any of the maps holds; nothing of maps that there are not. */
  mostIn(maps: readonly MapId[]): Promise<MapAmounts>;
}

/** The most maps whose amounts are kept. */
const MOST_KEPT = 10_000;

/** Counts once a state of a map, and keeps what was counted. */
export function createKnownAmounts(store: Pick<Store, 'states' | 'amounts'>): KnownAmounts {
  // A Map keeps the order of insertion: the first is the one counted longest ago.
  const kept = new Map<MapId, { readonly state: MapState; readonly amounts: MapAmounts }>();
  const keep = (map: MapId, state: MapState, amounts: MapAmounts) => {
    kept.delete(map);
    kept.set(map, { state, amounts });
    const [oldest] = kept.keys();
    if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  };
  return {
    async mostIn(maps) {
      const states = maps.length > 0 ? await store.states(maps) : [];
      const uncounted = maps.filter((map, at) => {
        const state = states[at] ?? null;
        return state !== null && !isSameState(state, kept.get(map)?.state ?? null);
      });
      const counted = uncounted.length > 0 ? await store.amounts(uncounted) : [];
      uncounted.forEach((map, at) => {
        const [state, amounts] = [states[maps.indexOf(map)], counted[at]];
        if (state && amounts) keep(map, state, amounts);
      });
      return most(maps.flatMap((map) => kept.get(map)?.amounts ?? []));
    },
  };
}

function most(all: readonly MapAmounts[]): MapAmounts {
  const largest = (kind: MemberKind) => all.reduce((sum, one) => Math.max(sum, one[kind]), 0);
  // Every kind is given its number just here.
  return Object.fromEntries(MEMBER_KINDS.map((kind) => [kind, largest(kind)])) as MapAmounts;
}
