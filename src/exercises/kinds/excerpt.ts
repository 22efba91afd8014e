import type { ConflictTarget } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Statement } from '../../domain/statement.js';
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
  /** The statements that stand near these in it, at most so many away. */
  around(statements: Iterable<EntityId>, most: number): readonly EntityId[];
}

/**
 * The order of the text by statements, so that it is the same measure in every script.
 *
 * A statement stands where it is said at the greatest length, since a title may say it in passing;
 * an implicit one stands after the statement that the map lists before it. O(V log V).
 */
export function textOrder({ statements, documents }: Ground): TextOrder {
  const documentAt = new Map(documents.map(({ id }, at) => [id, at]));
  let last = { document: -1, start: -1 };
  const places = statements.map(({ id, passages }, at) => {
    const [fullest] = [...passages].sort(
      (one, other) => other.end - other.start - (one.end - one.start),
    );
    if (fullest !== undefined) {
      last = { document: documentAt.get(fullest.document) ?? -1, start: fullest.start };
    }
    return { id, at, ...last };
  });
  places.sort(
    (one, other) => one.document - other.document || one.start - other.start || one.at - other.at,
  );
  const ranks = new Map(places.map(({ id }, rank) => [id, rank]));
  const rank = (id: EntityId) => ranks.get(id) ?? -1;
  return {
    sorted: (some) => [...new Set(some)].sort((one, other) => rank(one) - rank(other)),
    around(some, most) {
      const ranksOf = [...some].map(rank);
      const near = ranksOf.flatMap((at) => places.slice(Math.max(0, at - most), at + most + 1));
      return [...new Set(near.map(({ id }) => id))];
    },
    gap(some) {
      const of = [...some].map(rank).sort((one, other) => one - other);
      return Math.max(0, ...of.slice(1).map((at, before) => at - (of[before] ?? at)));
    },
    spread(some) {
      const of = [...some].map(rank);
      return of.length === 0 ? 0 : Math.max(...of) - Math.min(...of);
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
export function widened(
  ground: Ground,
  statements: readonly EntityId[],
  most: number,
  random: Random,
): ReadonlySet<EntityId> {
  const order = textOrder(ground);
  const reach = Math.max(FAR, order.spread(statements));
  const excerpt = new Set(statements);
  for (;;) {
    const touching = [...excerpt].flatMap((id) => [
      ...[...ground.concluding(id), ...ground.using(id)].map((step) => [
        ...step.premises,
        step.conclusion,
      ]),
      ...ground.conflicts.flatMap(({ attackers, target }) => (target.id === id ? [attackers] : [])),
    ]);
    const fitting = touching.filter((unit) => {
      const more = unit.filter((id) => !excerpt.has(id)).length;
      if (more === 0 || excerpt.size + more > most) return false;
      return order.spread([...statements, ...unit]) <= reach;
    });
    if (fitting.length === 0) return excerpt;
    for (const id of fitting[random.below(fitting.length)] ?? []) excerpt.add(id);
  }
}
