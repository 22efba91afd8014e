import type { EntityId } from '../../domain/identifier.js';
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
import { anyImplicit, type Ground, passagesOf, statementsOf } from '../ground.js';
import type { Random } from '../random.js';
import { type AnyReading, anyReading } from '../undisputed/any-reading.js';
import { type AttachScene, AttachScenes, MOST_CHOICES } from '../undisputed/attach-scenes.js';
import { isHidden } from '../undisputed/found-in-text.js';
import { type TextOrder, textOrder } from '../undisputed/text-order.js';
import { attachChoices } from './attach-choices.js';
import { attachmentOf } from './attachment.js';
import { difficultyBy } from './difficulty.js';
import { lettered, shownStatements } from './keyed.js';
import { type Candidate, type KindMaker, known } from './kind-maker.js';

/** More choices than these that are half right for what is asked are many. */
const MANY_HALVES = 2;

/**
 * What do these statements support directly?
 *
 * All parts have the same choices: a conclusion, others near it in map and text, and one or two that
 * nothing which is asked about supports directly, first of all what those conclusions lead on to
 * (see `attach-scenes.ts`). Of the conclusions that are right in one exercise of a list, few are so
 * together in another.
 *
 * A conclusion that is reached through just one other statement counts half.
 *
 * Harder: something is only presupposed; many choices are half right; a step has no signal and is
 * not told in one go.
 */
export const attachMaker: KindMaker = {
  kind: 'ATTACH',
  *candidates(ground) {
    const support = yield* anyReading(ground);
    const order = yield* textOrder(ground);
    const scenes = new AttachScenes(ground, support, order);
    const maker = new AttachMaker(ground, support, order, scenes);
    const pace = new Pace();
    const candidates: Candidate[] = [];
    for (const { id } of ground.statements) {
      if (pace.isDue(1)) yield pace.taken();
      const scene = ground.concluding(id).length === 0 ? null : yield* scenes.around(id, pace);
      if (scene !== null) candidates.push(maker.candidateAt(scene));
    }
    return candidates;
  },
};

/** About those of saying how one statement stands to all that is offered. */
const STEPS_FOR_A_PART = 5_000;

class AttachMaker {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;
  readonly #scenes: AttachScenes;

  constructor(ground: Ground, support: AnyReading, order: TextOrder, scenes: AttachScenes) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
    this.#scenes = scenes;
  }

  candidateAt(scene: AttachScene): Candidate {
    const { centre, askable, possible, spare } = scene;
    const keyed = [...askable.keys()];
    const choices = [...keyed, ...spare].slice(0, MOST_CHOICES);
    const difficulty = difficultyBy([
      anyImplicit(this.#ground, [...choices, ...possible]),
      possible.flatMap((one) => choices.filter((to) => this.#support.supportsThrough(one, to)))
        .length > MANY_HALVES,
      keyed.some((id) => this.#scenes.foundTo(id).every((one) => isHidden(this.#order, one))),
    ]);
    return {
      subject: centre,
      traits: pairsOf(keyed.sort()),
      difficulty: () => known(difficulty),
      make: (random) => this.#draft(scene, difficulty, random),
    };
  }

  *#draft(scene: AttachScene, difficulty: Difficulty, random: Random): Work<Draft | null> {
    const chosen = attachChoices(this.#support, this.#scenes, scene, random);
    if (chosen === null) return null;
    const { asked, wrong } = chosen;
    const shown = shownStatements(statementsOf(this.#ground, this.#order.sorted(asked)));
    const choices = random.shuffled([...scene.askable.keys(), ...wrong]);
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
          const attachment = attachmentOf(this.#ground, this.#support, this.#scenes, {
            from,
            to,
            asked,
          });
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
}

function pairsOf(things: readonly EntityId[]): readonly string[] {
  return things.flatMap((one, at) => things.slice(at + 1).map((other) => `${one} ${other}`));
}

const CREDIT: Readonly<Partial<Record<Attachment['how'], number>>> = { DIRECT: 1, THROUGH: 0.5 };
