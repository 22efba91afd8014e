import type { EntityId } from '../../domain/identifier.js';
import type { DraftPart, DraftShown } from '../draft.js';
import type { Difficulty } from '../exercise.js';
import { type Ground, passagesOf } from '../ground.js';
import type { Random } from '../random.js';
import { of } from '../telling.js';
import {
  ATTACH_NEEDS,
  ATTACH_TASK,
  type Attachment,
  attachQuestion,
  attachReason,
} from '../words/attach-words.js';
import { readsAlike } from './alike.js';
import { type AnyReading, anyReading } from './any-reading.js';
import {
  anyImplicit,
  difficultyBy,
  FAR,
  statementsOf,
  type TextOrder,
  textOrder,
} from './excerpt.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';

/** How many statements are looked at around a conclusion, and how many are asked about. */
const NEIGHBOURHOOD = 30;
const [LEAST_ASKED, MOST_ASKED] = [3, 5];
/** How many choices are right for something, and how many there are altogether. */
const [LEAST_KEYED, MOST_KEYED, MOST_CHOICES] = [2, 3, 4];

/** More choices than these that are half right for what is asked are many. */
const MANY_HALVES = 2;

/**
 * What do these statements support directly?
 *
 * All parts have the same choices: a conclusion, others near it in map and text, and one or two that
 * nothing which is asked about supports directly, first of all what those conclusions lead on to.
 * Asked are only premises that support one statement directly and, by any reading, no other. Of
 * the conclusions that are right in one exercise, few are so together in another.
 *
 * A conclusion that is reached through just one other statement counts half.
 *
 * Harder: a premise is far from its conclusion in the text; something is only presupposed;
 * many choices are half right. EASY with none of these, MEDIUM with one, HARD with more.
 */
export const attachMaker: KindMaker = {
  kind: 'ATTACH',
  needs: ATTACH_NEEDS,
  candidates(ground) {
    const places = new Places(ground, anyReading(ground), textOrder(ground));
    const seen = new Set<string>();
    return ground.statements.flatMap(({ id }) => {
      const place = ground.concluding(id).length === 0 ? null : places.around(id);
      if (place === null) return [];
      const pairs = pairsOf([...place.askable.keys()].sort());
      if (pairs.filter((pair) => seen.has(pair)).length * 2 >= pairs.length) return [];
      for (const pair of pairs) seen.add(pair);
      return [places.candidateAt(place)];
    });
  },
};

/** What an exercise can be made of. */
interface Place {
  /** The conclusion that it is around. */
  readonly centre: EntityId;
  /** What can be asked about, by the choice that is right for it. */
  readonly askable: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** The choices that are right for nothing. */
  readonly spare: readonly EntityId[];
}

class Places {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;

