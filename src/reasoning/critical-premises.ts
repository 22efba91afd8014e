import type { EntityId } from '../domain/identifier.js';
import type { Work } from '../domain/work.js';
import { idsFor, type MapIndex, statementNumber } from './map-index.js';
import { necessaryAmong } from './necessary.js';
import { Propagation } from './propagation.js';
import { derivationOf } from './support.js';
import { givenStatements } from './support-graph.js';
import { UpstreamParts, wholeNumbers } from './upstream-part.js';

/**
 * The critical premises of a statement: the given statements in every minimal support of it, in the
 * order of the map. For a given statement that is itself; where there is no support, there are none.
 *
 * A given statement is critical exactly where it is NECESSARY: a support without it is a derivation
 * without it, and the other way round. So each support holds all of them, and those of one
 * derivation are tried. O(V + E), and for c of them at most O(c (V + E)): see necessary.ts.
 *
 * @throws InvariantError where the map has no such statement
 */
export function* criticalPremises(index: MapIndex, statement: EntityId): Work<readonly EntityId[]> {
  const part = yield* new UpstreamParts(index).of(statementNumber(index, statement));
  const propagation = new Propagation(part);
  propagation.assumeAll(givenStatements(part));
  if (!(yield* propagation.propagateInPieces(part.goal))) return [];
  const { assumed } = yield* derivationOf(part, propagation, [part.goal]);
  propagation.undo();
  const critical = yield* necessaryAmong(part, propagation, part.goal, Int32Array.from(assumed));
  return idsFor(index.statements, wholeNumbers(part, critical));
}
