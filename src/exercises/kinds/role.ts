import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import {
  ROLE_TASK,
  ROLES_ASKED,
  type RoleAsked,
  type RoleNeighbours,
  roleChoice,
  roleQuestion,
  roleReason,
  type StepSeen,
  type StruckThing,
} from '../facts/role-facts.js';
import { type Ground, passagesOf } from '../ground.js';
import { type AnyReading, anyReading, holdsInEveryReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  foundSteps,
  isHidden,
  NEAR,
  seenToBeStruck,
  statementsOf,
  type TextOrder,
  textOrder,
  widened,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';
import { isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';

/** The most statements that are shown. */
const MOST_SHOWN = 6;

/**
 * What does this statement do here: premise, intermediate conclusion, conclusion or objection?
 *
 * It is shown in an excerpt in which it does what it does in the map: with the step to it and the
 * step from it, as far as there are any, or with what it is against, and beside these with whole
 * steps and objections around it, as many as fit. Whatever does one thing by one reading and another
 * by another is not asked about; nor is what attacks and supports as well. The steps that its role
 * is seen by can be found in the text, and no premise is asked about that its conclusion presupposes.
 *
 * Who sees only one face of an intermediate conclusion, premise or conclusion, has half.
 *
 * Harder: what its role is seen by is far apart in the text; is only presupposed; is more than four
 * statements; is a step without a signal whose statements are not side by side. EASY with none of these, MEDIUM with one, HARD with more.
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
      const [attack = null] = ground.attacking(id);
      const role = roleAsked(ground, support, id, attack !== null);
      if (role === null) continue;
      const place = yield* placeOf(ground, order, { asked: id, role, attack }, pace);
      if (place !== null) candidates.push(candidateAt(ground, order, place));
    }
    return candidates;
  },
};

/** About the steps of looking at a statement with the steps to it and from it. */
const STEPS_FOR_A_STATEMENT = 200;

/** A statement with what its role is seen by. */
interface Place {
  readonly asked: EntityId;
  readonly role: RoleAsked;
  readonly to: Inference | null;
  readonly from: Inference | null;
  readonly attack: Conflict | null;
  /** All of these statements together, the one asked about included. */
  readonly core: readonly EntityId[];
}

/** What a statement does, where it does one thing in every reading. */
function roleAsked(
  ground: Ground,
  support: AnyReading,
  id: EntityId,
  attacks: boolean,
): RoleAsked | null {
  const everConcluded = support.concluding(id).length > 0;
  const everPremise = support.using(id).length > 0;
  if (attacks) return everConcluded || everPremise ? null : 'OBJECTION';
  if (everConcluded && !holdsInEveryReading(ground, id, 'conclusion')) return null;
  if (everPremise && !holdsInEveryReading(ground, id, 'premise')) return null;
  if (everConcluded) return everPremise ? 'INTERMEDIATE' : 'CONCLUSION';
  return everPremise ? 'PREMISE' : null;
}

/**
 * The nearest steps in the text that show the role, or the attack that does; null where they are
 * too much to be shown.
 */
function* placeOf(
  ground: Ground,
  order: TextOrder,
  { asked, role, attack }: Pick<Place, 'asked' | 'role' | 'attack'>,
  pace: Pace,
): Work<Place | null> {
  const to = nearest(order, yield* foundSteps(ground, order, ground.concluding(asked), pace), []);
  const onwards: Inference[] = [];
  for (const one of yield* foundSteps(ground, order, ground.using(asked), pace)) {
    if (pace.isDue(STEPS_FOR_TWO_TEXTS)) yield pace.taken();
    if (!isPresupposed(ground, asked, one.conclusion)) onwards.push(one);
  }
  const from = nearest(order, onwards, to === null ? [] : around(to));
  const isMissed =
    (to === null && ground.concluding(asked).length > 0) ||
    (from === null && ground.using(asked).length > 0);
  const struck = attack === null ? [] : seenToBeStruck(ground, attack.target);
  if (isMissed || struck.includes(asked)) return null;
  if (attack !== null && !isAttackFound(order, asked, attack, struck)) return null;
  const steps = [to, from].flatMap((one) => (one === null ? [] : around(one)));
  const core = new Set([asked, ...steps, ...(attack?.attackers ?? []), ...struck]);
  return core.size > MOST_SHOWN ? null : { asked, role, to, from, attack, core: [...core] };
}

/** Whether it stands near what it is against, or a signal says that it is against something. */
function isAttackFound(
  order: TextOrder,
  asked: EntityId,
  { signals }: Conflict,
  struck: readonly EntityId[],
): boolean {
  return order.distance([asked], struck) <= (signals.length > 0 ? FAR : NEAR);
}

/** The inference that stands nearest together, with what is shown beside it. */
function nearest(
  order: TextOrder,
  inferences: readonly Inference[],
  beside: readonly EntityId[],
): Inference | null {
  let [least, found]: [number, Inference | null] = [Number.POSITIVE_INFINITY, null];
  for (const one of inferences) {
    const spread = order.spread([...beside, ...around(one)]);
    if (spread < least) [least, found] = [spread, one];
  }
  return found;
}

function around({ premises, conclusion }: Inference): readonly EntityId[] {
  return [...premises, conclusion];
}

function candidateAt(ground: Ground, order: TextOrder, place: Place): Candidate {
  const { asked, to, from, core } = place;
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
      const excerpt = order.sorted(yield* widened(ground, order, core, MOST_SHOWN, random));
      const shown = shownStatements(statementsOf(ground, excerpt));
      const keys = new Map(shown.map(({ means, key }) => [means, key]));
      const keyOf = (id: EntityId) => keys.get(id) ?? '';
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
            choices: choicesAt(ground, place, keyOf),
          },
        ],
        readings: null,
      };
    },
  };
}

