import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Bearing } from '../facts/linked-facts.js';
import { type Ground, readingsOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import { readsAlike } from './alike.js';
import type { AnyReading } from './any-reading.js';
import { inOneSentence, isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';

/** About those of looking whether three statements bear on each other in one way only. */
const STEPS_FOR_A_TRIO = 3_000;

/** Two statements, the conclusion that they bear on, and how. */
export interface Trio {
  readonly bearing: Bearing;
  /** In a chain the reason first, then what it is a reason for. */
  readonly pair: readonly [EntityId, EntityId];
  readonly conclusion: EntityId;
  /** The inferences that the first of the pair and the second are premises of. */
  readonly steps: readonly [Inference, Inference];
  /** The other premises of the step with the first of the pair, and of that with the second. */
  readonly beside: readonly (readonly EntityId[])[];
}

/**
 * Finds trios that bear on each other in one way only: where neither any other reading nor any other
 * way through the map relates the three otherwise. Separate reasons are in separate sentences.
 */
export class TrioFinder {
  readonly #ground: Ground;
  readonly #support: AnyReading;

  constructor(ground: Ground, support: AnyReading) {
    this.#ground = ground;
    this.#support = support;
  }

  *linked(inference: Inference, random: Random): Work<Trio | null> {
    const { premises, conclusion } = inference;
    const pairs = premises.flatMap((one, at) =>
      premises.slice(at + 1).map((other) => [one, other] as const),
    );
    for (const pair of random.shuffled(pairs)) {
      yield STEPS_FOR_A_TRIO;
      const [one, other] = pair;
      const isAlwaysTogether =
        this.#alwaysHas(inference, pair, conclusion) &&
        this.#support
          .concluding(conclusion)
          .every((step) => step.premises.includes(one) === step.premises.includes(other));
      if (!isAlwaysTogether || !this.#areSideBySide(pair, conclusion)) continue;
      if (yield* this.#isOneInAnother(...pair)) continue;
      const rest = premises.filter((id) => !pair.includes(id));
      const steps = [inference, inference] as const;
      return { bearing: 'LINKED', pair, conclusion, steps, beside: [rest, rest] };
    }
    return null;
  }

  *independent(to: Inference, otherTo: Inference, random: Random): Work<Trio | null> {
    const { conclusion } = to;
    const pairs = to.premises.flatMap((one) =>
      otherTo.premises.map((other) => [one, other] as const),
    );
    for (const pair of random.shuffled(pairs).slice(0, 12)) {
      yield STEPS_FOR_A_TRIO;
      const [one, other] = pair;
      const isAlwaysApart =
        one !== other &&
        this.#alwaysHas(to, [one], conclusion) &&
        this.#alwaysHas(otherTo, [other], conclusion) &&
        !this.#support
          .concluding(conclusion)
          .some(({ premises }) => pair.every((id) => premises.includes(id)));
      if (!isAlwaysApart || !this.#areSideBySide(pair, conclusion)) continue;
      if (inOneSentence(this.#ground, ...pair)) continue;
      if (yield* this.#isOneInAnother(...pair)) continue;
      const beside = [to, otherTo].map(({ premises }, at) =>
        premises.filter((id) => id !== pair[at]),
      );
      return { bearing: 'INDEPENDENT', pair, conclusion, steps: [to, otherTo], beside };
    }
    return null;
  }

  *chain(to: Inference, from: Inference, random: Random): Work<Trio | null> {
    const { conclusion } = from;
    const middle = to.conclusion;
    for (const one of random.shuffled(to.premises).slice(0, 12)) {
      yield STEPS_FOR_A_TRIO;
      const pair = [one, middle] as const;
      const isOnlyThrough =
        this.#alwaysHas(to, [one], middle) &&
        this.#alwaysHas(from, [middle], conclusion) &&
        !this.#support.reached([one], middle).has(conclusion) &&
        !this.#support.reached([middle]).has(one);
      if (!isOnlyThrough || !this.#endsAt(pair, conclusion)) continue;
      const beside = [
        to.premises.filter((id) => id !== one),
        from.premises.filter((id) => id !== middle),
      ];
      return { bearing: 'CHAIN', pair, conclusion, steps: [to, from], beside };
    }
    return null;
  }

  /** Whether who says the one has said the other, or a reason for it. */
  *#isOneInAnother(one: EntityId, other: EntityId): Work<boolean> {
    const pace = new Pace();
    for (const [id, whole] of [[one, other] as const, [other, one] as const]) {
      const reasons = this.#support.concluding(id).flatMap(({ premises }) => premises);
      for (const part of [id, ...reasons]) {
        if (pace.isDue(STEPS_FOR_TWO_TEXTS)) yield pace.taken();
        if (isPresupposed(this.#ground, part, whole)) return true;
      }
    }
    return false;
  }

  /** Whether in each reading of the inference these are premises of a step to the conclusion. */
  #alwaysHas(inference: Inference, some: readonly EntityId[], conclusion: EntityId): boolean {
    return readingsOf(inference).every(({ steps }) =>
      steps.some(
        (step) => step.conclusion === conclusion && some.every((id) => step.premises.includes(id)),
      ),
    );
  }

  /** Whether neither leads to the other, nor by a way round to the conclusion. */
  #areSideBySide(pair: readonly [EntityId, EntityId], conclusion: EntityId): boolean {
    const isApart = pair.every((one, at) => {
      const away = this.#support
        .using(one)
        .map((step) => step.conclusion)
        .filter((id) => id !== conclusion);
      const reached = this.#support.reached(away);
      const other = pair[1 - at] ?? one;
      return !reached.has(conclusion) && !reached.has(other) && !away.includes(other);
    });
    return isApart && this.#endsAt(pair, conclusion);
  }

  /** Whether nothing leads back from the conclusion, and all three can be told apart. */
  #endsAt(pair: readonly [EntityId, EntityId], conclusion: EntityId): boolean {
    const back = this.#support.reached([conclusion]);
    if (conclusion === pair[0] || pair.some((one) => back.has(one))) return false;
    const [one, other, end] = statementsOf(this.#ground, [...pair, conclusion]);
    if (one === undefined || other === undefined || end === undefined) return false;
    if (pair.some((id) => isPresupposed(this.#ground, id, conclusion))) return false;
    return (
      !readsAlike(one.text, other.text) &&
      !readsAlike(one.text, end.text) &&
      !readsAlike(other.text, end.text)
    );
  }
}
