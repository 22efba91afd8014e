import { flatMapInPieces } from '../../domain/pace.js';
import type { Draft } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { CONCLUSION_CAPTION } from '../facts/caption-facts.js';
import {
  BEARINGS,
  bearingChoice,
  bearingReason,
  LINKED_QUESTION,
  LINKED_TASK,
} from '../facts/linked-facts.js';
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import { isHidden } from '../undisputed/found-in-text.js';
import { FAR, type TextOrder, textOrder } from '../undisputed/text-order.js';
import { type TrioSource, trioSources } from '../undisputed/trio-sources.js';
import type { Trio } from '../undisputed/trios.js';
import { difficultyBy } from './difficulty.js';
import { keysIn, lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';

/**
 * Do these two need each other, is each a reason of its own, or does one lead to the other?
 *
 * It is asked about two premises of one inference, about premises of two inferences to the same
 * conclusion, and about a premise and what is drawn from it on the way to the next conclusion; in
 * each case only where the steps can be found in the text (see `trio-sources.ts`), and nothing
 * relates the three otherwise (see `trios.ts`).
 *
 * Harder: a step has premises that are not shown; the three are far apart in the text; one of them
 * is only presupposed; a step has no signal and is not told in one go. No partial credit.
 */
export const linkedMaker: KindMaker = {
  kind: 'LINKED',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    const sources = yield* trioSources(ground, order);
    return yield* flatMapInPieces(
      sources,
      (source) => candidateFrom(ground, order, source),
      STEPS_FOR_A_SOURCE,
    );
  },
};

/** About the steps of looking how hard it is to see what is found at one place. */
const STEPS_FOR_A_SOURCE = 300;

function candidateFrom(ground: Ground, order: TextOrder, source: TrioSource): Candidate {
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
  const keyOf = keysIn(shown);
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
