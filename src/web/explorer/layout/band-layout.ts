import { Graph, layout } from '@dagrejs/dagre';
import { betterOrder } from './better-order.js';
import type { Size } from './card-size.js';
import type { DrawnLink, GraphNode } from './drawing-graph.js';
import type { Point } from './drawing-plan.js';
import type { Layered } from './sift.js';

/** What one band holds: its nodes and the links between them. */
export interface BandContent {
  readonly nodes: readonly GraphNode[];
  readonly links: readonly DrawnLink[];
  /** For its nodes with lines to other bands: whether these lead up (-1) or down (1), on which side. */
  readonly leaving: Layered['leaving'];
}

/** A band laid out by itself; heights are counted from its upper edge. */
export interface BandLayout {
  readonly height: number;
  /** The column of each node, and the height of its middle. */
  readonly nodes: ReadonlyMap<string, { readonly column: number; readonly y: number }>;
  /** Where a link passes columns on its way, from left to right. */
  readonly passes: ReadonlyMap<string, readonly Pass[]>;
}

/** A stretch of a line that runs level through columns. */
export interface Pass {
  readonly first: number;
  readonly last: number;
  readonly y: number;
}

/** The least distance between two things in a column, and between two lines. */
const NODE_GAP = 22;
const LINE_GAP = 14;

/**
 * Lays out the nodes of a band in columns already known: dagre finds an order, which is bettered,
 * and then the heights. Columns that the band has nothing in are passed over. What no link touches
 * stands below, in rows.
 */
export function bandLayout(
  { nodes, links, leaving }: BandContent,
  columns: ReadonlyMap<string, number>,
  backward: ReadonlySet<string>,
  sizeOf: (id: string) => Size,
): BandLayout {
  const linked = nodes.filter(({ isLinked }) => isLinked);
  const used = [...new Set(linked.map(({ id }) => columns.get(id) ?? 0))].sort((a, b) => a - b);
  // Twice as many ranks as columns: dagre needs a place between two things for a line to bend at.
  const rank = new Map(used.map((column, at) => [column, 2 * at]));
  const plan = new Graph({ directed: true, multigraph: true });
  plan.setGraph({
    rankdir: 'LR',
    ranker: 'none' as 'network-simplex', // the ranks given are kept; its types leave this one out
    nodesep: NODE_GAP,
    edgesep: LINE_GAP,
    ranksep: 40,
  });
  for (const { id } of linked) {
    plan.setNode(id, { ...sizeOf(id), rank: rank.get(columns.get(id) ?? 0) ?? 0 });
  }
  for (const { id, from, to } of links) {
    const [v, w] = backward.has(id) ? [to, from] : [from, to];
    plan.setEdge({ v, w, name: id }, { labelpos: 'c' });
  }
  if (linked.length > 0) {
    layout(plan, {
      customOrder: <G extends LayeredGraph>(layered: G, order: (graph: G) => void) => {
        order(layered);
        reorder(layered, leaving);
      },
    });
  }
  const placed = new Map<string, { column: number; y: number }>();
  // Dagre counts heights from the uppermost node, though a line may run above it.
  const bent: readonly Bent[] = plan.edges().map((edge: Named) => {
    return { from: edge.v, link: edge.name ?? '', bends: plan.edge(edge).points.slice(1, -1) };
  });
  const top = Math.min(0, ...bent.flatMap(({ bends }) => bends.map(({ y }) => y)));
  for (const { id } of linked) {
    placed.set(id, { column: columns.get(id) ?? 0, y: plan.node(id).y - top });
  }
  const passes = new Map<string, readonly Pass[]>();
  for (const { from, link, bends } of bent) {
    const start = rank.get(columns.get(from) ?? 0) ?? 0;
    passes.set(
      link,
      bends.flatMap(({ y }, at) => {
        const column = used[(start + 1 + at) / 2];
        return column === undefined ? [] : { first: column, last: column, y: y - top };
      }),
    );
  }
  let bottom = Math.max(-NODE_GAP, ...[...placed].map(([id, { y }]) => y + sizeOf(id).height / 2));
  for (const all of passes.values()) for (const { y } of all) bottom = Math.max(bottom, y);
  const height = addRows(nodes.filter(({ isLinked }) => !isLinked));
  return { height, nodes: placed, passes };

  /** Puts unlinked cards below the others; each row begins where columns begin anew. */
  function addRows(loose: readonly GraphNode[]): number {
    let row = bottom + NODE_GAP;
    let last = -1;
    for (const { id } of loose) {
      const column = columns.get(id) ?? 0;
      const { height } = sizeOf(id);
      if (column <= last) row = bottom + NODE_GAP;
      placed.set(id, { column, y: row + height / 2 });
      bottom = Math.max(bottom, row + height);
      last = column;
    }
    return Math.max(0, bottom);
  }
}

/** What dagre hands over once it knows the layers: a node for each thing, and for each place a line passes. */
interface LayeredGraph {
  nodes(): readonly string[];
  node(id: string): { rank?: number; order?: number };
  predecessors(id: string): readonly string[] | undefined;
  successors(id: string): readonly string[] | undefined;
}

/** Where a link bends. */
interface Bent {
  readonly from: string;
  readonly link: string;
  readonly bends: readonly Point[];
}

/** A link, as dagre names it. */
interface Named {
  readonly v: string;
  readonly w: string;
  readonly name?: string;
}

function reorder(graph: LayeredGraph, leaving: Layered['leaving']): void {
  const layers: string[][] = [];
  for (const id of graph.nodes()) {
    const { rank = 0, order = 0 } = graph.node(id);
    while (layers.length <= rank) layers.push([]);
    const layer = layers[rank];
    if (layer !== undefined) layer[order] = id;
  }
  const all = layers.flat();
  const before = new Map(all.map((id) => [id, graph.predecessors(id) ?? []]));
  const after = new Map(all.map((id) => [id, graph.successors(id) ?? []]));
  for (const layer of betterOrder({ layers, before, after, leaving })) {
    for (const [order, id] of layer.entries()) graph.node(id).order = order;
  }
}

/** The same band upside down. */
export function mirrored({ height, nodes, passes }: BandLayout): BandLayout {
  return {
    height,
    nodes: new Map(Array.from(nodes, ([id, at]) => [id, { ...at, y: height - at.y }])),
    passes: new Map(
      Array.from(passes, ([id, all]) => [id, all.map((pass) => ({ ...pass, y: height - pass.y }))]),
    ),
  };
}
