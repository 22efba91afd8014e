import { Pace } from '../domain/pace.js';
import { STEPS_BETWEEN_YIELDS, type Work } from '../domain/work.js';
import type { MapIndex } from './map-index.js';
import type { Propagation } from './propagation.js';
import { cell } from './rows.js';

const STANDS = 0;
const FALLEN = 1;
const TAKEN_AWAY = 2;

/**
 * What falls with one statement after another: how `Loads` works them out, and at what cost, is said
 * there.
 */
export class Fall {
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

  /** How many fall when a derived statement is taken away, and the edges looked at to find it. */
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