  constructor(ground: Ground, support: AnyReading, order: TextOrder) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
  }

  /** The place around a conclusion; null where there is too little to ask. */
  around(centre: EntityId): Place | null {
    const near = this.#near(centre);
    const away = (id: EntityId) => this.#order.spread([centre, id]);
    const concluded = near
      .filter((id) => this.#ground.concluding(id).length > 0 && away(id) <= 2 * FAR)
      .sort((one, other) => away(one) - away(other));
    const askable = new Map<EntityId, readonly EntityId[]>();
    for (const id of concluded) {
      const isOffered = askable.has(id) || [...askable.values()].flat().includes(id);
      const premises = this.#askableFor(id).filter((one) => !askable.has(one));
      if (isOffered || premises.length === 0 || !this.#isDistinct(id, askable.keys())) continue;
      askable.set(id, premises);
      if (askable.size === MOST_KEYED) break;
    }
    const keyed = [...askable.keys()];
    const asked = [...askable.values()].flat();
    const onwards = keyed.flatMap((id) => this.#ground.using(id).map((one) => one.conclusion));
    const spare: EntityId[] = [];
    for (const id of [...onwards, ...concluded, ...near]) {
      if (keyed.length + spare.length === MOST_CHOICES) break;
      if (this.#isDistinct(id, [...keyed, ...spare, ...asked])) spare.push(id);
    }
    const isEnough = spare.length > 0 && keyed.length >= LEAST_KEYED && asked.length >= LEAST_ASKED;
    return isEnough ? { centre, askable, spare } : null;
  }

  candidateAt(place: Place): Candidate {
    const { centre, askable, spare } = place;
    const choices = [...askable.keys(), ...spare];
    const asked = [...askable.values()].flat();
    const difficulty = difficultyBy([
      [...askable].some(([id, premises]) =>
        premises.some((one) => this.#order.spread([one, id]) > FAR),
      ),
      anyImplicit(this.#ground, [...choices, ...asked]),
      asked.flatMap((one) => choices.filter((to) => this.#support.supportsThrough(one, to)))
        .length > MANY_HALVES,
    ]);
    return {
      subject: centre,
      difficulty,
      make: (random) => this.#draft(place, difficulty, random),
    };
  }

  #draft({ askable, spare }: Place, difficulty: Difficulty, random: Random) {
    const asked: EntityId[] = [];
    const open = [...askable.values()].map((premises) => [...random.shuffled(premises)]);
    while (asked.length < MOST_ASKED && open.some(({ length }) => length > 0)) {
      for (const premises of open) {
        const next = premises.shift();
        if (next === undefined || asked.length === MOST_ASKED) continue;
        if (this.#isDistinct(next, [...askable.keys(), ...spare, ...asked])) asked.push(next);
      }
    }
    const isRightFor = (id: EntityId) => asked.some((one) => this.#support.supports(one, id));
    if (asked.length < LEAST_ASKED || ![...askable.keys()].every(isRightFor)) return null;
    const shown = shownStatements(statementsOf(this.#ground, this.#order.sorted(asked)));
    const choices = random.shuffled([...askable.keys(), ...spare]);
    return {
      kind: 'ATTACH' as const,
      difficulty,
      task: ATTACH_TASK,
      shown,
      parts: shown.map((one) => this.#part(one, choices)),
      readings: null,
    };
  }

  #part({ key, means }: DraftShown, choices: readonly EntityId[]): DraftPart {
    const from = means as EntityId; // a shown statement means its identifier
    return {
      key,
      of: key,
      question: attachQuestion(key),
      choices: lettered(
        choices.map((to) => {
          const attachment = this.#attachment(from, to);
          return {
            text: of(this.#ground.statementOf(to).text),
            means: to,
            credit: CREDIT[attachment.how] ?? 0,
            reason: attachReason(key, attachment),
            reread: passagesOf(statementsOf(this.#ground, [from, to])),
          };
        }),
      ),
    };
  }

  /** How a statement stands to what is offered: by any reading where it is right, else by the map. */
  #attachment(from: EntityId, to: EntityId): Attachment {
    const ground = this.#ground;
    const text = (id: EntityId) => ground.statementOf(id).text;
    const steps = this.#support.concluding(to);
    const direct = steps.find(({ premises }) => premises.includes(from));
    if (direct !== undefined) {
      const beside = direct.premises.filter((one) => one !== from);
      return { how: 'DIRECT', beside: beside.map(text) };
    }
    if (this.#support.supportsThrough(from, to)) return { how: 'THROUGH' };
    if (this.#support.reached(from).has(to)) return { how: 'FURTHER' };
    if (this.#support.reached(to).has(from)) return { how: 'CONVERSE' };
    const against = [to, ...ground.concluding(to).map(({ id }) => id)];
    const isAgainst = ground.conflicts.some(
      ({ attackers, target }) => attackers.includes(from) && against.includes(target.id),
    );
    if (isAgainst) return { how: 'AGAINST' };
    const shared = ground.using(from).some(({ premises }) => premises.includes(to));
    if (shared) return { how: 'BESIDE' };
    const reasons = steps.flatMap(({ premises }) => premises);
    const common = reasons.find((one) => this.#support.supports(one, from));
    if (common !== undefined) return { how: 'SAME_REASON', reason: text(common) };
    const [reason] = reasons;
    return reason === undefined
      ? { how: 'NO_REASON' }
      : { how: 'OTHER_REASON', reason: text(reason) };
  }

  /** The premises that support a statement directly and nothing else; near ones if there are any. */
  #askableFor(id: EntityId): readonly EntityId[] {
    const premises = this.#premisesOf(id).filter(
      (one) =>
        this.#support.using(one).every(({ conclusion }) => conclusion === id) &&
        this.#isDistinct(one, [id]),
    );
    const near = premises.filter((one) => this.#order.spread([one, id]) <= FAR);
    return near.length > 0 ? near : premises;
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

/** All pairs of things, each as one word. */
function pairsOf(things: readonly EntityId[]): readonly string[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => `${one} ${other}`));
}

const CREDIT: Readonly<Partial<Record<Attachment['how'], number>>> = { DIRECT: 1, THROUGH: 0.5 };
