import type { Work } from '../../domain/work.js';
import { invariant } from '../../reasoning/invariant.js';
import type { BuiltMap } from '../built-map.js';
import type { KeyReading } from '../draft.js';
import type { RelationOutcome } from '../mark.js';
import { NEAR_OUTCOMES, type Near, nearness } from './likeness.js';
import { maximumWeightMatching } from './maximum-weight-matching.js';
import { type Relation, relationsOf } from './relations.js';
import { type Sameness, STEPS_FOR_TWO_RELATIONS, samenessOf } from './sameness.js';

/** What was drawn, relation by relation, against the reading of the map that suits it best. */
export interface Difference {
  /** The number of that reading, from 0. */
  readonly reading: number;
  /** In the order of the drawing. */
  readonly drawn: readonly DrawnRelation[];
  /** The relations of the reading that nothing drawn was taken for, in its order. */
  readonly missing: readonly Relation[];
  /** Quarters of a point, four for each relation of the reading at most; below 0 at worst. */
  readonly quarters: number;
  /** How many relations the reading has. */
  readonly relations: number;
}

export interface DrawnRelation {
  readonly relation: Relation;
  readonly outcome: Exclude<RelationOutcome, 'MISSING'>;
  /** The relation of the reading that it was taken for, or else is like; null where there is none. */
  readonly like: Relation | null;
  readonly quarters: number;
}

/**
 * The structured difference of a drawing and a key: best over the key's readings, the first of
 * those that are as good.
 *
 * In one reading, of the relations that were drawn
 *
 * - the exact ones are those that the reading has; each of its relations that is drawn so earns 1
 * - those that only another reading has neither earn nor cost
 * - all others are mistakes. Each costs ¼, but the parts of one step that are drawn apart are one
 *   mistake together. A mistake that is matched with a relation of the reading earns ¾: ½ in all
 *
 * A mistake can be matched with a relation that it is near to (see `likeness.ts`) and that is not
 * drawn exactly; a part of a step only with that step. The matching is one of maximum weight, where
 * one more pair outweighs all else and then the nearest kinds count.
 *
 * **Taking an exact relation away never raises the score**, where no drawn conflict strikes it (or
 * it could not be taken away by itself). For what is a mistake does not hang on it. If the reading
 * has it, the exact ones lose 1 and one relation of the reading becomes free, by which the matching
 * gains a pair at most, ¾; if only another reading has it, nothing changes in this one. So it is in
 * each reading, and the best of them does not rise.
 *
 * O(n² d) for each reading of n relations, where d ≥ n are drawn, and the texts of each are few.
 */
export function* difference(drawn: BuiltMap, readings: readonly KeyReading[]): Work<Difference> {
  const sameness = yield* samenessOf(drawn, readings);
  let best: Difference | null = null;
  for (const [at, reading] of readings.entries()) {
    const one = differenceInReading(drawn, reading, at, sameness);
    if (best === null || share(one) > share(best)) best = one;
    yield STEPS_FOR_TWO_RELATIONS * one.drawn.length * one.relations;
  }
  invariant(best !== null, 'A map to be built has no reading.');
  return best;
}

/** The score: what is earned of what can be, from 0 to 1. */
export function share({ quarters, relations }: Difference): number {
  return relations === 0 ? 0 : Math.max(quarters, 0) / (4 * relations);
}

type Found = Omit<DrawnRelation, 'relation'>;

