import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { anyImplicit, type Ground } from '../ground.js';
import { readsAlike } from './alike.js';
import type { AnyReading } from './any-reading.js';
import { isFound } from './found-in-text.js';
import { isLinkageShown } from './linkage.js';
import { lastUpTo, type PassageEnds } from './passage-ends.js';
import { isPresupposed } from './said-together.js';
import { FAR, type TextOrder } from './text-order.js';

/** A step with one premise left out. */
export interface Gap {
  readonly inference: Inference;
  readonly missing: EntityId;
  readonly shown: readonly EntityId[];
  readonly conclusion: EntityId;
}

/** The most premises of a step: in a longer list hardly one is missed, unless nobody says it. */
const [MOST_PREMISES, MOST_WITH_AN_UNSAID] = [3, 4];

/** Whether a reader can find a step in the text and would miss a premise of it. */
export function canHaveGap(ground: Ground, order: TextOrder, inference: Inference): boolean {
  const { premises } = inference;
  const most = anyImplicit(ground, premises) ? MOST_WITH_AN_UNSAID : MOST_PREMISES;
  return (
    premises.length <= most &&
    isLinkageShown(ground, inference) &&
    isFound(ground, order, inference)
  );
}

/** The gaps that steps of a map can be left with, and what would close them. */
export class Gaps {
  readonly #ground: Ground;
  readonly #support: AnyReading;
  readonly #order: TextOrder;
  readonly #ends: PassageEnds;

  constructor(ground: Ground, support: AnyReading, order: TextOrder, ends: PassageEnds) {
    this.#ground = ground;
    this.#support = support;
    this.#order = order;
    this.#ends = ends;
  }

  /** What stands near a step, sort by sort, the most telling first. */
  near({ missing, shown, conclusion }: Gap): readonly (readonly EntityId[])[] {
    const ground = this.#ground;
    const after = ground.using(conclusion).filter((one) => isFound(ground, this.#order, one));
    return [
      after.flatMap(({ premises }) => premises),
      shown.flatMap((id) => ground.using(id)).map((one) => one.conclusion),
      after.map((one) => one.conclusion),
      this.attackersOf(conclusion),
      this.#onTheSame([missing, conclusion]),
      this.#order.around([missing, conclusion], 2),
    ];
  }

  /** What stands near statements in the text and speaks of the same things. */
  #onTheSame(statements: readonly EntityId[]): readonly EntityId[] {
    const conceptsOf = (id: EntityId) => this.#ground.statementOf(id).concepts;
    const concepts = new Set(statements.flatMap(conceptsOf));
    return this.#order
      .around(statements, FAR)
      .filter((id) => conceptsOf(id).some((concept) => concepts.has(concept)));
  }

  /** What attacks a conclusion, or a step to it, in the order of the map. */
  attackersOf(conclusion: EntityId): readonly EntityId[] {
    const { conflicts } = this.#ground.index;
    const struck = [conclusion, ...this.#ground.concluding(conclusion).map(({ id }) => id)];
    const placeOf = ({ id }: Conflict) => conflicts.numbers.get(id) ?? 0;
    return struck
      .flatMap((thing) => this.#ground.against(thing))
      .sort((one, other) => placeOf(one) - placeOf(other))
      .flatMap(({ attackers }) => attackers);
  }

  /**
   * Whether a statement would not close a gap, and reads like nothing that is shown or offered beside
   * it. It would where it leads to the conclusion, to what is shown or to what is missing, in one step
   * or several, by any reading; is joined with a premise of the step in another one; is drawn from what
   * is missing; or the words that signal the step point back to it.
   */
  isWrong(id: EntityId, gap: Gap, others: readonly EntityId[]): boolean {
    const inStep = [gap.missing, gap.conclusion, ...gap.shown];
    if (inStep.includes(id) || others.includes(id)) return false;
    if (this.#mayClose(id, gap) || this.#isClosedBy([id], gap)) return false;
    const { text } = this.#ground.statementOf(id);
    return [...inStep, ...others].every(
      (one) => !readsAlike(text, this.#ground.statementOf(one).text),
    );
  }

  /** Whether one may well think that it belongs to the step, though the map does not say so. */
  #mayClose(id: EntityId, { inference, missing, shown, conclusion }: Gap): boolean {
    const leadsTo = this.#support.reached([id]);
    if ([missing, conclusion, ...shown].some((one) => leadsTo.has(one))) return true;
    const isSister = this.#support
      .using(id)
      .some(({ premises }) => [missing, ...shown].some((one) => premises.includes(one)));
    // The map may leave it untold, yet who only sees that it follows takes it for a premise.
    const isUnfound = this.#ground
      .concluding(id)
      .some((one) => one.premises.includes(conclusion) && !isFound(this.#ground, this.#order, one));
    const holdsMissing = this.#support.supports(missing, id);
    return isSister || isUnfound || holdsMissing || this.#isPointedAt(id, inference);
  }

  /** Whether it stands directly before what signals the step. */
  #isPointedAt(id: EntityId, { signals }: Inference): boolean {
    const { passages } = this.#ground.statementOf(id);
    return signals.some(({ document, start }) => {
      const last = lastUpTo(this.#ends.get(document), start);
      return passages.some((one) => one.document === document && one.end === last);
    });
  }

  /** Whether what is shown and what is added lead to the conclusion or to what is missing. */
  #isClosedBy(added: readonly EntityId[], { shown, missing, conclusion }: Gap): boolean {
    return this.#support.derives([...shown, ...added], [conclusion, missing]);
  }

  /** Whether what is missing is needed, adds to what is shown, and is not said there already. */
  isOpen(gap: Gap): boolean {
    const { missing, shown, conclusion } = gap;
    const isIdle = (one: EntityId) => isPresupposed(this.#ground, one, conclusion);
    const onwards = this.#support.reached([missing]);
    const { text } = this.#ground.statementOf(missing);
    return (
      !this.#isClosedBy([], gap) &&
      !shown.some((one) => onwards.has(one)) &&
      !isIdle(missing) &&
      !shown.every(isIdle) &&
      !shown.some((one) => isPresupposed(this.#ground, missing, one)) &&
      ![...shown, conclusion].some((one) => readsAlike(text, this.#ground.statementOf(one).text))
    );
  }
}
