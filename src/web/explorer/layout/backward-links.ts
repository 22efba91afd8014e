import type { DrawingGraph, DrawnLink } from './drawing-graph.js';

/**
 * The links that have to run against the reading direction, so that all others can run along it.
 *
 * Of inferences only conclusions' lines that close a cycle of support, found by a depth-first walk
 * over the statements. Conflicts are then added one line at a time, and turned around where they
 * would lead back to where they come from; so they never turn an inference around.
 * Cost: O(n + m) for inferences, and that once more for each line of a conflict.
 */
export function backwardLinks({ nodes, links }: DrawingGraph): ReadonlySet<string> {
  const next = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  const inferred = links.filter(({ of }) => of.kind === 'inference');
  const backward = closingLinks(inferred);
  for (const { id, from, to } of inferred) {
    if (backward.has(id)) next.get(to)?.push(from);
    else next.get(from)?.push(to);
  }
  for (const { id, of, from, to } of links) {
    if (of.kind === 'inference') continue;
    const isBackward = reaches(to, from, next);
    if (isBackward) backward.add(id);
    next.get(isBackward ? to : from)?.push(isBackward ? from : to);
  }
  return backward;
}

/** The conclusions' lines that lead back to a statement the walk came by. */
function closingLinks(inferred: readonly DrawnLink[]): Set<string> {
  const conclusionOf = new Map<string, DrawnLink>();
  const stepsFrom = new Map<string, DrawnLink[]>();
  for (const link of inferred) if (link.part === 'CONCLUSION') conclusionOf.set(link.from, link);
  for (const { from, to, part } of inferred) {
    const step = conclusionOf.get(to);
    if (part !== 'PREMISE' || step === undefined) continue;
    stepsFrom.set(from, [...(stepsFrom.get(from) ?? []), step]);
  }
  const closing = new Set<string>();
  const state = new Map<string, 'open' | 'done'>();
  const walk = (statement: string) => {
    if (state.has(statement)) return;
    state.set(statement, 'open');
    for (const step of stepsFrom.get(statement) ?? []) {
      if (state.get(step.to) === 'open') closing.add(step.id);
      else walk(step.to);
    }
    state.set(statement, 'done');
  };
  // From the given statements first, so that a cycle is cut where it comes back to its entry.
  const concluded = new Set(Array.from(conclusionOf.values(), ({ to }) => to));
  const starts = [...stepsFrom.keys()];
  for (const start of starts) if (!concluded.has(start)) walk(start);
  for (const start of starts) walk(start);
  return closing;
}

function reaches(from: string, to: string, next: ReadonlyMap<string, readonly string[]>): boolean {
  const seen = new Set([from]);
  for (const at of seen) {
    if (at === to) return true;
    for (const one of next.get(at) ?? []) seen.add(one);
  }
  return false;
}