function differenceInReading(
  drawn: BuiltMap,
  reading: KeyReading,
  at: number,
  sameness: Sameness,
): Difference {
  const drawnRelations = relationsOf(drawn);
  const ownRelations = relationsOf(reading);
  const own = [...ownRelations.values()];
  const taken = new Set<string>();
  const found = new Map<Relation, Found>();

  const inexact: Relation[] = [];
  for (const relation of drawnRelations.values()) {
    const same = sameness.sameAs(at, relation.key);
    const free = same.find((key) => !taken.has(key));
    const like = ownRelations.get(free ?? same[0] ?? '') ?? null;
    if (free !== undefined) taken.add(free);
    if (like !== null) {
      // Several objections may say the same, each against another stand-in for one step.
      found.set(relation, { outcome: 'RIGHT', like, quarters: free === undefined ? 0 : 4 });
    } else if (sameness.isSomewhere(relation.key)) {
      found.set(relation, { outcome: 'RIGHT_ELSEWHERE', like, quarters: 0 });
    } else inexact.push(relation);
  }

  const mistakes = inexact.map((relation): Mistake => {
    const atSameEnd = own.filter((one) => sameness.sameEnd(at, relation, one));
    const near = own.flatMap((one): [Relation, Near][] => {
      const sameEnd = atSameEnd.includes(one);
      const kind = nearness({ drawn: relation, own: one, sameEnd, drawnRelations, ownRelations });
      return kind === null ? [] : [[one, kind]];
    });
    return { relation, near: new Map(near), whole: wholeOf(relation, atSameEnd) };
  });
  const open = own.filter(({ key }) => !taken.has(key));
  for (const [relation, result] of markMistakes(mistakes, open)) found.set(relation, result);

  const results = [...found].map(([relation, result]) => ({ relation, ...result }));
  const places = new Map([...drawnRelations.values()].map((relation, place) => [relation, place]));
  const placeOf = ({ relation }: DrawnRelation) => places.get(relation) ?? 0;
  const matched = new Set(results.flatMap(({ like, quarters }) => (quarters > 0 ? like : null)));
  return {
    reading: at,
    drawn: results.sort((one, other) => placeOf(one) - placeOf(other)),
    missing: own.filter((one) => !matched.has(one)),
    quarters: results.reduce((sum, { quarters }) => sum + quarters, 0),
    relations: own.length,
  };
}

/** A drawn relation that no reading has. */
interface Mistake {
  readonly relation: Relation;
  /** What it is near to, in the order of the reading. */
  readonly near: ReadonlyMap<Relation, Near>;
  /** The step of which it is a part, drawn apart. */
  readonly whole: Relation | null;
}

/** The step of which a relation takes some of the sources alone: the one with the fewest more. */
function wholeOf({ from }: Relation, atSameEnd: readonly Relation[]): Relation | null {
  const wholes = atSameEnd.filter(
    (own) => own.from.length > from.length && from.every((text) => own.from.includes(text)),
  );
  return wholes.sort((one, other) => one.from.length - other.from.length)[0] ?? null;
}

/** Matches mistakes with relations that are not drawn exactly, and counts what they cost. */
function markMistakes(
  mistakes: readonly Mistake[],
  open: readonly Relation[],
): ReadonlyMap<Relation, Found> {
  // More than the kinds of all pairs together can come to.
  const pair = NEAR_OUTCOMES.length * (open.length + 1);
  const columns = maximumWeightMatching(
    mistakes.map(({ near, whole }) =>
      open.map((own) => {
        const kind = near.get(own);
        if (kind === undefined || (whole !== null && whole !== own)) return 0;
        return pair + NEAR_OUTCOMES.length - NEAR_OUTCOMES.indexOf(kind);
      }),
    ),
  );
  const matches = mistakes.map((_, row) => open[columns[row] ?? -1] ?? null);
  // Of the parts of one step, the one that is matched pays, or else the first.
  const payers = new Map<Relation, Mistake>();
  mistakes.forEach((mistake, row) => {
    const countedAs = mistake.whole ?? mistake.relation;
    if (!payers.has(countedAs) || matches[row] !== null) payers.set(countedAs, mistake);
  });
  const paying = new Set(payers.values());
  return new Map(
    mistakes.map((mistake, row) => {
      const { relation, near, whole } = mistake;
      const match = matches[row] ?? null;
      const like = match ?? whole ?? nearest(near);
      const outcome = (like === null ? undefined : near.get(like)) ?? 'NOT_IN_MAP';
      const quarters = (match === null ? 0 : 3) - (paying.has(mistake) ? 1 : 0);
      return [relation, { outcome, like, quarters }];
    }),
  );
}

/** What a mistake is nearest to; of several the first in the reading. */
function nearest(near: ReadonlyMap<Relation, Near>): Relation | null {
  const kinds = [...near].sort(
    ([, one], [, other]) => NEAR_OUTCOMES.indexOf(one) - NEAR_OUTCOMES.indexOf(other),
  );
  return kinds[0]?.[0] ?? null;
}
