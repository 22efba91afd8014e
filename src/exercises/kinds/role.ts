import { Pace } from '../../domain/pace.js';
import {
  ROLE_TASK,
  ROLES_ASKED,
  type RoleAsked,
  roleChoice,
  roleQuestion,
  roleReason,
} from '../facts/role-facts.js';
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import { anyReading } from '../undisputed/any-reading.js';
import { isHidden, seenToBeStruck } from '../undisputed/found-in-text.js';
import { MOST_FOR_A_ROLE, type RoleScene, roleSceneOf } from '../undisputed/role-scenes.js';
import { FAR, type TextOrder, textOrder } from '../undisputed/text-order.js';
import { difficultyBy } from './difficulty.js';
import { widened } from './excerpt.js';
import { type KeyOf, keysIn, lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';
import { roleNeighbours } from './role-neighbours.js';

/**
 * What does this statement do here: premise, intermediate conclusion, conclusion or objection?
 *
 * It is shown in an excerpt in which it does what it does in the map: with the step to it and the
 * step from it, as far as there are any, or with what it is against (see `role-scenes.ts`), and
 * beside these with whole steps and objections around it, as many as fit.
 *
 * Who sees only one face of an intermediate conclusion, premise or conclusion, has half.
 *
 * Harder: what its role is seen by is far apart in the text; is only presupposed; is more than four
 * statements; is a step without a signal whose statements are not side by side.
 */
export const roleMaker: KindMaker = {
  kind: 'ROLE',
  *candidates(ground) {
    const support = yield* anyReading(ground);
    const order = yield* textOrder(ground);
    const pace = new Pace();
    const candidates: Candidate[] = [];
    for (const { id } of ground.statements) {
      if (pace.isDue(STEPS_FOR_A_STATEMENT)) yield pace.taken();
      const scene = yield* roleSceneOf(ground, support, order, id, pace);
      if (scene !== null) candidates.push(candidateAt(ground, order, scene));
    }
    return candidates;
  },
};

/** About the steps of looking at a statement with the steps to it and from it. */
const STEPS_FOR_A_STATEMENT = 200;

function candidateAt(ground: Ground, order: TextOrder, scene: RoleScene): Candidate {
  const { asked, to, from, core } = scene;
  const difficulty = difficultyBy([
    order.spread(core) > FAR,
    anyImplicit(ground, core),
    core.length > 4,
    [to, from].some((one) => one !== null && isHidden(order, one)),
  ]);
  return {
    subject: asked,
    difficulty: () => known(difficulty),
    *make(random) {
      const excerpt = order.sorted(yield* widened(ground, order, core, MOST_FOR_A_ROLE, random));
      const shown = shownStatements(statementsOf(ground, excerpt));
      const keyOf = keysIn(shown);
      return {
        kind: 'ROLE',
        difficulty,
        task: ROLE_TASK,
        shown,
        parts: [
          {
            key: 'role',
            question: roleQuestion(keyOf(asked)),
            of: keyOf(asked),
            choices: choicesAt(ground, scene, keyOf),
          },
        ],
        readings: null,
      };
    },
  };
}

function choicesAt(ground: Ground, scene: RoleScene, keyOf: KeyOf) {
  const { asked, role, to, from, attack } = scene;
  const neighbours = roleNeighbours(ground, scene, keyOf);
  const signals = [to, from, attack].flatMap((one) => one?.signals ?? []);
  const related = [
    asked,
    ...(to?.premises ?? []),
    ...(from === null ? [] : [from.conclusion]),
    ...(attack === null ? [] : seenToBeStruck(ground, attack.target)),
  ];
  return lettered(
    ROLES_ASKED.map((one) => ({
      text: roleChoice(one),
      means: one,
      credit: creditOf(role, one),
      reason: roleReason(role, one, neighbours),
      reread: [...passagesOf(statementsOf(ground, related)), ...signals],
    })),
  );
}

function creditOf(right: RoleAsked, chosen: RoleAsked): number {
  if (chosen === right) return 1;
  const isFace = chosen === 'PREMISE' || chosen === 'CONCLUSION';
  return right === 'INTERMEDIATE' && isFace ? 0.5 : 0;
}
