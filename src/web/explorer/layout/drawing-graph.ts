import type { MapData } from '../map-data.js';
import type { Line } from './drawing-plan.js';
import { mapSections, NO_SECTION } from './map-sections.js';
import type { VisiblePart } from './visible-part.js';

/** A thing that the layout finds a place for. */
export interface GraphNode {
  readonly id: string;
  readonly kind: 'card' | 'joint' | 'clash';
  /** The section whose band holds it; for a joint or a clash, that of most of what leads to it. */
  readonly band: string;
  /** Whether any line begins or ends at it. */
  readonly isLinked: boolean;
}

/** A line before it has a place. */
export type DrawnLink = Omit<Line, 'points' | 'isBackward'>;

/** The visible part as nodes and links. */
export interface DrawingGraph {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly DrawnLink[];
  /** The bands that hold a card, in the order of the map. */
  readonly bands: readonly string[];
}

/** Turns what is visible into a graph. Premises and attackers that are hidden have no line. */
export function drawingGraph(map: MapData, part: VisiblePart): DrawingGraph {
  const sections = mapSections(map);
  const statements = new Set(part.statements);
  const isInferred = new Set(part.inferences);
  const isContested = new Set(part.conflicts);
  const bandOf = new Map(
    part.statements.map((id) => [id, sections.bandOf.get(id) ?? NO_SECTION] as const),
  );
  const links: DrawnLink[] = [];
  const inferences = map.inferences.filter(({ id }) => isInferred.has(id));
  for (const { id, premises, conclusion } of inferences) {
    const of = { kind: 'inference', id } as const;
    const shown = [...new Set(premises)].filter((premise) => statements.has(premise));
    for (const from of shown) {
      links.push({ id: `${from} ${id}`, of, from, to: id, part: 'PREMISE' });
    }
    links.push({ id: `${id} ${conclusion}`, of, from: id, to: conclusion, part: 'CONCLUSION' });
    bandOf.set(id, mostFrequent([...shown, conclusion].map((one) => bandOf.get(one))));
  }
  const conflicts = map.conflicts.filter(({ id }) => isContested.has(id));
  for (const { id, attackers, target } of conflicts) {
    const of = { kind: 'conflict', id } as const;
    const shown = [...new Set(attackers)].filter((attacker) => statements.has(attacker));
    for (const from of shown) {
      links.push({ id: `${from} ${id}`, of, from, to: id, part: 'ATTACKER' });
    }
    if (target !== id)
      links.push({ id: `${id} ${target}`, of, from: id, to: target, part: 'ATTACK' });
    bandOf.set(id, mostFrequent(shown.map((attacker) => bandOf.get(attacker))));
  }
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const node = (kind: GraphNode['kind']) => (id: string) => ({
    id,
    kind,
    isLinked: linked.has(id),
    band: bandOf.get(id) ?? NO_SECTION,
  });
  const nodes = [
    ...part.statements.map(node('card')),
    ...inferences.map(({ id }) => node('joint')(id)),
    ...conflicts.map(({ id }) => node('clash')(id)),
  ];
  const held = new Set(part.statements.map((id) => bandOf.get(id)));
  return { nodes, links, bands: sections.topLevel.filter((section) => held.has(section)) };
}

/** The value that occurs most often, the first of them where several do. */
function mostFrequent(values: readonly (string | undefined)[]): string {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return Array.from(counts).find(([, count]) => count === most)?.[0] ?? NO_SECTION;
}
