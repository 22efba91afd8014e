import type { EntityId } from '../domain/identifier.js';
import { Pace } from '../domain/pace.js';
import { finish, STEPS_BETWEEN_YIELDS, type Work } from '../domain/work.js';
import { type MapIndex, statementNumber } from './map-index.js';
import { Propagation } from './propagation.js';
import { cell } from './rows.js';
import { givenStatements } from './support-graph.js';

/** The edges that a list of premises by load may look at, where nothing is said. */
export const DEFAULT_LOAD_BUDGET = 20_000_000;

const STANDS = 0;
const FALLEN = 1;
const TAKEN_AWAY = 2;

/**
 * The loads of a map's statements: for how many concluded statements each is NECESSARY, the
 * statement itself not counted. So many fall when it goes. Conflicts play no part.
 *
 * One propagation gives D(G), and with it a derivation of each statement, from premises derived
 * before. When p is taken away, only what p's place in those derivations holds up can fall: first
 * all of that falls, then what another inference still concludes comes up again, by propagation
 * within. What stays down is what p is NECESSARY for. (Deleting too much and deriving again, as
 * Gupta, Mumick and Subrahmanian 1993 maintain recursive views; a derivation remembered for each
 * keeps what is deleted small, and cycles do no harm, since derivations have none.)
 *
 * O(V + E) once; then, for each load, the edges around what falls at first: never more than p
 * reaches, mostly far less. 5 bytes a statement and 8 an inference are kept for the next. Several
 * loads may be worked out at the same time, in turns.
 */
export class Loads {
  /** Edges looked at for D(G), and for the loads since that were worked out at once. */
  steps: number;
  readonly index: MapIndex;
  readonly #derived: Propagation;
  /** A workspace in which all stand; null while it is in use. */
  #idle: Fall | null = null;

  /** @param derived what is derived from the given statements */
  constructor(index: MapIndex, derived = finish(derivedInPieces(index))) {
    this.index = index;
    this.#derived = derived;
    this.steps = derived.steps;
  }

  static *inPieces(index: MapIndex): Work<Loads> {
    return new Loads(index, yield* derivedInPieces(index));
  }

  /**
   * The load of a statement; 0 for one that is not derived.
   *
   * @throws InvariantError where the map has no such statement
   */
  *loadOf(statement: EntityId): Work<number> {
    return (yield* this.fallOf(statementNumber(this.index, statement))).load;
  }

  /** The same at once, by the statement's number. */
  ofNumber(statement: number): number {
    const { load, steps } = finish(this.fallOf(statement));
    this.steps += steps;
    return load;
  }

  /** The load of a statement by its number, and the edges looked at to find it. */
  *fallOf(statement: number): Work<{ readonly load: number; readonly steps: number }> {
    if (!this.#derived.isDerived(statement)) return { load: 0, steps: 0 };
    const fall = this.#idle ?? new Fall(this.index, this.#derived);
    this.#idle = null;
    const found = yield* fall.of(statement);
    this.#idle = fall;
    return found;
  }
}

function* derivedInPieces(index: MapIndex): Work<Propagation> {
  const derived = new Propagation(index);
  derived.assumeAll(givenStatements(index));
  yield* derived.propagateInPieces();
  return derived;
}

/** What falls with one statement after another. */
class Fall {
  #steps = 0;
  #told = 0;
  readonly #index: MapIndex;
  readonly #derived: Propagation;
  /** Statement → STANDS, FALLEN or TAKEN_AWAY; all stand between two questions. */
  readonly #states: Uint8Array;
  /** Inference → its premises that do not stand. */
  readonly #lost: Int32Array;
  /** What does not stand or did not, in the order of falling; p is the first. */
  readonly #fallen: Int32Array;
  #count = 0;

  constructor(index: MapIndex, derived: Propagation) {
    this.#index = index;
    this.#derived = derived;
    this.#states = new Uint8Array(index.statementCount);
    this.#lost = new Int32Array(index.inferenceCount);
    this.#fallen = new Int32Array(index.statementCount);
  }

