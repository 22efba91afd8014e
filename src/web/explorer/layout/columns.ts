import type { DrawingGraph, GraphNode } from './drawing-graph.js';

/**
 * The column of each node, counted from the left: every link leads to the right, but for those that
 * are backward. Cards that no link touches are spread over the columns of their band.
 *
 * Cards share columns with cards only: of each three places in a row the first is for cards, the
 * last for joints, and clashes take either of the latter two. Longest paths give the earliest place;
 * then whatever has more lines ahead than behind moves up to what it leads to. Places that nothing
 * takes are left out. Cost: O(n + m).
 */
export function columnsOf(
  { nodes, links }: DrawingGraph,
  backward: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const ahead = new Map<string, string[]>();
  const behind = new Map<string, string[]>();
  for (const { id, from, to } of links) {
    const [left, right] = backward.has(id) ? [to, from] : [from, to];
    ahead.set(left, [...(ahead.get(left) ?? []), right]);
    behind.set(right, [...(behind.get(right) ?? []), left]);
  }
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]));
  const isFree = (id: string, place: number) => isPlaceFor(kinds.get(id) ?? 'card', place);
  const places = new Map<string, number>();
  const order: string[] = [];
  const waiting = new Map(Array.from(behind, ([id, all]) => [id, all.length]));
  const ready = nodes.map(({ id }) => id).filter((id) => ahead.has(id) && !behind.has(id));
  for (const id of ready) {
    order.push(id);
    let place = 1 + Math.max(-1, ...(behind.get(id) ?? []).map((one) => places.get(one) ?? 0));
    while (!isFree(id, place)) place++;
    places.set(id, place);
    for (const next of ahead.get(id) ?? []) {
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  for (const id of order.toReversed()) {
    const next = ahead.get(id) ?? [];
    if (next.length === 0 || next.length < (behind.get(id)?.length ?? 0)) continue;
    let place = Math.min(...next.map((one) => places.get(one) ?? 0)) - 1;
    while (!isFree(id, place)) place--;
    places.set(id, place);
  }
  spread(nodes, places);
  const taken = [...new Set(places.values())].sort((one, other) => one - other);
  const columns = new Map(taken.map((place, column) => [place, column]));
  return new Map(Array.from(places, ([id, place]) => [id, columns.get(place) ?? 0]));
}

/** Gives the unlinked cards of each band places from its left on, about as many rows as columns. */
function spread(nodes: readonly GraphNode[], places: Map<string, number>): void {
  for (const band of new Set(nodes.map((node) => node.band))) {
    const own = nodes.filter((node) => node.band === band && node.kind === 'card');
    const loose = own.filter(({ isLinked }) => !isLinked);
    const taken = own.flatMap(({ id }) => places.get(id) ?? []);
    const start = taken.length === 0 ? 0 : Math.min(...taken);
    const wide = taken.length === 0 ? 0 : (Math.max(...taken) - start) / 3 + 1;
    const across = Math.max(wide, Math.ceil(Math.sqrt(loose.length)));
    loose.forEach(({ id }, at) => {
      places.set(id, start + 3 * (at % across));
    });
  }
}

function isPlaceFor(kind: GraphNode['kind'], place: number): boolean {
  const third = ((place % 3) + 3) % 3;
  if (kind === 'card') return third === 0;
  return kind === 'joint' ? third === 2 : third !== 0;
}
