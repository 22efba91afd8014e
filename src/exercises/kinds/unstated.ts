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
  isFound,
  isHidden,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';
import { isLinkageShown } from './linkage.js';
import { isPresupposed } from './said-together.js';

/** The most premises of a step: in a longer list hardly one is missed, unless nobody says it. */
const [MOST_PREMISES, MOST_WITH_AN_UNSAID] = [3, 4];
const WRONG_CHOICES = 3;

/**
 * Which premise has been left out of this step?
 *
 * A step whose premises show that they are linked, and that can be found in the text, is shown
 * without one of them, which is one that the text only presupposes where it has such. The wrong
 * choices stand near the step in the map or in the text: what follows from a premise elsewhere, what
 * follows from the conclusion or goes on with it, an objection, what speaks of the same thing. None
 * is offered that would close the gap as well: that leads to the conclusion, to what is shown or to
 * what is missing, in one step or several, by any reading; that is joined with a premise of the step
 * in another one; that is drawn from what is missing; or that the words point back to which signal the step.
 *
 * HARD where the text only presupposes what is missing. Else harder: there are more than two
 * premises; the step is far apart in the text; something shown is only presupposed; the step has no
 * signal and is not told in one go. EASY with none of these, MEDIUM with one, HARD with more. No
 * partial credit.
 */
export const unstatedMaker: KindMaker = {
  kind: 'UNSTATED',
  needs: UNSTATED_NEEDS,
  candidates(ground) {
    const order = textOrder(ground);
    const maker = new GapMaker(ground, anyReading(ground), order);
    return ground.inferences
      .filter(
        (one) =>
          one.premises.length <=
            (anyImplicit(ground, one.premises) ? MOST_WITH_AN_UNSAID : MOST_PREMISES) &&
          isLinkageShown(ground, one) &&
          isFound(ground, order, one),
      )
      .map((inference) => maker.candidateAt(inference));
  },
};

/** A step with one premise left out. */
interface Gap {
  readonly inference: Inference;
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
            isHidden(this.#order, inference),
          ]);
    return {
      subject: inference.id,
      difficulty,
      make: (random) => {
        const open = unsaid.length > 0 ? unsaid : premises;
        for (const missing of random.shuffled(open)) {
          const shown = premises.filter((one) => one !== missing);
          const draft = this.#draft({ inference, missing, shown, conclusion }, difficulty, random);
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
          ? fillsTheGap(premiseKeys, keyOf(conclusion), isImplicit, gap.inference.signals)
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
    const isIdle = (one: EntityId) => isPresupposed(this.#ground, one, conclusion);
    const onwards = this.#support.reached(missing);
    const { text } = this.#ground.statementOf(missing);
    return (
      !this.#isClosedBy([], gap) &&
      !shown.some((one) => onwards.has(one)) &&
      !isIdle(missing) &&
      !shown.every(isIdle) &&
      !shown.some((one) => isPresupposed(this.#ground, missing, one)) &&
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
    const after = ground.using(conclusion).filter((one) => isFound(ground, this.#order, one));
    return [
      after.flatMap(({ premises }) => premises),
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
    if (this.#mayClose(id, gap) || this.#isClosedBy([id], gap)) return false;
    const { text } = this.#ground.statementOf(id);
    return [...inStep, ...others].every(
      (one) => !readsAlike(text, this.#ground.statementOf(one).text),
    );
  }

  /** Whether one may well think that it belongs to the step, though the map does not say so. */
  #mayClose(id: EntityId, { inference, missing, shown, conclusion }: Gap): boolean {
    const leadsTo = this.#support.reached(id);
    if ([missing, conclusion, ...shown].some((one) => leadsTo.has(one))) return true;
    const isSister = this.#support
      .using(id)
      .some(({ premises }) => [missing, ...shown].some((one) => premises.includes(one)));
    // The map may leave it untold, yet who only sees that it follows takes it for a premise.
    const isUnfound = this.#ground
      .concluding(id)
      .some((one) => one.premises.includes(conclusion) && !isFound(this.#ground, this.#order, one));
    const holdsMissing = this.#support.supports(missing, id);
    return isSister || isUnfound || holdsMissing || this.#isPointedAt(id, inference);
  }

  /** Whether it stands directly before what signals the step. */
  #isPointedAt(id: EntityId, { signals }: Inference): boolean {
    return signals.some((signal) => {
      const endOf = (one: EntityId) =>
        Math.max(
          -1,
          ...this.#ground
            .statementOf(one)
            .passages.filter(
              ({ document, end }) => document === signal.document && end <= signal.start,
            )
            .map(({ end }) => end),
        );
      const last = Math.max(...this.#ground.statements.map((one) => endOf(one.id)));
      return last >= 0 && endOf(id) === last;
    });
  }

  /** Whether what is shown and what is added lead to the conclusion or to what is missing. */
  #isClosedBy(added: readonly EntityId[], { shown, missing, conclusion }: Gap): boolean {
    const derived = this.#support.derived([...shown, ...added]);
    return derived.has(conclusion) || derived.has(missing);
  }

  #misfit(id: EntityId, gap: Gap, keyOf: (id: EntityId) => string): Misfit {
    const { shown, conclusion } = gap;
    const ground = this.#ground;
    const text = (one: EntityId) => ground.statementOf(one).text;
    if (this.#attackersOf(conclusion).includes(id)) return { why: 'AGAINST' };
    if (this.#support.supports(conclusion, id)) return { why: 'AFTER' };
    const next = ground.using(conclusion).find(({ premises }) => premises.includes(id));
    if (next !== undefined) return { why: 'NEXT', to: text(next.conclusion) };
    const source = shown.find((one) => this.#support.supports(one, id));
    if (source !== undefined) return { why: 'ASIDE', key: keyOf(source) };
    const [use] = ground.using(id);
    return use === undefined ? { why: 'NEAR' } : { why: 'ELSEWHERE', to: text(use.conclusion) };
  }
}