  *of(statement: number): Work<{ readonly load: number; readonly steps: number }> {
    const before = this.#steps;
    this.#add(statement, TAKEN_AWAY);
    yield* this.#fall();
    yield* this.#comeUp();
    const load = yield* this.#countAndReset();
    return { load, steps: this.#steps - before };
  }

  /** Lets fall what the first holds up in the derivations that are remembered. */
  *#fall(): Work<void> {
    const { uses, conclusions } = this.#index;
    for (let next = 0; next < this.#count; next += 1) {
      const statement = cell(this.#fallen, next);
      const end = cell(uses.starts, statement + 1);
      for (let at = cell(uses.starts, statement); at < end; at += 1) {
        const inference = cell(uses.items, at);
        this.#lost[inference] = cell(this.#lost, inference) + 1;
        const conclusion = cell(conclusions, inference);
        if (this.#states[conclusion] !== STANDS) continue;
        if (this.#derived.derivedBy(conclusion) === inference) this.#add(conclusion, FALLEN);
      }
      this.#steps += end - cell(uses.starts, statement);
      if (this.#isDue) yield this.#tell();
    }
  }

  /** Lets what has fallen stand again where an inference of which all premises stand concludes it. */
  *#comeUp(): Work<void> {
    const { concluders } = this.#index;
    for (let next = 1; next < this.#count; next += 1) {
      const statement = cell(this.#fallen, next);
      const end = cell(concluders.starts, statement + 1);
      for (let at = cell(concluders.starts, statement); at < end; at += 1) {
        this.#steps += 1;
        if (this.#canStandBy(cell(concluders.items, at))) {
          yield* this.#standBy(cell(concluders.items, at));
        }
      }
      if (this.#isDue) yield this.#tell();
    }
  }

  #canStandBy(inference: number): boolean {
    return (
      this.#states[cell(this.#index.conclusions, inference)] === FALLEN &&
      this.#lost[inference] === 0 &&
      this.#derived.holds(inference)
    );
  }

  /** Lets the conclusion of an inference stand, and all that stands with it. */
  *#standBy(inference: number): Work<void> {
    const { uses, conclusions } = this.#index;
    const queue = [inference];
    for (const one of queue) {
      if (!this.#canStandBy(one)) continue;
      const conclusion = cell(conclusions, one);
      this.#states[conclusion] = STANDS;
      const end = cell(uses.starts, conclusion + 1);
      for (let at = cell(uses.starts, conclusion); at < end; at += 1) {
        this.#steps += 1;
        const use = cell(uses.items, at);
        this.#lost[use] = cell(this.#lost, use) - 1;
        queue.push(use); // and is come to in its turn
      }
      if (this.#isDue) yield this.#tell();
    }
  }

  *#countAndReset(): Work<number> {
    const { uses } = this.#index;
    const pace = new Pace();
    let load = 0;
    for (let next = 0; next < this.#count; next += 1) {
      const statement = cell(this.#fallen, next);
      if (this.#states[statement] === FALLEN) load += 1;
      this.#states[statement] = STANDS;
      const end = cell(uses.starts, statement + 1);
      for (let at = cell(uses.starts, statement); at < end; at += 1) {
        this.#lost[cell(uses.items, at)] = 0;
      }
      if (pace.isDue(1 + end - cell(uses.starts, statement))) yield pace.taken();
    }
    this.#count = 0;
    return load;
  }

  #add(statement: number, state: typeof FALLEN | typeof TAKEN_AWAY): void {
    this.#states[statement] = state;
    this.#fallen[this.#count] = statement;
    this.#count += 1;
  }

  /** Whether so many steps were taken that it is time to yield. */
  get #isDue(): boolean {
    return this.#steps - this.#told >= STEPS_BETWEEN_YIELDS;
  }

  /** The steps taken since they were last told. */
  #tell(): number {
    const taken = this.#steps - this.#told;
    this.#told = this.#steps;
    return taken;
  }
}

/** A given statement that is a premise of an inference. */
export interface LoadedPremise {
  readonly statement: EntityId;
  /** Null where the budget ran out before it was worked out. */
  readonly load: number | null;
}

export interface PremisesByLoad {
  /**
   * By load, the greatest first, then in the order of the map; those without a load come last.
   */
  readonly premises: readonly LoadedPremise[];
  /** Whether every load was worked out, so that the order is right. */
  readonly exact: boolean;
}

/**
 * The premises of a map in the order of their loads: the given statements that are premises of an
 * inference.
 *
 * Their loads are worked out in the order of the map until the budget is spent. Each is right,
 * whatever the budget; but a premise of which it is not known could belong anywhere.
 *
 * @param budget edges that may be looked at, beside those of the last load begun
 */
export function* premisesByLoad(loads: Loads, budget = DEFAULT_LOAD_BUDGET): Work<PremisesByLoad> {
  const { statements, given, uses } = loads.index;
  const premises: LoadedPremise[] = [];
  const pace = new Pace();
  let spent = 0;
  for (const [number, statement] of statements.ids.entries()) {
    const isUsed = cell(uses.starts, number) < cell(uses.starts, number + 1);
    if (given[number] === 0 || !isUsed) continue;
    const found = spent < budget ? yield* loads.fallOf(number) : null;
    premises.push({ statement, load: found === null ? null : found.load });
    spent += found?.steps ?? 0;
    if (pace.isDue(1 + (found?.steps ?? 0))) yield pace.taken();
  }
  return {
    premises: premises.sort((one, other) => (other.load ?? -1) - (one.load ?? -1)), // stable
    exact: premises.every(({ load }) => load !== null),
  };
}
