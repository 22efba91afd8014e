import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { CONCLUSION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';
import { mapText } from '../facts/exercise-fact.js';
import {
  fillsTheGap,
  misfitReason,
  UNSTATED_QUESTION,
  UNSTATED_TASK,
} from '../facts/unstated-facts.js';
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import { type AnyReading, anyReading } from '../undisputed/any-reading.js';
import { isHidden } from '../undisputed/found-in-text.js';
import { canHaveGap, type Gap, Gaps } from '../undisputed/gaps.js';
import { passageEnds } from '../undisputed/passage-ends.js';
import { FAR, type TextOrder, textOrder } from '../undisputed/text-order.js';
import { difficultyBy } from './difficulty.js';
import { misfitAt, STEPS_FOR_A_CHOICE, WRONG_FOR_A_GAP, wrongForGap } from './gap-choices.js';
import { keysIn, lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';

/**
 * Which premise has been left out of this step?
 *
 * A step whose premises show that they are linked, and that can be found in the text, is shown
 * without one of them, which is one that the text only presupposes where it has such. The wrong
 * choices stand near the step in the map or in the text: what follows from a premise elsewhere, what
 * follows from the conclusion or goes on with it, an objection, what speaks of the same thing. None
 * is offered that would close the gap as well (see `gaps.ts`).
 *
 * HARD where the text only presupposes what is missing. Else harder: there are more than two
 * premises; the step is far apart in the text; something shown is only presupposed; the step has no
 * signal and is not told in one go. No partial credit.
 */
export const unstatedMaker: KindMaker = {
  kind: 'UNSTATED',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    const support = yield* anyReading(ground);
    const gaps = new Gaps(ground, support, order, yield* passageEnds(ground));
    const maker = new GapMaker(ground, support, order, gaps);
    return yield* flatMapInPieces(
      ground.inferences,
      (one) => (canHaveGap(ground, order, one) ? maker.candidateAt(one) : []),
      STEPS_FOR_A_STEP,
    );
  },
};

/** About the steps of looking whether something can be left out of a step. */
const STEPS_FOR_A_STEP = 300;

class GapMaker {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;
  readonly #gaps: Gaps;

  constructor(ground: Ground, support: AnyReading, order: TextOrder, gaps: Gaps) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
    this.#gaps = gaps;
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
    if (!this.#gaps.isOpen(gap)) return null;
    const wrong = yield* wrongForGap(this.#gaps, gap, random);
    if (wrong.length < WRONG_FOR_A_GAP) return null;
    const shown = shownStatements(
      statementsOf(this.#ground, [...this.#order.sorted(gap.shown), conclusion]),
      ({ id }) => (id === conclusion ? CONCLUSION_CAPTION : PREMISE_CAPTION),
    );
    const keyOf = keysIn(shown);
    const premiseKeys = shown.slice(0, -1).map(({ key }) => key);
    const isImplicit = this.#ground.statementOf(missing).implicit;
    const choices = random.shuffled([missing, ...wrong]).map((id) => ({
      text: mapText(this.#ground.statementOf(id).text),
      means: id,
      credit: id === missing ? 1 : 0,
      reason:
        id === missing
          ? fillsTheGap(premiseKeys, keyOf(conclusion), isImplicit, gap.inference.signals)
          : misfitReason(misfitAt(this.#ground, this.#support, this.#gaps, id, gap, keyOf)),
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
}
