import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { type Ground, passagesOf, readingsOf } from '../ground.js';
import type { Random } from '../random.js';
import { CONCLUSION_CAPTION } from '../words/captions.js';
import {
  BEARING_CHOICES,
  BEARINGS,
  type Bearing,
  bearingReason,
  LINKED_NEEDS,
  LINKED_QUESTION,
  LINKED_TASK,
} from '../words/linked-words.js';
import { readsAlike } from './alike.js';
import { type AnyReading, anyReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  isFound,
  isHidden,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';
import { isByLikeness, isLinkageShown } from './linkage.js';
import { inOneSentence, isPresupposed } from './said-together.js';

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
  needs: LINKED_NEEDS,
  candidates(ground) {
    const finder = new TrioFinder(ground, anyReading(ground));
    const order = textOrder(ground);
    const found = (some: readonly Inference[]) => some.filter((one) => isFound(ground, order, one));
    const linked = found(ground.inferences)
      .filter((one) => one.premises.length <= MOST_PREMISES && isLinkageShown(ground, one))
      .map((inference) => ({
        subject: `linked ${inference.id}`,
        steps: [inference],
        find: (random: Random) => finder.linked(inference, random),
      }));
    const independent = ground.statements.flatMap(({ id }) => {
      const reasons = found(ground.concluding(id));
      const short = reasons.filter(({ premises }) => premises.length <= MOST_OF_A_REASON);
      return consecutive(short).map(([one, other]) => ({
        subject: `independent ${one.id} ${other.id}`,
        steps: [one, other],
        find: (random: Random) => finder.independent(one, other, random),
      }));
    });
    const chains = ground.statements.flatMap(({ id }) => {
      const [to] = found(ground.concluding(id));
      const [from] = found(ground.using(id)).filter((one) => !isByLikeness(one));
      if (to === undefined || from === undefined) return [];
      const find = (random: Random) => finder.chain(to, from, random);
      return [{ subject: `chain ${to.id} ${from.id}`, steps: [to, from], find }];
    });
    return [...linked, ...independent, ...chains].map((source) =>
      candidateFrom(ground, order, source),
    );
  },
};

/** Where a trio can be found. */
interface Source {
  readonly subject: string;
  readonly steps: readonly Inference[];
  find(random: Random): Trio | null;
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

  linked(inference: Inference, random: Random): Trio | null {
    const { premises, conclusion } = inference;
    const pairs = premises.flatMap((one, at) =>
      premises.slice(at + 1).map((other) => [one, other] as const),
    );
    return first(random.shuffled(pairs), (pair) => {
      const [one, other] = pair;
      const isAlwaysTogether =
        this.#alwaysHas(inference, pair, conclusion) &&
        this.#support
          .concluding(conclusion)
          .every((step) => step.premises.includes(one) === step.premises.includes(other));
      if (!isAlwaysTogether || !this.#areSideBySide(pair, conclusion)) return null;
      if (this.#isOneInAnother(...pair)) return null;
      const rest = premises.filter((id) => !pair.includes(id));
      const steps = [inference, inference] as const;
      return { bearing: 'LINKED', pair, conclusion, steps, beside: [rest, rest] };
    });
  }

  independent(to: Inference, otherTo: Inference, random: Random): Trio | null {
    const { conclusion } = to;
    const pairs = to.premises.flatMap((one) =>
      otherTo.premises.map((other) => [one, other] as const),
    );
    return first(random.shuffled(pairs).slice(0, 12), (pair) => {
      const [one, other] = pair;
      const isAlwaysApart =
        one !== other &&
        this.#alwaysHas(to, [one], conclusion) &&
        this.#alwaysHas(otherTo, [other], conclusion) &&
        !this.#support
          .concluding(conclusion)
          .some(({ premises }) => pair.every((id) => premises.includes(id)));
      if (!isAlwaysApart || !this.#areSideBySide(pair, conclusion)) return null;
      if (inOneSentence(this.#ground, ...pair) || this.#isOneInAnother(...pair)) return null;
      const beside = [to, otherTo].map(({ premises }, at) =>
        premises.filter((id) => id !== pair[at]),
      );
      return { bearing: 'INDEPENDENT', pair, conclusion, steps: [to, otherTo], beside };
    });
  }

  chain(to: Inference, from: Inference, random: Random): Trio | null {
    const { conclusion } = from;
    const middle = to.conclusion;
    return first(random.shuffled(to.premises).slice(0, 12), (one) => {
      const pair = [one, middle] as const;
      const isOnlyThrough =
        this.#alwaysHas(to, [one], middle) &&
        this.#alwaysHas(from, [middle], conclusion) &&
        !this.#support.reached(one, middle).has(conclusion) &&
        !this.#support.reached(middle).has(one);
      if (!isOnlyThrough || !this.#endsAt(pair, conclusion)) return null;
      const beside = [
        to.premises.filter((id) => id !== one),
        from.premises.filter((id) => id !== middle),
      ];
      return { bearing: 'CHAIN', pair, conclusion, steps: [to, from], beside };
    });
  }

  /** Whether who says the one has said the other, or a reason for it. */
  #isOneInAnother(one: EntityId, other: EntityId): boolean {
    const isSaidWith = (id: EntityId, whole: EntityId) =>
      [id, ...this.#support.concluding(id).flatMap(({ premises }) => premises)].some((part) =>
        isPresupposed(this.#ground, part, whole),
      );
    return isSaidWith(one, other) || isSaidWith(other, one);
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
      const reached = away.flatMap((id) => [id, ...this.#support.reached(id)]);
      return !reached.includes(conclusion) && !reached.includes(pair[1 - at] ?? one);
    });
    return isApart && this.#endsAt(pair, conclusion);
  }

  /** Whether nothing leads back from the conclusion, and all three can be told apart. */
  #endsAt(pair: readonly [EntityId, EntityId], conclusion: EntityId): boolean {
    const back = this.#support.reached(conclusion);
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
    difficulty,
    make(random) {
      const trio = find(random);
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
  const facts = {
    first: keyOf(trio.pair[0]),
    second: keyOf(trio.pair[1]),
    conclusion: keyOf(conclusion),
    beside: beside.map((ids) => statementsOf(ground, ids).map(({ text }) => text)),
    signals: [...new Set(trio.steps)].flatMap(({ signals }) => signals),
  };
  const choices = lettered(
    BEARINGS.map((one) => ({
      text: BEARING_CHOICES[one],
      means: one,
      credit: one === bearing ? 1 : 0,
      reason: bearingReason(bearing, one, facts),
      reread: [...passagesOf(statementsOf(ground, [...trio.pair, conclusion])), ...facts.signals],
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

function first<Thing, Found>(
  things: readonly Thing[],
  look: (thing: Thing) => Found | null,
): Found | null {
  for (const thing of things) {
    const found = look(thing);
    if (found !== null) return found;
  }
  return null;
}

function consecutive<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.slice(1).flatMap((thing, at) => {
    const before = things[at];
    return before === undefined ? [] : [[before, thing] as const];
  });
}
