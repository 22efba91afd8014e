import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { BuiltMap } from '../built-map.js';
import type { KeyReading } from '../draft.js';
import { type Relation, relationsOf, sameTexts, shareText } from './relations.js';

/** About the steps of comparing a drawn relation with one of the key. */
export const STEPS_FOR_TWO_RELATIONS = 20;

/** Finds which relations of a drawing are the same as which of the key. */
export function* samenessOf(drawn: BuiltMap, readings: readonly KeyReading[]): Work<Sameness> {
  const sameness = new Sameness(drawn, readings);
  const pace = new Pace();
  for (const relation of targetsFirst(relationsOf(drawn))) {
    const compared = sameness.compare(relation);
    if (pace.isDue(STEPS_FOR_TWO_RELATIONS * compared)) yield pace.taken();
  }
  return sameness;
}

/**
 * Which drawn relations are the same as which of the key, in each of its readings.
 *
 * Two inferences are the same where they lead from the same premises to the same conclusion. Two
 * conflicts are the same where they have the same attackers and strike the same: the same text, or
 * relations that are the same. A drawn relation that no reading has exactly is also good enough to
 * be struck in the place of one of the map that it shares a source with, and for an inference the
 * conclusion: what is wrong with it is marked at itself, and not once more at the objection.
 *
 * Conflicts that strike each other in a circle are the same as none.
 */
export class Sameness {
  readonly #drawn: ReadonlyMap<string, Relation>;
  readonly #readings: readonly {
    readonly relations: ReadonlyMap<string, Relation>;
    /** By the key of a relation: all that may be struck in its place, itself included. */
    readonly places: ReadonlyMap<string, readonly Relation[]>;
    /** By the key of a drawn relation: the keys of those it is the same as. */
    readonly same: Map<string, readonly string[]>;
  }[];
  readonly #somewhere = new Set<string>();

  constructor(drawn: BuiltMap, readings: readonly KeyReading[]) {
    this.#drawn = relationsOf(drawn);
    this.#readings = readings.map((reading) => {
      const relations = relationsOf(reading);
      return { relations, places: placesOf(reading, relations), same: new Map() };
    });
  }

  /**
   * Compares a drawn relation with all of the key, once that is done for whatever it strikes; gives
   * how many there are.
   */
  compare(relation: Relation): number {
    let compared = 0;
    for (const [at, { relations, same }] of this.#readings.entries()) {
      const found = [...relations.values()].filter(
        (own) => this.sameEnd(at, relation, own) && sameTexts(relation.from, own.from),
      );
      same.set(
        relation.key,
        found.map(({ key }) => key),
      );
      if (found.length > 0) this.#somewhere.add(relation.key);
      compared += relations.size;
    }
    return compared;
  }

  /** The keys of the relations of a reading that a drawn one is the same as, in its order. */
  sameAs(reading: number, drawn: string): readonly string[] {
    return this.#readings[reading]?.same.get(drawn) ?? [];
  }

  /** Whether any reading has a drawn relation exactly. */
  isSomewhere(drawn: string): boolean {
    return this.#somewhere.has(drawn);
  }

  /** Whether a drawn relation leads to the same as one of a reading, or strikes the same. */
  sameEnd(reading: number, drawn: Relation, own: Relation): boolean {
    if (drawn.kind !== own.kind) return false;
    const struck = this.#drawn.get(drawn.to);
    if (struck === undefined) return drawn.to === own.to;
    const places = this.#readings[reading]?.places.get(own.to) ?? [];
    const same = this.sameAs(reading, struck.key);
    return places.some(
      (place) =>
        same.includes(place.key) || (!this.isSomewhere(struck.key) && isKin(struck, place)),
    );
  }
}

function isKin(drawn: Relation, own: Relation): boolean {
  if (drawn.kind !== own.kind || !shareText(drawn.from, own.from)) return false;
  return drawn.kind === 'CONFLICT' || drawn.to === own.to;
}

function placesOf(
  { standIns }: KeyReading,
  relations: ReadonlyMap<string, Relation>,
): ReadonlyMap<string, readonly Relation[]> {
  const places = new Map([...relations].map(([key, one]) => [key, [one]]));
  for (const [key, keys] of Object.entries(standIns)) {
    const all = keys.flatMap((one) => relations.get(one) ?? []);
    for (const each of [key, ...keys]) places.set(each, all);
  }
  return places;
}

/** Inferences, then conflicts, each after what it strikes; those in circles are left out. */
function targetsFirst(relations: ReadonlyMap<string, Relation>): readonly Relation[] {
  const ordered = new Map<string, Relation>();
  let left = [...relations.values()];
  for (;;) {
    const ready = left.filter(({ to }) => !relations.has(to) || ordered.has(to));
    if (ready.length === 0) return [...ordered.values()];
    for (const one of ready) ordered.set(one.key, one);
    left = left.filter(({ key }) => !ordered.has(key));
  }
}
