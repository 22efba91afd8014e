import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';

/**
 * The circles of support: each set of more than one statement that all support one another by
 * chains of inferences, in the order in which inferences first name them.
 *
 * Strongly connected components of premise → conclusion, after Kosaraju (see Aho, Hopcroft and
 * Ullman 1983, section 6.7): visit forwards and note the order of leaving, then visit backwards from the last
 * that was left. O(statements + premises), no recursion.
 */
export function circlesOfSupport(
  inferences: readonly Pick<Inference, 'premises' | 'conclusion'>[],
): readonly (readonly EntityId[])[] {
  const forwards = new Map<EntityId, EntityId[]>();
  const backwards = new Map<EntityId, EntityId[]>();
  for (const { premises, conclusion } of inferences) {
    for (const premise of premises) {
      link(forwards, premise, conclusion);
      link(backwards, conclusion, premise);
    }
  }
  const statements = [...forwards.keys()];
  const order = new Map(statements.map((statement, at) => [statement, at]));
  const rank = (statement: EntityId) => order.get(statement) ?? 0;

  const visited = new Set<EntityId>();
  const left = statements.flatMap((start) => leavingOrder(start, forwards, visited));
  const gathered = new Set<EntityId>();
  return left
    .reverse()
    .map((start) => leavingOrder(start, backwards, gathered))
    .filter((circle) => circle.length > 1)
    .map((circle) => circle.sort((a, b) => rank(a) - rank(b)))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : rank(a) - rank(b)));
}

function link(links: Map<EntityId, EntityId[]>, from: EntityId, to: EntityId): void {
  const known = links.get(from);
  if (known === undefined) links.set(from, [to]);
  else known.push(to);
  if (!links.has(to)) links.set(to, []);
}

/** Depth-first from a start over what was not visited yet; each comes when all after it are done. */
function leavingOrder(
  start: EntityId,
  links: ReadonlyMap<EntityId, readonly EntityId[]>,
  visited: Set<EntityId>,
): EntityId[] {
  if (visited.has(start)) return [];
  visited.add(start);
  const order: EntityId[] = [];
  const path = [{ at: start, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const to = links.get(top.at)?.[top.next];
    top.next += 1;
    if (to === undefined) {
      order.push(top.at);
      path.pop();
    } else if (!visited.has(to)) {
      visited.add(to);
      path.push({ at: to, next: 0 });
    }
  }
  return order;
}
