import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Draft, DraftPart, DraftShown } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import {
  ATTACH_TASK,
  type Attachment,
  attachQuestion,
  attachReason,
} from '../facts/attach-facts.js';
import { mapText } from '../facts/exercise-fact.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
import { readsAlike } from './alike.js';
import { type AnyReading, anyReading, holdsInEveryReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  isFound,
  isHidden,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';
import { inOneSentence, isPresupposed, STEPS_FOR_TWO_TEXTS } from './said-together.js';

/** How many statements are looked at around a conclusion, and how many are asked about. */
const NEIGHBOURHOOD = 30;
const [LEAST_ASKED, MOST_ASKED] = [3, 5];
/** How many choices are right for something, and how many there are altogether. */
const [LEAST_KEYED, MOST_KEYED, MOST_CHOICES] = [2, 3, 4];
/** How many are kept to choose the wrong ones from. */
const MOST_SPARE = 8;

/** More choices than these that are half right for what is asked are many. */
const MANY_HALVES = 2;

/**
 * What do these statements support directly?
 *
 * All parts have the same choices: a conclusion, others near it in map and text, and one or two that
 * nothing which is asked about supports directly, first of all what those conclusions lead on to.
 * Asked are only premises that support one statement directly in every reading and, by any, no
 * other, in a step that can be found in the text, and that it does not presuppose. No conclusion is
 * offered as wrong that is supported by what stands in one sentence with what is asked about. Of
 * the conclusions that are right in one exercise of a list, few are so together in another.
 *
 * A conclusion that is reached through just one other statement counts half.
 *
 * Harder: something is only presupposed; many choices are half right; a step has no signal and is
 * not told in one go. EASY with none of these, MEDIUM with one, HARD with more.
 */
export const attachMaker: KindMaker = {
  kind: 'ATTACH',
  *candidates(ground) {
    const places = new Places(ground, yield* anyReading(ground), yield* textOrder(ground));
    const pace = new Pace();
    const candidates: Candidate[] = [];
    for (const { id } of ground.statements) {
      if (pace.isDue(1)) yield pace.taken();
      const place = ground.concluding(id).length === 0 ? null : yield* places.around(id, pace);
      if (place !== null) candidates.push(places.candidateAt(place));
    }
    return candidates;
  },
};

/** About the steps of looking at one statement near another. */
const STEPS_FOR_A_NEIGHBOUR = 100;
/** About those of saying how one statement stands to all that is offered. */
const STEPS_FOR_A_PART = 5_000;

interface Place {
  /** The conclusion that it is around. */
  readonly centre: EntityId;
  /** What can be asked about, by the choice that is right for it. */
  readonly askable: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** What could be right by its place in map and text, whatever its words: `askable` is part of it. */
  readonly possible: readonly EntityId[];
  /** What can be a choice that is right for nothing, unless it reads like something shown. */
  readonly spare: readonly EntityId[];
}

class Places {
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

  /** The place around a conclusion; null where there is too little to ask. */
  *around(centre: EntityId, pace: Pace): Work<Place | null> {
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
      if (fitting.length === 0 || !this.#isDistinct(id, askable.keys())) continue;
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

  candidateAt(place: Place): Candidate {
    const { centre, askable, possible, spare } = place;
    const keyed = [...askable.keys()];
    const choices = [...keyed, ...spare].slice(0, MOST_CHOICES);
    const difficulty = difficultyBy([
      anyImplicit(this.#ground, [...choices, ...possible]),
      possible.flatMap((one) => choices.filter((to) => this.#support.supportsThrough(one, to)))
        .length > MANY_HALVES,
      keyed.some((id) => this.#foundTo(id).every((one) => isHidden(this.#order, one))),
    ]);
    return {
      subject: centre,
      traits: pairsOf(keyed.sort()),
      difficulty: () => known(difficulty),
      make: (random) => this.#draft(place, difficulty, random),
    };
  }

  *#draft({ askable, spare }: Place, difficulty: Difficulty, random: Random): Work<Draft | null> {
    const keyed = [...askable.keys()];
    const asked: EntityId[] = [];
    const open = [...askable.values()].map((some) => random.inNamedOrder(some, (id) => id));
    for (let before = -1; before < asked.length; ) {
      before = asked.length;
      for (const premises of open) {
        if (asked.length === MOST_ASKED) break;
        const next = premises.find((one) => this.#isDistinct(one, [...keyed, ...asked]));
        if (next !== undefined) asked.push(next);
      }
    }
    const wrong: EntityId[] = [];
    for (const id of spare) {
      if (keyed.length + wrong.length === MOST_CHOICES) break;
      if (this.#isDistinct(id, [...keyed, ...asked, ...wrong])) wrong.push(id);
    }
    const isRightFor = (id: EntityId) => asked.some((one) => this.#support.supports(one, id));
    if (asked.length < LEAST_ASKED || wrong.length === 0 || !keyed.every(isRightFor)) return null;
    const shown = shownStatements(statementsOf(this.#ground, this.#order.sorted(asked)));
    const choices = random.shuffled([...keyed, ...wrong]);
    const parts: DraftPart[] = [];
    for (const one of shown) {
      yield STEPS_FOR_A_PART;
      parts.push(this.#part(one, choices, asked));
    }
    return { kind: 'ATTACH', difficulty, task: ATTACH_TASK, shown, parts, readings: null };
  }

  #part(
    { key, means }: DraftShown,
    choices: readonly EntityId[],
    asked: readonly EntityId[],
  ): DraftPart {
    const from = means as EntityId; // a shown statement means its identifier
    return {
      key,
      of: key,
      question: attachQuestion(key),
      choices: lettered(
        choices.map((to) => {
          const attachment = this.#attachment(from, to, asked);
          return {
            text: mapText(this.#ground.statementOf(to).text),
            means: to,
            credit: CREDIT[attachment.how] ?? 0,
            reason: attachReason(key, attachment),
            reread: passagesOf(statementsOf(this.#ground, [from, to])),
          };
        }),
      ),
    };
  }

  /**
   * How a statement stands to what is offered: by any reading where it is right, else by the map.
   * Nothing that is asked about is named, since that would answer another part.
   */
  #attachment(from: EntityId, to: EntityId, asked: readonly EntityId[]): Attachment {
    const ground = this.#ground;
    const texts = (ids: readonly EntityId[]) => ids.map((id) => ground.statementOf(id).text);
    const untold = (ids: readonly EntityId[]) => ids.filter((one) => !asked.includes(one));
    const steps = this.#support.concluding(to);
    const direct = steps.find(({ premises }) => premises.includes(from));
    if (direct !== undefined) {
      const beside = direct.premises.filter((one) => one !== from);
      const own = ground.concluding(to).find(({ premises }) => premises.includes(from));
      return {
        how: 'DIRECT',
        beside: texts(untold(beside)),
        more: beside.some((one) => asked.includes(one)),
        signals: own?.signals ?? [],
      };
    }
    if (this.#support.supportsThrough(from, to)) return { how: 'THROUGH' };
    if (this.#support.reached([from]).has(to)) return { how: 'FURTHER' };
    if (this.#support.reached([to]).has(from)) return { how: 'CONVERSE' };
    const attacked = ground.attacking(from).map(({ target }) => target.id);
    if (attacked.includes(to)) return { how: 'AGAINST', what: 'statement' };
    if (ground.concluding(to).some(({ id }) => attacked.includes(id))) {
      return { how: 'AGAINST', what: 'step' };
    }
    if (ground.using(from).some(({ premises }) => premises.includes(to))) return { how: 'BESIDE' };
    const reasons = [
      ...new Set([...this.#foundTo(to), ...steps].flatMap(({ premises }) => premises)),
    ];
    const [common] = texts(untold(reasons).filter((one) => this.#support.supports(one, from)));
    if (common !== undefined) return { how: 'SAME_REASON', reason: common };
    const [reason] = texts(untold(reasons));
    if (reasons.length === 0) return { how: 'NO_REASON' };
    return reason === undefined
      ? { how: 'OTHER_REASONS' }
      : { how: 'OTHER_REASON', reason, more: reasons.length > 1 };
  }

  /** The premises that support a statement directly, and nothing else, and that can be found. */
  *#possibleFor(id: EntityId, pace: Pace): Work<readonly EntityId[]> {
    const known = this.#possible.get(id);
    if (known !== undefined) return known;
    const found = this.#foundTo(id).flatMap(({ premises }) => premises);
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
      if (!isPresupposed(this.#ground, one, id) && this.#isDistinct(one, [id])) fitting.push(one);
    }
    return fitting;
  }

  /** The steps to a statement that can be found in the text, first those that it signals. */
  #foundTo(id: EntityId): readonly Inference[] {
    const found = this.#ground
      .concluding(id)
      .filter((one) => isFound(this.#ground, this.#order, one));
    const isSignalled = ({ signals }: Inference) => signals.length > 0;
    return [...found.filter(isSignalled), ...found.filter((one) => !isSignalled(one))];
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

  #isDistinct(id: EntityId, others: Iterable<EntityId>): boolean {
    const { text } = this.#ground.statementOf(id);
    return [...others].every(
      (one) => one !== id && !readsAlike(text, this.#ground.statementOf(one).text),
    );
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

function pairsOf(things: readonly EntityId[]): readonly string[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => `${one} ${other}`));
}

const CREDIT: Readonly<Partial<Record<Attachment['how'], number>>> = { DIRECT: 1, THROUGH: 0.5 };