function choicesAt(ground: Ground, place: Place, keyOf: (id: EntityId) => string) {
  const { asked, role, to, from, attack } = place;
  const [toIt, fromIt] = [ground.concluding(asked), ground.using(asked)];
  const isShown = (one: Inference) => around(one).every((id) => keyOf(id) !== '');
  const seen = (one: Inference): StepSeen => ({
    premises: keysOf(one.premises, keyOf),
    beside: keysOf(
      one.premises.filter((id) => id !== asked),
      keyOf,
    ),
    conclusion: keyOf(one.conclusion),
    signals: one.signals,
  });
  const steps = [...toIt, ...fromIt].filter(isShown);
  const unsaid = [...new Set([asked, ...steps.flatMap(around)])].filter(
    (id) => ground.statementOf(id).implicit,
  );
  const neighbours: RoleNeighbours = {
    from: toIt.filter(isShown).map(seen),
    fromMore: !toIt.every(isShown),
    to: fromIt.filter(isShown).map(seen),
    toMore: !fromIt.every(isShown),
    against: attack === null ? null : struckBy(ground, attack, keyOf),
    unsaid: keysOf(unsaid, keyOf),
    signals: attack?.signals ?? [],
  };
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

/** The keys of statements, in the order in which they are shown. */
function keysOf(ids: readonly EntityId[], keyOf: (id: EntityId) => string): readonly string[] {
  return ids.map(keyOf).sort((one, other) => Number(one) - Number(other));
}

function creditOf(right: RoleAsked, chosen: RoleAsked): number {
  if (chosen === right) return 1;
  const isFace = chosen === 'PREMISE' || chosen === 'CONCLUSION';
  return right === 'INTERMEDIATE' && isFace ? 0.5 : 0;
}

function struckBy(
  ground: Ground,
  { target }: Conflict,
  keyOf: (id: EntityId) => string,
): StruckThing {
  switch (target.kind) {
    case 'statement':
      return { kind: 'statement', key: keyOf(target.id) };
    case 'inference': {
      const { premises, conclusion } = ground.inferenceOf(target.id);
      return { kind: 'step', premises: keysOf(premises, keyOf), conclusion: keyOf(conclusion) };
    }
    case 'conflict': {
      const { attackers } = ground.conflictOf(target.id);
      return { kind: 'objection', attackers: keysOf(attackers, keyOf) };
    }
  }
}
