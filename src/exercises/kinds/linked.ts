import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { CONCLUSION_CAPTION } from '../facts/caption-facts.js';
import {
  BEARINGS,
  type Bearing,
  bearingChoice,
  bearingReason,
  LINKED_QUESTION,
  LINKED_TASK,
} from '../facts/linked-facts.js';
import { type Ground, passagesOf, readingsOf } from '../ground.js';
import type { Random } from '../random.js';
import { readsAlike } from './alike.js';
import { type AnyReading, anyReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  foundSteps,
  isHidden,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';
import { isByLikeness, isLinkageShown } from './linkage.js';
import { inOneSentence, isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';

/** Whether a premise of a longer list is needed is a matter of degree. */
const MOST_PREMISES = 3;

/** A reason of more premises than these is hard to weigh when just one of them is shown. */
const MOST_OF_A_REASON = 2;

/**
 * Do these two need each other, is each a reason of its own, or does one lead to the other?
 *
 * It is asked about two premises of one inference, about premises of two inferences to the same
 * conclusion, and about a premise and what is drawn from it on the way to the next conclusion; in
 * each case only where neither any other reading nor any other way through the map relates the
 * three otherwise, and where the steps can be found in the text. Premises of one inference have to
 * show that they are linked; separate reasons are short, and in separate sentences; and no chain
 * goes on from one case to another, where what is known of the first is a premise as well.
 *
 * Harder: a step has premises that are not shown; the three are far apart in the text; one of them
 * is only presupposed; a step has no signal and is not told in one go. EASY with none of these, MEDIUM with one, HARD with more. No partial credit.
 */
export const linkedMaker: KindMaker = {
  kind: 'LINKED',
  *candidates(ground) {
    const finder = new TrioFinder(ground, yield* anyReading(ground));
    const order = yield* textOrder(ground);
    const pace = new Pace();
    const found = (some: readonly Inference[]) => foundSteps(ground, order, some, pace);
    const sources: Source[] = [];
    for (const inference of yield* found(ground.inferences)) {
      if (inference.premises.length > MOST_PREMISES || !isLinkageShown(ground, inference)) continue;
      sources.push({
        subject: `linked ${inference.id}`,
        steps: [inference],
        find: (random) => finder.linked(inference, random),
      });
    }
    for (const { id } of ground.statements) {
      const reasons = yield* found(ground.concluding(id));
      const short = reasons.filter(({ premises }) => premises.length <= MOST_OF_A_REASON);
      for (const [one, other] of consecutive(short)) {
        sources.push({
          subject: `independent ${one.id} ${other.id}`,
          steps: [one, other],
          find: (random) => finder.independent(one, other, random),
        });
      }
    }
    for (const { id } of ground.statements) {
      const [to] = yield* found(ground.concluding(id));
      const onwards = yield* found(ground.using(id));
      const from = onwards.find((one) => !isByLikeness(ground, one));
      if (to === undefined || from === undefined) continue;
      const find = (random: Random) => finder.chain(to, from, random);
      sources.push({ subject: `chain ${to.id} ${from.id}`, steps: [to, from], find });
    }
    return yield* flatMapInPieces(
      sources,
      (source) => candidateFrom(ground, order, source),
      STEPS_FOR_A_SOURCE,
    );
  },
};

/** About the steps of looking how hard it is to see what is found at one place. */
const STEPS_FOR_A_SOURCE = 300;

/** About those of looking whether three statements bear on each other in one way only. */
const STEPS_FOR_A_TRIO = 3_000;

/** Where a trio can be found. */
interface Source {
  readonly subject: string;
  readonly steps: readonly Inference[];
  find(random: Random): Work<Trio | null>;
}

/** Two statements, the conclusion that they bear on, and how. */
interface Trio {
  readonly bearing: Bearing;
  /** In a chain the reason first, then what it is a reason for. */
  readonly pair: readonly [EntityId, EntityId];
  readonly conclusion: EntityId;
  /** The inferences that the first of the pair and the second are premises of. */
  readonly steps: readonly [Inference, Inference];
  /** The other premises of the step with the first of the pair, and of that with the second. */
  readonly beside: readonly (readonly EntityId[])[];
}

/** Finds trios that bear on each other in one way only. */
class TrioFinder {
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

function candidateFrom(ground: Ground, order: TextOrder, source: Source): Candidate {
  const { subject, steps, find } = source;
  const all = steps.flatMap(({ premises, conclusion }) => [...premises, conclusion]);
  const difficulty = difficultyBy([
    new Set(all).size > 3,
    order.spread(all) > FAR,
    anyImplicit(ground, all),
    steps.some((one) => isHidden(order, one)),
  ]);
  return {
    subject,
    difficulty: () => known(difficulty),
    *make(random) {
      const trio = yield* find(random);
      return trio === null ? null : draftOf(ground, order, trio, difficulty);
    },
  };
}

function draftOf(ground: Ground, order: TextOrder, trio: Trio, difficulty: Difficulty): Draft {
  const { bearing, conclusion, beside } = trio;
  const shown = shownStatements(
    statementsOf(ground, [...order.sorted(trio.pair), conclusion]),
    ({ id }) => (id === conclusion ? CONCLUSION_CAPTION : null),
  );
  const keyOf = (id: EntityId) => shown.find(({ means }) => means === id)?.key ?? '';
  const among = {
    first: keyOf(trio.pair[0]),
    second: keyOf(trio.pair[1]),
    conclusion: keyOf(conclusion),
    beside: beside.map((ids) => statementsOf(ground, ids).map(({ text }) => text)),
    signals: [...new Set(trio.steps)].flatMap(({ signals }) => signals),
  };
  const choices = lettered(
    BEARINGS.map((one) => ({
      text: bearingChoice(one),
      means: one,
      credit: one === bearing ? 1 : 0,
      reason: bearingReason(bearing, one, among),
      reread: [...passagesOf(statementsOf(ground, [...trio.pair, conclusion])), ...among.signals],
    })),
  );
  return {
    kind: 'LINKED',
    difficulty,
    task: LINKED_TASK,
    shown,
    parts: [{ key: 'together', question: LINKED_QUESTION, of: null, choices }],
    readings: null,
  };
}

function consecutive<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.slice(1).flatMap((thing, at) => {
    const before = things[at];
    return before === undefined ? [] : [[before, thing] as const];
  });
}
