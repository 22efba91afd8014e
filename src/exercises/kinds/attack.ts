import type { Conflict } from '../../domain/conflict.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { flatMapInPieces } from '../../domain/pace.js';
import type { Statement } from '../../domain/statement.js';
import type { Draft, DraftChoice } from '../draft.js';
import * as facts from '../facts/attack-facts.js';
import { CONCLUSION_CAPTION, OBJECTION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  NEAR,
  seenToBeStruck,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, plainCandidate } from './kind-maker.js';

/** How many premises are offered as choices. */
const MOST_PREMISES = 2;

/** The longest chain of objections to objections that is shown. */
const LONGEST_CHAIN = 3;

/**
 * ATTACK: an objection beside the argument that it is against; what it hits, premise, conclusion,
 * step or another objection.
 *
 * The argument is the inference that is struck, or one that concludes the struck statement; where
 * it is given, one that has it as a premise. (One that a concluded statement is a premise of would
 * do no good: what tells against a premise may be said to tell against what is drawn from it.)
 * Where an objection answers another, or is answered, both are shown: so that there is another one
 * says nothing. All objections have the same caption and are offered as objections, also one that is
 * a premise of the argument as well; so no caption tells. A thing that a conflict with one of the
 * same attackers strikes is never offered as wrong. An objection that stands far from all that it is
 * against, or not near and without a signal, is not asked about.
 *
 * Whoever takes a struck conclusion for the step to it, or the step for the conclusion, has half:
 * the step to a false conclusion cannot be a good one, and a conclusion without its step is doubtful.
 *
 * Harder: it hits a step, which has to be told from its conclusion; no words of the text signal it;
 * a statement shown is implicit. EASY with none of them, MEDIUM with one, HARD with more.
 */
export const attackMaker: KindMaker = {
  kind: 'ATTACK',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    return yield* flatMapInPieces(
      ground.conflicts,
      (conflict) => {
        const chain = chainFrom(ground, conflict);
        if (chain === null || argumentsAt(ground, chain).length === 0) return [];
        return isFoundAttack(ground, order, conflict) ? candidate(ground, order, chain) : [];
      },
      STEPS_FOR_A_CONFLICT,
    );
  },
};

/** About the steps of looking at a conflict and at the inferences that it is about. */
const STEPS_FOR_A_CONFLICT = 300;

/** Whether one can find in the text that the objection is against something there. */
function isFoundAttack(
  ground: Ground,
  order: TextOrder,
  { attackers, target, signals }: Conflict,
): boolean {
  const struck =
    target.kind === 'conflict'
      ? ground.conflictOf(target.id).attackers
      : seenToBeStruck(ground, target);
  return order.distance(attackers, struck) <= (signals.length > 0 ? FAR : NEAR);
}

/** A conflict, the one that it is against, and so on to one that is against no conflict. */
type Chain = readonly [Conflict, ...Conflict[]];

function chainFrom(ground: Ground, asked: Conflict): Chain | null {
  const chain: [Conflict, ...Conflict[]] = [asked];
  for (let last = asked; last.target.kind === 'conflict'; ) {
    last = ground.conflictOf(last.target.id);
    chain.push(last);
    if (chain.length > LONGEST_CHAIN) return null; // it may go round
  }
  return chain;
}

/** The inferences that show what the last of a chain is against. */
function argumentsAt(ground: Ground, chain: Chain): readonly Inference[] {
  const { target } = chain.at(-1) ?? chain[0];
  const struck = target.kind === 'inference' ? [ground.inferenceOf(target.id)] : [];
  if (target.kind === 'statement') {
    const concluding = ground.concluding(target.id);
    struck.push(...(concluding.length > 0 ? concluding : ground.using(target.id)));
  }
  const objections = new Set(chain.flatMap(({ attackers }) => attackers));
  const isClear = chain.every(({ attackers }, at) =>
    chain.slice(at + 1).every((other) => !shareAny(attackers, other.attackers)),
  );
  return struck.filter(
    ({ premises, conclusion }) =>
      isClear &&
      !objections.has(conclusion) &&
      !objections.has(target.id) &&
      premises.some((premise) => !objections.has(premise)),
  );
}

function candidate(ground: Ground, order: TextOrder, chain: Chain): Candidate {
  const [asked] = chain;
  const { kind } = asked.target;
  const seen = chain.flatMap(({ attackers }) => attackers);
  const difficulty = difficultyBy([
    kind === 'inference',
    asked.signals.length === 0,
    anyImplicit(ground, [...seen, ...(kind === 'statement' ? [asked.target.id] : [])]),
  ]);
  return plainCandidate({
    subject: asked.id,
    difficulty,
    make(random) {
      for (const inference of random.shuffled(argumentsAt(ground, chain))) {
        const scene = sceneOf(ground, order, chain, inference, random);
        if (scene !== null) return draft(ground, scene, difficulty, random);
      }
      return null;
    },
  });
}

/** What is shown, and what may be chosen. */
interface Scene {
  readonly asked: Conflict;
  readonly inference: Inference;
  /** The premises that are no objections, the conclusion, then the objections. */
  readonly shown: readonly EntityId[];
  /** Of all objections. */
  readonly attackers: ReadonlySet<EntityId>;
  readonly choices: readonly Offered[];
}

interface Offered {
  readonly means: EntityId;
  readonly thing: facts.Hittable;
  readonly beside: facts.Beside;
  readonly reread: readonly Passage[];
}

