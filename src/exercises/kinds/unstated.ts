import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { Work } from '../../domain/work.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { CONCLUSION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';
import { mapText } from '../facts/exercise-fact.js';
import {
  fillsTheGap,
  type Misfit,
  misfitReason,
  UNSTATED_QUESTION,
  UNSTATED_TASK,
} from '../facts/unstated-facts.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
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
import { type Candidate, type KindMaker, known } from './kind-maker.js';
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
  *candidates(ground) {
    const order = yield* textOrder(ground);
    const ends = yield* passageEnds(ground);
    const maker = new GapMaker(ground, yield* anyReading(ground), order, ends);
    return yield* flatMapInPieces(
      ground.inferences,
      (one) => {
        const most = anyImplicit(ground, one.premises) ? MOST_WITH_AN_UNSAID : MOST_PREMISES;
        const isFit = one.premises.length <= most && isLinkageShown(ground, one);
        return isFit && isFound(ground, order, one) ? maker.candidateAt(one) : [];
      },
      STEPS_FOR_A_STEP,
    );
  },
};

/** About the steps of looking whether something can be left out of a step. */
const STEPS_FOR_A_STEP = 300;
/** About those of looking whether a statement could close a gap as well. */
const STEPS_FOR_A_CHOICE = 3_000;

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
  readonly #ends: PassageEnds;

  constructor(ground: Ground, support: AnyReading, order: TextOrder, ends: PassageEnds) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
    this.#ends = ends;
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
      difficulty: () => known(difficulty),
      make: (random) => this.#makeAt(inference, unsaid, difficulty, random),
    };
  }

  *#makeAt(
    inference: Inference,
    unsaid: readonly EntityId[],
    difficulty: Difficulty,
    random: Random,
  ): Work<Draft | null> {
    const { premises, conclusion } = inference;
    const open = unsaid.length > 0 ? unsaid : premises;
    for (const missing of random.shuffled(open)) {
      const shown = premises.filter((one) => one !== missing);
      const gap = { inference, missing, shown, conclusion };
      const draft = yield* this.#draft(gap, difficulty, random);
      if (draft !== null) return draft;
    }
    return null;
  }

  *#draft(gap: Gap, difficulty: Difficulty, random: Random): Work<Draft | null> {
    const { missing, conclusion } = gap;
    yield STEPS_FOR_A_CHOICE;
    if (!this.#isOpen(gap)) return null;
    const wrong = yield* this.#wrongChoices(gap, random);
    if (wrong.length < WRONG_CHOICES) return null;
    const shown = shownStatements(
      statementsOf(this.#ground, [...this.#order.sorted(gap.shown), conclusion]),
      ({ id }) => (id === conclusion ? CONCLUSION_CAPTION : PREMISE_CAPTION),
    );
    const keyOf = (id: EntityId) => shown.find(({ means }) => means === id)?.key ?? '';
    const premiseKeys = shown.slice(0, -1).map(({ key }) => key);
    const isImplicit = this.#ground.statementOf(missing).implicit;
    const choices = random.shuffled([missing, ...wrong]).map((id) => ({
      text: mapText(this.#ground.statementOf(id).text),
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
    const onwards = this.#support.reached([missing]);
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
  *#wrongChoices(gap: Gap, random: Random): Work<readonly EntityId[]> {
    const pace = new Pace();
    const sorts = this.#near(gap).map((sort) => [...random.shuffled(sort)]);
    const wrong: EntityId[] = [];
    while (sorts.some(({ length }) => length > 0)) {
      for (const sort of sorts) {
        const next = sort.shift();
        if (pace.isDue(STEPS_FOR_A_CHOICE)) yield pace.taken();
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
    const { conflicts } = this.#ground.index;
    const struck = [conclusion, ...this.#ground.concluding(conclusion).map(({ id }) => id)];
    const placeOf = ({ id }: Conflict) => conflicts.numbers.get(id) ?? 0;
    return struck
      .flatMap((thing) => this.#ground.against(thing))
      .sort((one, other) => placeOf(one) - placeOf(other))
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
    const leadsTo = this.#support.reached([id]);
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
    const { passages } = this.#ground.statementOf(id);
    return signals.some(({ document, start }) => {
      const last = lastUpTo(this.#ends.get(document), start);
      return passages.some((one) => one.document === document && one.end === last);
    });
  }

  /** Whether what is shown and what is added lead to the conclusion or to what is missing. */
  #isClosedBy(added: readonly EntityId[], { shown, missing, conclusion }: Gap): boolean {
    return this.#support.derives([...shown, ...added], [conclusion, missing]);
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

/** Document → where passages of statements end in it, rising. */
type PassageEnds = ReadonlyMap<EntityId, Int32Array>;

const passageEnds = memoizedWork(function* ({ statements }: Ground): Work<PassageEnds> {
  const pace = new Pace();
  const ends = new Map<EntityId, number[]>();
  for (const { passages } of statements) {
    for (const { document, end } of passages) {
      const inDocument = ends.get(document);
      if (inDocument === undefined) ends.set(document, [end]);
      else inDocument.push(end);
      if (pace.isDue(10)) yield pace.taken();
    }
    if (pace.isDue(1)) yield pace.taken();
  }
  return new Map([...ends].map(([document, some]) => [document, Int32Array.from(some).sort()]));
});

/** The greatest of rising numbers that is no greater than `most`; null where there is none. */
function lastUpTo(rising: Int32Array | undefined, most: number): number | null {
  if (rising === undefined) return null;
  let count = 0;
  for (let end = rising.length; count < end; ) {
    const middle = (count + end) >> 1;
    if ((rising[middle] ?? 0) <= most) count = middle + 1;
    else end = middle;
  }
  return rising[count - 1] ?? null;
}
