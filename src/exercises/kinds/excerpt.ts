import type { ConflictTarget } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { Statement } from '../../domain/statement.js';
import type { Work } from '../../domain/work.js';
import type { Difficulty } from '../exercise.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';

/** Statements in the order of the text, and how far apart they stand in it. */
export interface TextOrder {
  /** The same statements as the text has them, each once. */
  sorted(statements: Iterable<EntityId>): readonly EntityId[];
  /** How many statements a reader passes on the way from the first to the last of them. */
  spread(statements: Iterable<EntityId>): number;
  /** The longest way, in statements, from one of them to the next one. */
  gap(statements: Iterable<EntityId>): number;
  /** The shortest way, in statements, from any of some to any of others; Infinity without any. */
  distance(some: Iterable<EntityId>, others: Iterable<EntityId>): number;
  /** The statements that stand near these in it, at most so many away. */
  around(statements: Iterable<EntityId>, most: number): readonly EntityId[];
}

/**
 * The order of the text by statements, so that it is the same measure in every script.
 *
 * A statement stands where it is said at the greatest length, since a title may say it in passing;
 * an implicit one stands after the statement that the map lists before it. O(V log V), once for a
 * ground.
 */
export const textOrder = memoizedWork(function* ({ statements, documents }: Ground) {
  const pace = new Pace();
  const documentAt = new Map(documents.map(({ id }, at) => [id, at]));
  let last = { document: -1, start: -1 };
  const places: { id: EntityId; at: number; document: number; start: number }[] = [];
  for (const [at, { id, passages }] of statements.entries()) {
    const [fullest] = [...passages].sort(
      (one, other) => other.end - other.start - (one.end - one.start),
    );
    if (fullest !== undefined) {
      last = { document: documentAt.get(fullest.document) ?? -1, start: fullest.start };
    }
    places.push({ id, at, ...last });
    if (pace.isDue(20 + 10 * passages.length)) yield pace.taken();
  }
  places.sort(
    (one, other) => one.document - other.document || one.start - other.start || one.at - other.at,
  );
  const ranks = new Map(places.map(({ id }, rank) => [id, rank]));
  return inOrder(
    places.map(({ id }) => id),
    ranks,
  );
});

/** The order in which some statements are listed; `ranks` holds their places in the list. */
function inOrder(list: readonly EntityId[], ranks: ReadonlyMap<EntityId, number>): TextOrder {
  const rank = (id: EntityId) => ranks.get(id) ?? -1;
  const rising = (some: Iterable<EntityId>) =>
    Array.from(some, rank).sort((one, other) => one - other);
  return {
    sorted: (some) => [...new Set(some)].sort((one, other) => rank(one) - rank(other)),
    around(some, most) {
      const ranksOf = [...some].map(rank);
      const near = ranksOf.flatMap((at) => list.slice(Math.max(0, at - most), at + most + 1));
      return [...new Set(near)];
    },
    gap(some) {
      const places = rising(some);
      return places.reduce((most, at, place) => Math.max(most, at - (places[place - 1] ?? at)), 0);
    },
    distance(some, others) {
      const [ones, twos] = [rising(some), rising(others)];
      let least = Number.POSITIVE_INFINITY;
      for (let one = 0, other = 0; one < ones.length && other < twos.length; ) {
        const away = (ones[one] ?? 0) - (twos[other] ?? 0);
        least = Math.min(least, Math.abs(away));
        if (away < 0) one += 1;
        else other += 1;
      }
      return least;
    },
    spread(some) {
      let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
      for (const id of some) {
        const at = rank(id);
        first = Math.min(first, at);
        last = Math.max(last, at);
      }
      return Math.max(0, last - first);
    },
  };
}

/** Statements that are further apart than this in the text are far from each other. */
export const FAR = 8;

/** Statements that are no further apart than this stand near each other. */
export const NEAR = 3;

/**
 * Whether a reader can find a step in the text: its statements stand near each other there, or the
 * text signals the step and they are not far apart. What is only presupposed stands nowhere; at
 * least one premise has to be said, and the conclusion too, unless the step is signalled.
 */
