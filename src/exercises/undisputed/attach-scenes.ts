import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import { readsAlike } from './alike.js';
import { type AnyReading, holdsInEveryReading } from './any-reading.js';
import { isFound } from './found-in-text.js';
import { inOneSentence, isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';
import { FAR, type TextOrder } from './text-order.js';

/** How many statements are looked at around a conclusion, and how many are asked about. */
const NEIGHBOURHOOD = 30;
export const [LEAST_ASKED, MOST_ASKED] = [3, 5];
/** How many choices are right for something, and how many there are altogether. */
const [LEAST_KEYED, MOST_KEYED] = [2, 3];
export const MOST_CHOICES = 4;
/** How many are kept to choose the wrong ones from. */
const MOST_SPARE = 8;

/** About the steps of looking at one statement near another. */
const STEPS_FOR_A_NEIGHBOUR = 100;

/** Conclusions near each other, and what supports just one of them. */
export interface AttachScene {
  /** The conclusion that it is around. */
  readonly centre: EntityId;
  /** What can be asked about, by the choice that is right for it. */
  readonly askable: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** What could be right by its place in map and text, whatever its words: `askable` is part of it. */
  readonly possible: readonly EntityId[];
  /** What can be a choice that is right for nothing, unless it reads like something shown. */
  readonly spare: readonly EntityId[];
}

/**
 * Finds what can be asked about where: premises that support one statement directly in every reading
 * and, by any, no other, in a step that can be found in the text, and that it does not presuppose; and
 * conclusions that nothing which stands in one sentence with them supports.
 */
export class AttachScenes {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;
  /** What can be right by its place, by the conclusion; it is the same wherever that is near. */
  readonly #possible = new Map<EntityId, readonly EntityId[]>();

  constructor(ground: Ground, support: AnyReading, order: TextOrder) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
  }

  /** The scene around a conclusion; null where there is too little to ask. */
  *around(centre: EntityId, pace: Pace): Work<AttachScene | null> {
    const near = this.#near(centre);
    if (pace.isDue(STEPS_FOR_A_NEIGHBOUR * near.length)) yield pace.taken();
    const ways = new Map(near.map((id) => [id, this.#order.spread([centre, id])]));
    const away = (id: EntityId) => ways.get(id) ?? 0;
    const concluded = near
      .filter((id) => this.#ground.concluding(id).length > 0 && away(id) <= 2 * FAR)
      .sort((one, other) => away(one) - away(other));
    const askable = new Map<EntityId, readonly EntityId[]>();
    const possible: EntityId[] = [];
    for (const id of concluded) {
      if (askable.has(id) || possible.includes(id)) continue;
      const premises: EntityId[] = [];
      for (const one of yield* this.#possibleFor(id, pace)) {
        if (askable.has(one)) continue;
        if (!(yield* this.#isUnfair([one], askable.keys(), pace))) premises.push(one);
      }
      if (premises.length === 0 || (yield* this.#isUnfair(possible, [id], pace))) continue;
      const fitting = yield* this.#fittingFor(id, premises, pace);
      if (fitting.length === 0 || !this.isDistinct(id, askable.keys())) continue;
      askable.set(id, fitting);
      possible.push(...premises);
      if (askable.size === MOST_KEYED) break;
    }
    const keyed = [...askable.keys()];
    if (keyed.length < LEAST_KEYED || [...askable.values()].flat().length < LEAST_ASKED) {
      return null;
    }
    const onwards = keyed.flatMap((id) => this.#ground.using(id).map((one) => one.conclusion));
    const spare: EntityId[] = [];
    for (const id of new Set([...onwards, ...concluded, ...near])) {
      if (spare.length === MOST_SPARE) break;
      if (pace.isDue(STEPS_FOR_A_NEIGHBOUR + 5 * possible.length)) yield pace.taken();
      if (askable.has(id) || possible.includes(id)) continue;
      if (!(yield* this.#isUnfair(possible, [id], pace))) spare.push(id);
    }
    return spare.length === 0 ? null : { centre, askable, possible, spare };
  }

  /** The steps to a statement that can be found in the text, first those that it signals. */
  foundTo(id: EntityId): readonly Inference[] {
    const found = this.#ground
      .concluding(id)
      .filter((one) => isFound(this.#ground, this.#order, one));
    const isSignalled = ({ signals }: Inference) => signals.length > 0;
    return [...found.filter(isSignalled), ...found.filter((one) => !isSignalled(one))];
  }

  /** Whether a statement is none of others, and reads like none of them. */
  isDistinct(id: EntityId, others: Iterable<EntityId>): boolean {
    const { text } = this.#ground.statementOf(id);
    return [...others].every(
      (one) => one !== id && !readsAlike(text, this.#ground.statementOf(one).text),
    );
  }

  /** The premises that support a statement directly, and nothing else, and that can be found. */
  *#possibleFor(id: EntityId, pace: Pace): Work<readonly EntityId[]> {
    const known = this.#possible.get(id);
    if (known !== undefined) return known;
    const found = this.foundTo(id).flatMap(({ premises }) => premises);
    if (pace.isDue(STEPS_FOR_A_NEIGHBOUR * found.length)) yield pace.taken();
    const possible = this.#order
      .sorted(found)
      .filter(
        (one) =>
          this.#support.using(one).every(({ conclusion }) => conclusion === id) &&
          holdsInEveryReading(this.#ground, one, 'premise') &&
          this.#order.spread([one, id]) <= FAR,
      );
    this.#possible.set(id, possible);
    return possible;
  }

  /** Those premises of a statement that it does not say itself. */
  *#fittingFor(id: EntityId, premises: readonly EntityId[], pace: Pace): Work<readonly EntityId[]> {
    const fitting: EntityId[] = [];
    for (const one of premises) {
      if (pace.isDue(STEPS_FOR_TWO_TEXTS)) yield pace.taken();
      if (!isPresupposed(this.#ground, one, id) && this.isDistinct(one, [id])) fitting.push(one);
    }
    return fitting;
  }

  /**
   * Whether one that reads a sentence as a whole may well take any of some statements to support one
   * of others.
   */
  *#isUnfair(some: readonly EntityId[], others: Iterable<EntityId>, pace: Pace): Work<boolean> {
    for (const to of others) {
      const reasons = this.#support.concluding(to).flatMap(({ premises }) => premises);
      for (const from of some) {
        if (pace.isDue(STEPS_FOR_A_NEIGHBOUR + 10 * reasons.length)) yield pace.taken();
        const isRight = this.#support.supports(from, to) || this.#support.supportsThrough(from, to);
        if (isRight || from === to) continue;
        if (reasons.some((one) => one !== from && inOneSentence(this.#ground, one, from))) {
          return true;
        }
      }
    }
    return false;
  }

  #premisesOf(id: EntityId): readonly EntityId[] {
    return this.#order.sorted(this.#ground.concluding(id).flatMap(({ premises }) => premises));
  }

  /** The statements around one, nearest first in steps and then in the text, itself included. */
  #near(centre: EntityId): readonly EntityId[] {
    const near = new Set([centre]);
    for (const id of near) {
      if (near.size >= NEIGHBOURHOOD) break;
      const beside = [
        ...this.#premisesOf(id),
        ...this.#ground.using(id).map(({ conclusion }) => conclusion),
      ];
      for (const one of this.#order.sorted(beside)) near.add(one);
    }
    return [...near];
  }
}
