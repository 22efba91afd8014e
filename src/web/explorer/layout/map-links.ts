import type { ConflictData, InferenceData, MapData } from '../map-data.js';

/** The connections of a map, looked up from either end. */
export interface LinksByEnd {
  readonly inference: ReadonlyMap<string, InferenceData>;
  readonly conflict: ReadonlyMap<string, ConflictData>;
  /** The inferences to a statement, and those it is a premise of. */
  readonly to: ReadonlyMap<string, readonly InferenceData[]>;
  readonly from: ReadonlyMap<string, readonly InferenceData[]>;
  /** The conflicts on a thing, and those a statement is an attacker of. */
  readonly against: ReadonlyMap<string, readonly ConflictData[]>;
  readonly by: ReadonlyMap<string, readonly ConflictData[]>;
  /** The statements of a thing: itself, those of an inference, or those of a conflict and its target. */
  statementsOf(id: string): readonly string[];
}

export function linksByEnd(map: MapData): LinksByEnd {
  const inference = new Map(map.inferences.map((one) => [one.id, one]));
  const conflict = new Map(map.conflicts.map((one) => [one.id, one]));
  const statementsOf = (id: string, seen: readonly string[] = []): readonly string[] => {
    const step = inference.get(id);
    if (step !== undefined) return [...step.premises, step.conclusion];
    const attack = conflict.get(id);
    if (attack === undefined) return [id];
    if (seen.includes(id)) return []; // conflicts may counter one another in a ring
    return [...attack.attackers, ...statementsOf(attack.target, [...seen, id])];
  };
  return {
    inference,
    conflict,
    to: grouped(map.inferences, ({ conclusion }) => [conclusion]),
    from: grouped(map.inferences, ({ premises }) => premises),
    against: grouped(map.conflicts, ({ target }) => [target]),
    by: grouped(map.conflicts, ({ attackers }) => attackers),
    statementsOf: (id) => statementsOf(id),
  };
}

function grouped<Value>(
  values: readonly Value[],
  keysOf: (value: Value) => readonly string[],
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    for (const key of new Set(keysOf(value))) {
      const others = groups.get(key);
      if (others === undefined) groups.set(key, [value]);
      else others.push(value);
    }
  }
  return groups;
}