export function isFound(
  { statementOf }: Ground,
  order: TextOrder,
  { premises, conclusion, signals }: Inference,
): boolean {
  const isSaid = (id: EntityId) => !statementOf(id).implicit;
  const isSignalled = signals.length > 0;
  const said = [...premises, conclusion].filter(isSaid);
  return (
    premises.some(isSaid) &&
    (isSaid(conclusion) || isSignalled) &&
    order.gap(said) <= (isSignalled ? FAR : NEAR)
  );
}

/** About the steps of looking whether a step can be found in the text. */
const STEPS_TO_FIND_ONE = 200;

/** Those of some inferences that a reader can find in the text. */
export function* foundSteps(
  ground: Ground,
  order: TextOrder,
  some: readonly Inference[],
  pace: Pace,
): Work<readonly Inference[]> {
  const found: Inference[] = [];
  for (const one of some) {
    if (pace.isDue(STEPS_TO_FIND_ONE)) yield pace.taken();
    if (isFound(ground, order, one)) found.push(one);
  }
  return found;
}

/** Whether nothing in the text shows a step at once: no signal, nor that one follows the other. */
export function isHidden(order: TextOrder, { premises, conclusion, signals }: Inference): boolean {
  return signals.length === 0 && order.gap([...premises, conclusion]) > 1;
}

/** EASY where nothing makes an exercise harder, MEDIUM where one thing does, HARD where more do. */
export function difficultyBy(harder: readonly boolean[]): Difficulty {
  const count = harder.filter(Boolean).length;
  if (count === 0) return 'EASY';
  return count === 1 ? 'MEDIUM' : 'HARD';
}

/** Whether any of the statements is one that the text only presupposes. */
export function anyImplicit({ statementOf }: Ground, ids: Iterable<EntityId>): boolean {
  return [...ids].some((id) => statementOf(id).implicit);
}

/** The statements by their identifiers. */
export function statementsOf({ statementOf }: Ground, ids: Iterable<EntityId>): Statement[] {
  return [...ids].map(statementOf);
}

/** The statements that have to be seen for one to see what a conflict strikes. */
export function seenToBeStruck(ground: Ground, target: ConflictTarget): readonly EntityId[] {
  const seen = new Set<EntityId>();
  let next: ConflictTarget | null = target;
  const passed = new Set<EntityId>();
  while (next !== null && !passed.has(next.id)) {
    passed.add(next.id);
    if (next.kind === 'statement') {
      seen.add(next.id);
      next = null;
    } else if (next.kind === 'inference') {
      const { premises, conclusion } = ground.inferenceOf(next.id);
      for (const id of [...premises, conclusion]) seen.add(id);
      next = null;
    } else {
      const struck = ground.conflictOf(next.id);
      for (const id of struck.attackers) seen.add(id);
      next = struck.target;
    }
  }
  return [...seen];
}

/**
 * Statements with more of the argument around them, up to so many: whole steps, and all attackers
 * of a statement, by chance from those that touch what is shown already and are not far from it.
 */
export function* widened(
  ground: Ground,
  order: TextOrder,
  statements: readonly EntityId[],
  most: number,
  random: Random,
): Work<ReadonlySet<EntityId>> {
  const pace = new Pace();
  const reach = Math.max(FAR, order.spread(statements));
  const excerpt = new Set(statements);
  for (;;) {
    const touching = [...excerpt].flatMap((id) => [
      ...[...ground.concluding(id), ...ground.using(id)].map((step) => [
        ...step.premises,
        step.conclusion,
      ]),
      ...ground.against(id).map(({ attackers }) => attackers),
    ]);
    const fitting: (readonly EntityId[])[] = [];
    for (const unit of touching) {
      if (pace.isDue(20 + 10 * unit.length)) yield pace.taken();
      const more = unit.filter((id) => !excerpt.has(id)).length;
      if (more === 0 || excerpt.size + more > most) continue;
      if (order.spread([...statements, ...unit]) <= reach) fitting.push(unit);
    }
    if (fitting.length === 0) return excerpt;
    for (const id of fitting[random.below(fitting.length)] ?? []) excerpt.add(id);
  }
}
