import type { EntityId } from '../domain/identifier.js';
import { finish, type Work } from '../domain/work.js';
import { Fall } from './fall.js';
import { type MapIndex, statementNumber } from './map-index.js';
import { Propagation } from './propagation.js';
import { givenStatements } from './support-graph.js';

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