function sceneOf(
  ground: Ground,
  order: TextOrder,
  chain: Chain,
  inference: Inference,
  random: Random,
): Scene | null {
  const [asked] = chain;
  const objections = [...chain, ...answersTo(ground, chain, inference, random)];
  const attackers = new Set(objections.flatMap((one) => one.attackers));
  const premises = inference.premises.filter((one) => !attackers.has(one));
  const offeredPremises = [
    ...premises.filter((one) => one === asked.target.id),
    ...random.shuffled(premises.filter((one) => one !== asked.target.id)),
  ].slice(0, MOST_PREMISES);
  const shown = [...order.sorted(premises), inference.conclusion, ...order.sorted(attackers)];
  if (hasDoubles(statementsOf(ground, shown))) return null;
  const choices = [
    ...offeredPremises.map((id) => offeredStatement(ground, asked, id, 'premise')),
    offeredStatement(ground, asked, inference.conclusion, 'conclusion'),
    offeredStep(ground, inference),
    ...objections.filter((one) => one !== asked).map((one) => offeredObjection(ground, asked, one)),
  ];
  const isFair = choices.every(
    ({ means }) => means === asked.target.id || !isHitBySome(ground, asked, means),
  );
  if (!isFair || !choices.some(({ means }) => means === asked.target.id)) return null;
  return { asked, inference, shown, attackers, choices };
}

/** One objection to the asked one that can be shown beside it; none where there is none. */
function answersTo(
  ground: Ground,
  chain: Chain,
  inference: Inference,
  random: Random,
): readonly Conflict[] {
  const [asked] = chain;
  const said = new Set(chain.flatMap(({ attackers }) => attackers));
  const fitting = ground
    .against(asked.id)
    .filter(
      ({ attackers }) =>
        !attackers.some((one) => said.has(one) || one === inference.conclusion) &&
        !attackers.includes(asked.target.id) &&
        inference.premises.some((one) => !said.has(one) && !attackers.includes(one)),
    );
  return random.shuffled(fitting).slice(0, 1);
}

/** Whether another conflict with one of the same attackers strikes the thing. */
function isHitBySome(ground: Ground, { id, attackers }: Conflict, thing: EntityId): boolean {
  return ground
    .against(thing)
    .some((other) => other.id !== id && shareAny(attackers, other.attackers));
}

function offeredStatement(
  ground: Ground,
  { attackers }: Conflict,
  id: EntityId,
  kind: 'premise' | 'conclusion',
): Offered {
  const statement = ground.statementOf(id);
  const isForIt = ground.concluding(id).some(({ premises }) => shareAny(premises, attackers));
  return {
    means: id,
    thing: { kind, texts: [statement.text] },
    beside: isForIt ? 'FOR_IT' : 'NEITHER',
    reread: passagesOf([statement]),
  };
}

function offeredStep(ground: Ground, inference: Inference): Offered {
  const { id, premises, conclusion, signals } = inference;
  const statements = statementsOf(ground, [...premises, conclusion]);
  return {
    means: id,
    thing: { kind: 'step', texts: [ground.statementOf(conclusion).text] },
    beside: 'NEITHER',
    reread: [...passagesOf(statements), ...signals],
  };
}

function offeredObjection(ground: Ground, asked: Conflict, other: Conflict): Offered {
  const statements = statementsOf(ground, other.attackers);
  return {
    means: other.id,
    thing: { kind: 'objection', texts: statements.map(({ text }) => text) },
    beside: other.target.id === asked.id ? 'ANSWERED_BY_IT' : 'NEITHER',
    reread: passagesOf(statements),
  };
}

function draft(
  ground: Ground,
  { asked, inference, shown, attackers, choices }: Scene,
  difficulty: Draft['difficulty'],
  random: Random,
): Draft {
  const objectors = statementsOf(ground, asked.attackers);
  const captionOf = ({ id }: Statement) => {
    if (attackers.has(id)) return OBJECTION_CAPTION;
    return id === inference.conclusion ? CONCLUSION_CAPTION : PREMISE_CAPTION;
  };
  const texts = shownStatements(statementsOf(ground, shown), captionOf);
  const hit = choices.find(({ means }) => means === asked.target.id)?.thing.kind ?? 'step';
  const asChoice = ({ means, thing, beside, reread }: Offered): Omit<DraftChoice, 'key'> => {
    const isRight = means === asked.target.id;
    const isNear = facts.isNearlyHit(thing.kind, hit);
    return {
      text: facts.hittable(thing),
      means,
      credit: isRight ? 1 : isNear ? 0.5 : 0,
      reason: isRight
        ? facts.hitReason(thing, asked.signals)
        : facts.missReason(thing, beside, hit),
      reread: [...passagesOf(objectors), ...asked.signals, ...reread],
    };
  };
  return {
    kind: 'ATTACK',
    difficulty,
    task: facts.ATTACK_TASK,
    shown: texts,
    parts: [
      {
        key: 'target',
        question: facts.attackQuestion(objectors.map(({ text }) => text)),
        of: texts.find(({ means }) => means === asked.attackers[0])?.key ?? null,
        choices: lettered(random.shuffled(choices.map(asChoice))),
      },
    ],
    readings: null,
  };
}

/** Whether two of the statements have the same words in a language. */
function hasDoubles(statements: readonly Statement[]): boolean {
  const told = statements.flatMap(({ text }) =>
    Object.entries(text).map(([language, words]) => `${language} ${words.trim()}`),
  );
  return new Set(told).size < told.length;
}

function shareAny(some: readonly EntityId[], others: readonly EntityId[]): boolean {
  return some.some((one) => others.includes(one));
}
