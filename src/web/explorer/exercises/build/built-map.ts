/**
 * A map as somebody draws it from the shown texts of an exercise, all by keys. A key names one
 * thing: a shown text, an inference or a conflict.
 */
export interface DrawnMap {
  readonly inferences: readonly DrawnInference[];
  readonly conflicts: readonly DrawnConflict[];
}

/** Premises, taken together, to a conclusion. */
export interface DrawnInference {
  readonly key: string;
  readonly premises: readonly string[];
  readonly conclusion: string;
}

/** Attackers, taken together, against a shown text, an inference or another conflict. */
export interface DrawnConflict {
  readonly key: string;
  readonly attackers: readonly string[];
  readonly target: string;
}

export const NOTHING_DRAWN: DrawnMap = { inferences: [], conflicts: [] };

/** What can be done to a map that is being built. */
export type BuildStep =
  | { readonly type: 'infer'; readonly premises: readonly string[]; readonly conclusion: string }
  /** Further premises, to be taken together with those that an inference has. */
  | { readonly type: 'link'; readonly premises: readonly string[]; readonly inference: string }
  | { readonly type: 'object'; readonly attackers: readonly string[]; readonly target: string }
  | { readonly type: 'remove'; readonly key: string }
  | { readonly type: 'clear' };

/** Why a step cannot be taken. */
export type BuildProblem = 'NOTHING_CHOSEN' | 'IN_ITSELF' | 'THERE_ALREADY';

/** Why a step cannot be taken; null where it can. */
export function problemOf(map: DrawnMap, step: BuildStep): BuildProblem | null {
  switch (step.type) {
    case 'infer':
      return inferenceProblem(map, step.premises, step.conclusion, null);
    case 'link': {
      const inference = map.inferences.find(({ key }) => key === step.inference);
      if (inference === undefined || step.premises.length === 0) return 'NOTHING_CHOSEN';
      const premises = joined(inference.premises, step.premises);
      if (premises.length === inference.premises.length) return 'THERE_ALREADY';
      return inferenceProblem(map, premises, inference.conclusion, inference.key);
    }
    case 'object': {
      const { attackers, target } = step;
      if (attackers.length === 0 || target === '') return 'NOTHING_CHOSEN';
      if (attackers.includes(target)) return 'IN_ITSELF';
      const isThere = map.conflicts.some(
        (one) => one.target === target && areSame(one.attackers, attackers),
      );
      return isThere ? 'THERE_ALREADY' : null;
    }
    case 'remove':
    case 'clear':
      return null;
  }
}

/** The map after a step; the same where the step cannot be taken. */
export function afterStep(map: DrawnMap, step: BuildStep): DrawnMap {
  if (problemOf(map, step) !== null) return map;
  switch (step.type) {
    case 'infer': {
      const key = freeKey('i', map.inferences);
      const inference = { key, premises: joined([], step.premises), conclusion: step.conclusion };
      return { ...map, inferences: [...map.inferences, inference] };
    }
    case 'link':
      return {
        ...map,
        inferences: map.inferences.map((one) =>
          one.key === step.inference
            ? { ...one, premises: joined(one.premises, step.premises) }
            : one,
        ),
      };
    case 'object': {
      const key = freeKey('c', map.conflicts);
      const conflict = { key, attackers: joined([], step.attackers), target: step.target };
      return { ...map, conflicts: [...map.conflicts, conflict] };
    }
    case 'remove':
      return without(map, step.key);
    case 'clear':
      return NOTHING_DRAWN;
  }
}

function inferenceProblem(
  { inferences }: DrawnMap,
  premises: readonly string[],
  conclusion: string,
  own: string | null,
): BuildProblem | null {
  if (premises.length === 0 || conclusion === '') return 'NOTHING_CHOSEN';
  if (premises.includes(conclusion)) return 'IN_ITSELF';
  const isThere = inferences.some(
    (one) => one.key !== own && one.conclusion === conclusion && areSame(one.premises, premises),
  );
  return isThere ? 'THERE_ALREADY' : null;
}

/** The map without a relation, nor what was drawn against it. */
function without({ inferences, conflicts }: DrawnMap, key: string): DrawnMap {
  const gone = new Set([key]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const { key: conflict, target } of conflicts) if (gone.has(target)) gone.add(conflict);
  }
  return {
    inferences: inferences.filter((one) => !gone.has(one.key)),
    conflicts: conflicts.filter((one) => !gone.has(one.key)),
  };
}

function joined(some: readonly string[], others: readonly string[]): readonly string[] {
  return [...new Set([...some, ...others])];
}

function areSame(some: readonly string[], others: readonly string[]): boolean {
  const all = new Set(some);
  return all.size === new Set(others).size && others.every((one) => all.has(one));
}

function freeKey(letter: string, taken: readonly { readonly key: string }[]): string {
  const keys = new Set(taken.map(({ key }) => key));
  let number = 1;
  while (keys.has(`${letter}${number}`)) number += 1;
  return `${letter}${number}`;
}
