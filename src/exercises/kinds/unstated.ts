import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
import { of } from '../telling.js';
import { CONCLUSION_CAPTION, PREMISE_CAPTION } from '../words/captions.js';
import {
  fillsTheGap,
  type Misfit,
  misfitReason,
  UNSTATED_NEEDS,
  UNSTATED_QUESTION,
  UNSTATED_TASK,
} from '../words/unstated-words.js';
import { readsAlike } from './alike.js';
import { type AnyReading, anyReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';

/** The most premises of a step: in a longer list hardly one is missed. */
const MOST_PREMISES = 4;
const WRONG_CHOICES = 3;

/**
 * Which statement must be added for this step?
 *
 * A step is shown without one premise, which is one that the text only presupposes where it has
 * such. The wrong choices stand near the step in the map or in the text: what supports a premise,
 * what follows from one elsewhere, what follows from the conclusion or goes on with it, a premise of
 * another step to it, an objection, what speaks of the same thing. None is offered that leads from what is shown to the conclusion,
 * or to what is missing, by any reading or chain of steps.
 *
 * HARD where the text only presupposes what is missing. Else harder: there are more than two
 * premises; the step is far apart in the text; something shown is only presupposed. EASY with none
 * of these, MEDIUM with one, HARD with more. No partial credit.
 */
export const unstatedMaker: KindMaker = {
  kind: 'UNSTATED',
  needs: UNSTATED_NEEDS,
  candidates(ground) {
    const maker = new GapMaker(ground, anyReading(ground), textOrder(ground));
    return ground.inferences
      .filter(({ premises }) => premises.length > 1 && premises.length <= MOST_PREMISES)
      .map((inference) => maker.candidateAt(inference));
  },
};

/** A step with one premise left out. */
interface Gap {
  readonly missing: EntityId;
  readonly shown: readonly EntityId[];
  readonly conclusion: EntityId;
}

class GapMaker {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;

  constructor(ground: Ground, support: AnyReading, order: TextOrder) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
  }

  candidateAt(inference: Inference): Candidate {
    const { premises, conclusion } = inference;
    const unsaid = premises.filter((id) => this.#ground.statementOf(id).implicit);
    const step = [...premises, conclusion];
    const difficulty =
      unsaid.length > 0
        ? 'HARD'
        : difficultyBy([
            premises.length > 2,
            this.#order.spread(step) > FAR,
            anyImplicit(this.#ground, step),
          ]);
    return {
      subject: inference.id,
      difficulty,
      make: (random) => {
        const open = unsaid.length > 0 ? unsaid : premises;
        for (const missing of random.shuffled(open)) {
          const shown = premises.filter((one) => one !== missing);
          const draft = this.#draft({ missing, shown, conclusion }, difficulty, random);
          if (draft !== null) return draft;
        }
        return null;
      },
    };
  }

  #draft(gap: Gap, difficulty: Difficulty, random: Random): Draft | null {
    const { missing, conclusion } = gap;
    if (!this.#isOpen(gap)) return null;
    const wrong = this.#wrongChoices(gap, random);
    if (wrong.length < WRONG_CHOICES) return null;
    const shown = shownStatements(
      statementsOf(this.#ground, [...this.#order.sorted(gap.shown), conclusion]),
      ({ id }) => (id === conclusion ? CONCLUSION_CAPTION : PREMISE_CAPTION),
    );
    const keyOf = (id: EntityId) => shown.find(({ means }) => means === id)?.key ?? '';
    const premiseKeys = shown.slice(0, -1).map(({ key }) => key);
    const isImplicit = this.#ground.statementOf(missing).implicit;
    const choices = random.shuffled([missing, ...wrong]).map((id) => ({
      text: of(this.#ground.statementOf(id).text),
      means: id,
      credit: id === missing ? 1 : 0,
      reason:
        id === missing
          ? fillsTheGap(premiseKeys, keyOf(conclusion), isImplicit)
          : misfitReason(this.#misfit(id, gap, keyOf)),
      reread: passagesOf(statementsOf(this.#ground, [id, ...gap.shown, conclusion])),
    }));
    return {
      kind: 'UNSTATED',
      difficulty,
      task: UNSTATED_TASK,
      shown,
      parts: [
        { key: 'premise', question: UNSTATED_QUESTION, of: null, choices: lettered(choices) },
      ],
      readings: null,
    };
  }

  /** Whether what is missing is needed, adds to what is shown, and is not said there already. */
  #isOpen(gap: Gap): boolean {
    const { missing, shown, conclusion } = gap;
    const onwards = this.#support.reached(missing);
    const { text } = this.#ground.statementOf(missing);
    return (
      !this.#isClosedBy([], gap) &&
      !shown.some((one) => onwards.has(one)) &&
      ![...shown, conclusion].some((one) => readsAlike(text, this.#ground.statementOf(one).text))
    );
  }

  /** Statements near the step that do not close the gap, of as many sorts as there are. */
  #wrongChoices(gap: Gap, random: Random): readonly EntityId[] {
    const sorts = this.#near(gap).map((sort) => [...random.shuffled(sort)]);
    const wrong: EntityId[] = [];
    while (sorts.some(({ length }) => length > 0)) {
      for (const sort of sorts) {
        const next = sort.shift();
        if (next === undefined || !this.#isWrong(next, gap, wrong)) continue;
        wrong.push(next);
        if (wrong.length === WRONG_CHOICES) return wrong;
      }
    }
    return wrong;
  }

  /** What stands near a step, sort by sort, the most telling first. */
  #near({ missing, shown, conclusion }: Gap): readonly (readonly EntityId[])[] {
    const ground = this.#ground;
    const after = ground.using(conclusion);
    return [
      after.flatMap(({ premises }) => premises),
      ground.concluding(conclusion).flatMap(({ premises }) => premises),
      shown.flatMap((id) => ground.concluding(id)).flatMap(({ premises }) => premises),
      shown.flatMap((id) => ground.using(id)).map((one) => one.conclusion),
      after.map((one) => one.conclusion),
      this.#attackersOf(conclusion),
      this.#onTheSame([missing, conclusion]),
      this.#order.around([missing, conclusion], 2),
    ];
  }

  /** What stands near statements in the text and speaks of the same things. */
  #onTheSame(statements: readonly EntityId[]): readonly EntityId[] {
    const conceptsOf = (id: EntityId) => this.#ground.statementOf(id).concepts;
    const concepts = new Set(statements.flatMap(conceptsOf));
    return this.#order
      .around(statements, FAR)
      .filter((id) => conceptsOf(id).some((concept) => concepts.has(concept)));
  }

  #attackersOf(conclusion: EntityId): readonly EntityId[] {
    const struck = [conclusion, ...this.#ground.concluding(conclusion).map(({ id }) => id)];
    return this.#ground.conflicts
      .filter(({ target }) => struck.includes(target.id))
      .flatMap(({ attackers }) => attackers);
  }

  #isWrong(id: EntityId, gap: Gap, others: readonly EntityId[]): boolean {
    const inStep = [gap.missing, gap.conclusion, ...gap.shown];
    if (inStep.includes(id) || others.includes(id)) return false;
    const isReason = this.#support.supports(id, gap.missing);
    const isPart = this.#support
      .concluding(gap.conclusion)
      .some(({ premises }) => [id, ...gap.shown].every((one) => premises.includes(one)));
    if (isReason || isPart || this.#isClosedBy([id], gap)) return false;
    const { text } = this.#ground.statementOf(id);
    return [...inStep, ...others].every(
      (one) => !readsAlike(text, this.#ground.statementOf(one).text),
    );
  }

  /** Whether what is shown and what is added lead to the conclusion or to what is missing. */
  #isClosedBy(added: readonly EntityId[], { shown, missing, conclusion }: Gap): boolean {
    const derived = this.#support.derived([...shown, ...added]);
    return derived.has(conclusion) || derived.has(missing);
  }

  #misfit(id: EntityId, gap: Gap, keyOf: (id: EntityId) => string): Misfit {
    const { shown, missing, conclusion } = gap;
    const ground = this.#ground;
    const text = (one: EntityId) => ground.statementOf(one).text;
    if (this.#attackersOf(conclusion).includes(id)) return { why: 'AGAINST' };
    const other = ground.concluding(conclusion).find(({ premises }) => premises.includes(id));
    if (other !== undefined) {
      const isUntold = (one: EntityId) => one !== id && one !== missing && !shown.includes(one);
      const beside = other.premises.find(isUntold);
      return { why: 'OTHER_STEP', beside: beside === undefined ? null : text(beside) };
    }
    const supported = shown.find((one) => this.#support.supports(id, one));
    if (supported !== undefined) return { why: 'BEHIND', key: keyOf(supported) };
    if (this.#support.supports(conclusion, id)) return { why: 'AFTER' };
    const next = ground.using(conclusion).find(({ premises }) => premises.includes(id));
    if (next !== undefined) return { why: 'NEXT', to: text(next.conclusion) };
    const source = shown.find((one) => this.#support.supports(one, id));
    if (source !== undefined) return { why: 'ASIDE', key: keyOf(source) };
    const [use] = ground.using(id);
    return use === undefined ? { why: 'NEAR' } : { why: 'ELSEWHERE', to: text(use.conclusion) };
  }
}
