import type { Inference, Scheme } from '../../domain/inference.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Draft, DraftChoice, DraftPart } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { CONCLUSION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';
import { mapText } from '../facts/exercise-fact.js';
import * as facts from '../facts/scheme-facts.js';
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import { isOnlyStepOf } from '../undisputed/found-in-text.js';
import { type TextOrder, textOrder } from '../undisputed/text-order.js';
import { difficultyBy } from './difficulty.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, plainCandidate } from './kind-maker.js';
import { knownOfQuestion } from './question-facts.js';
import { neighboursAt, questionToAsk } from './scheme-neighbours.js';

/** How many wrong schemes, and wrong questions, are offered. */
const WRONG = 3;
/** How many of the wrong questions are of a scheme that is offered, where there are others. */
const WRONG_OFFERED = 1;

/**
 * SCHEME: a step whose inference names a scheme; which of four schemes it is, and which of four
 * critical questions is one for it.
 *
 * Wrong schemes are neighbours of the right one (see `scheme-neighbours.ts`): often mistaken for it,
 * and never followed by the same step. None is the scheme of another inference to the same
 * conclusion that shares a premise. All credit is 1 or 0.
 *
 * Each wrong question is one of another neighbour's own, and none has the key or the words of a
 * question of the right scheme. One is of a scheme that is offered, the others of neighbours that
 * are not, as far as there are enough: so whoever has found the pattern has still to think which
 * question it has to stand up to; and the question that is right is not the only one that belongs
 * to a pattern on offer, by which it would tell both.
 *
 * What makes it harder: that the text says fewer or more premises than the pattern has; that it
 * signals the step by no word; that a statement of it is implicit.
 */
export const schemeMaker: KindMaker = {
  kind: 'SCHEME',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    return yield* flatMapInPieces(
      ground.inferences,
      (inference) => {
        const scheme = ground.schemeAt(inference);
        if (scheme === null || scheme.questions.length === 0) return [];
        return isOnlyStepOf(ground, inference) ? candidate(ground, order, inference, scheme) : [];
      },
      STEPS_FOR_A_STEP,
    );
  },
};

/** About the steps of looking at an inference and at those to its statements. */
const STEPS_FOR_A_STEP = 200;

function candidate(
  ground: Ground,
  order: TextOrder,
  inference: Inference,
  scheme: Scheme,
): Candidate {
  const { id, premises, conclusion, signals } = inference;
  const difficulty = difficultyBy([
    premises.length !== scheme.premises.length,
    signals.length === 0,
    anyImplicit(ground, [...premises, conclusion]),
  ]);
  return plainCandidate({
    subject: id,
    difficulty,
    make: (random) => draft(ground, order, { inference, scheme, difficulty }, random),
  });
}

/** What is asked about: a step, and what it follows. */
interface Asked {
  readonly inference: Inference;
  readonly scheme: Scheme;
  readonly difficulty: Difficulty;
}

function draft(
  ground: Ground,
  order: TextOrder,
  { inference, scheme, difficulty }: Asked,
  random: Random,
): Draft | null {
  const asked = questionToAsk(inference, scheme, random);
  const right = { scheme, question: asked };
  const neighbours = neighboursAt(ground, inference, right, random);
  const wrong = neighbours.slice(0, WRONG);
  if (wrong.length < WRONG) return null;
  const lending = random.shuffled(wrong);
  const questions = [
    ...lending.slice(0, WRONG_OFFERED),
    ...neighbours.slice(WRONG),
    ...lending.slice(WRONG_OFFERED),
  ].slice(0, WRONG);
  const conclusion = ground.statementOf(inference.conclusion);
  const statements = [...statementsOf(ground, order.sorted(inference.premises)), conclusion];
  const step = {
    premises: statements.slice(0, -1).map(({ text }) => text),
    conclusion: conclusion.text,
  };
  const reread = [...passagesOf(statements), ...inference.signals];
  const schemeChoices = [scheme, ...wrong.map((one) => one.scheme)].map((one) => ({
    text: facts.schemeChoice(one),
    means: one.id,
    credit: one === scheme ? 1 : 0,
    reason: one === scheme ? facts.schemeRight(step, one) : facts.schemeWrong(step, one),
    reread,
  }));
  const questionChoices = [right, ...questions].map((one) => ({
    text: mapText(one.question.text),
    means: `${one.scheme.id}?${one.question.key}`,
    credit: one === right ? 1 : 0,
    reason:
      one === right
        ? facts.questionRight(scheme, knownOfQuestion(ground, inference, asked))
        : facts.questionWrong(step, one.scheme),
    reread,
  }));
  return {
    kind: 'SCHEME',
    difficulty,
    task: facts.SCHEME_TASK,
    shown: shownStatements(statements, ({ id }) =>
      id === conclusion.id ? CONCLUSION_CAPTION : PREMISE_CAPTION,
    ),
    parts: [
      part('scheme', facts.SCHEME_QUESTION, random.shuffled(schemeChoices)),
      part('question', facts.TEST_QUESTION, random.shuffled(questionChoices)),
    ],
    readings: null,
  };
}

function part(
  key: string,
  question: DraftPart['question'],
  choices: readonly Omit<DraftChoice, 'key'>[],
): DraftPart {
  return { key, question, of: null, choices: lettered(choices) };
}
