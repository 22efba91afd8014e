import { flatMapInPieces } from '../../domain/pace.js';
import type { Statement } from '../../domain/statement.js';
import type { Draft, DraftChoice } from '../draft.js';
import * as facts from '../facts/attack-facts.js';
import { CONCLUSION_CAPTION, OBJECTION_CAPTION, PREMISE_CAPTION } from '../facts/caption-facts.js';
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import {
  argumentsAt,
  type ObjectionChain,
  objectionChain,
} from '../undisputed/objection-chains.js';
import { type TextOrder, textOrder } from '../undisputed/text-order.js';
import { type AttackChoice, type AttackScene, attackScene } from './attack-scene.js';
import { difficultyBy } from './difficulty.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, plainCandidate } from './kind-maker.js';

/**
 * ATTACK: an objection beside the argument that it is against; what it hits, premise, conclusion,
 * step or another objection.
 *
 * What is shown of the argument, and what is asked about, `objection-chains.ts` says.
 * Where an objection answers another, or is answered, both are shown: so that there is another one
 * says nothing. All objections have the same caption and are offered as objections, also one that is
 * a premise of the argument as well; so no caption tells. A thing that a conflict with one of the
 * same attackers strikes is never offered as wrong.
 *
 * Whoever takes a struck conclusion for the step to it, or the step for the conclusion, has half:
 * the step to a false conclusion cannot be a good one, and a conclusion without its step is doubtful.
 *
 * Harder: it hits a step, which has to be told from its conclusion; no words of the text signal it;
 * a statement shown is implicit.
 */
export const attackMaker: KindMaker = {
  kind: 'ATTACK',
  *candidates(ground) {
    const order = yield* textOrder(ground);
    return yield* flatMapInPieces(
      ground.conflicts,
      (conflict) => {
        const chain = objectionChain(ground, order, conflict);
        return chain === null ? [] : candidate(ground, order, chain);
      },
      STEPS_FOR_A_CONFLICT,
    );
  },
};

/** About the steps of looking at a conflict and at the inferences that it is about. */
const STEPS_FOR_A_CONFLICT = 300;

function candidate(ground: Ground, order: TextOrder, chain: ObjectionChain): Candidate {
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
        const scene = attackScene(ground, order, chain, inference, random);
        if (scene !== null) return draft(ground, scene, difficulty, random);
      }
      return null;
    },
  });
}

function draft(
  ground: Ground,
  { asked, inference, shown, attackers, choices }: AttackScene,
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
  const asChoice = ({ means, thing, beside, reread }: AttackChoice): Omit<DraftChoice, 'key'> => {
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
