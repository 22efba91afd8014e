import { Pace } from '../domain/pace.js';
import type { Work } from '../domain/work.js';
import { ANY_SIZE, EMPTY_SET, NO_SET } from './family-nodes.js';
import { cell, groupBy, row } from './rows.js';
import type { SetFamilies } from './set-families.js';
import { strongComponentsInPieces } from './strong-components.js';
import type { UpstreamPart } from './upstream-part.js';

/**
 * The minimal supports of the goal of a part, as a family of sets of elements; without those that
 * have more than `most` elements.
 *
 * As an assumption-based truth maintenance system labels its nodes (de Kleer 1986): a given
 * statement is supported by itself, and any other by each union of supports of the premises of an
 * inference to it, as long as it is minimal. That is worked out from the premises on, component
 * by component; in a cycle, until nothing changes any more. Supports grow with each premise, so
 * what has more than `most` elements is left out wherever it comes up.
 *
 * With acyclic support: one join a premise and one union an inference, beside O(V + E); what they
 * cost is told and bounded by `families`.
 *
 * @param elements given statement → its element, or -1 where it is taken for granted
 */
export function* supportFamily(
  part: UpstreamPart,
  elements: Int32Array,
  families: SetFamilies,
  most = ANY_SIZE,
): Work<number> {
  const { premises, conclusions, concluders, uses, goal } = part;
  families.steps += part.size;
  const pace = new Pace();
  const supports = new Int32Array(part.statementCount).fill(NO_SET);
  for (let statement = 0; statement < part.statementCount; statement += 1) {
    if (part.given[statement] === 0) continue;
    const element = cell(elements, statement);
    supports[statement] = element < 0 ? EMPTY_SET : families.single(element);
    if (pace.isDue(4)) yield pace.taken();
  }
  /** Inferences that use the goal itself: no minimal support goes round through them. */
  const goesRound = new Uint8Array(part.inferenceCount);
  for (const inference of row(uses, goal)) goesRound[inference] = 1;

  /** Last elements first, so that what is added stands above what there is. */
  const lastFirst = (one: number, other: number) =>
    families.nodes.element(other) - families.nodes.element(one);
  const throughInference = function* (inference: number): Work<number> {
    if (goesRound[inference] === 1) return NO_SET;
    const ofPremises = row(premises, inference).map((premise) => cell(supports, premise));
    let all = EMPTY_SET;
    for (const one of ofPremises.sort(lastFirst)) all = yield* families.join(all, one, most);
    return all;
  };
  const ofStatement = function* (statement: number): Work<number> {
    const ofInferences: number[] = [];
    for (const inference of row(concluders, statement)) {
      ofInferences.push(yield* throughInference(inference));
    }
    let all = NO_SET;
    for (const one of ofInferences.sort(lastFirst)) all = yield* families.unite(all, one);
    return all;
  };

  const { count, componentOf } = yield* strongComponentsInPieces(part);
  const members = groupBy(componentOf, count);
  for (let component = count - 1; component >= 0 && !families.hasGivenUp; component -= 1) {
    const queue = [...row(members, component)];
    const waits = new Set(queue);
    const isCycle = queue.length > 1;
    for (const statement of queue) {
      waits.delete(statement);
      if (families.hasGivenUp) break;
      if (part.given[statement] === 1) continue;
      const family = yield* ofStatement(statement);
      if (pace.isDue(2 * row(concluders, statement).length)) yield pace.taken();
      if (family === supports[statement]) continue;
      supports[statement] = family;
      if (!isCycle) continue;
      for (const use of row(uses, statement)) {
        const conclusion = cell(conclusions, use);
        if (cell(componentOf, conclusion) !== component || waits.has(conclusion)) continue;
        waits.add(conclusion);
        queue.push(conclusion); // and is come to in its turn
      }
    }
  }
  return cell(supports, goal);
}

/**
 * The given statements of a part in the order in which a walk back from the goal, in depth, comes
 * to them: what serves the same inference stands together, which keeps families small (Rauzy 1993).
 * O(V + E), without recursion.
 */
export function* givenInDepth({
  premises,
  concluders,
  given,
  goal,
  ...part
}: UpstreamPart): Work<number[]> {
  const pace = new Pace();
  const found: number[] = [];
  const seen = new Uint8Array(part.statementCount);
  const open = [goal];
  for (let statement = open.pop(); statement !== undefined; statement = open.pop()) {
    if (seen[statement] === 1) continue;
    seen[statement] = 1;
    if (given[statement] === 1) found.push(statement);
    for (const inference of row(concluders, statement).toReversed()) {
      for (const premise of row(premises, inference).toReversed()) {
        if (seen[premise] === 0) open.push(premise);
      }
      if (pace.isDue(4 + row(premises, inference).length)) yield pace.taken();
    }
  }
  return found;
}
