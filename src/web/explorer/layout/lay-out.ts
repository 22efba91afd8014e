import type { MapData } from '../map-data.js';
import { backwardLinks } from './backward-links.js';
import { type BandContent, bandLayout, mirrored } from './band-layout.js';
import { bandOrder } from './band-order.js';
import type { Size } from './card-size.js';
import { columnsOf } from './columns.js';
import { type DrawingGraph, drawingGraph } from './drawing-graph.js';
import type { Drawing } from './drawing-plan.js';
import { mapSections } from './map-sections.js';
import type { Column } from './route.js';
import {
  acrossBands,
  type BandGround,
  type Choice,
  EDGE,
  type Stack,
  stackBands,
} from './stack-bands.js';
import type { VisiblePart } from './visible-part.js';

const JOINT: Size = { width: 14, height: 14 };
const CLASH: Size = { width: 12, height: 12 };
/** The room between two columns. */
const COLUMN_GAP = 40;
/** How much trying out is worth, in lines compared. */
const LINES_TRIED = 20_000;

/**
 * Lays out what is visible of a map: premises left, conclusions right, each section in a band of
 * its own, the bands one below the other in the order of the text, in columns that all of them
 * share. The same input gives the same drawing.
 *
 * The layered method of Sugiyama, Tagawa and Toda (1981): cycles are cut, nodes get columns, then
 * each band is ordered by itself, and dagre finds the heights. In the end bands are turned upside
 * down, and lines between bands led another way, as long as that makes crossings fewer; within a
 * budget that depends on the size alone.
 */
export function layOut(
  map: MapData,
  part: VisiblePart,
  sizeOf: (statement: string) => Size,
): Drawing {
  const unordered = drawingGraph(map, part);
  const sizes = new Map(
    unordered.nodes.map(({ id, kind }) => {
      return [id, kind === 'card' ? sizeOf(id) : kind === 'joint' ? JOINT : CLASH] as const;
    }),
  );
  const size = (id: string) => sizes.get(id) ?? JOINT;
  const backward = backwardLinks(unordered);
  const columnOf = columnsOf(unordered, backward);
  const graph = { ...unordered, bands: bandOrder(unordered, columnOf) };
  const columns = columnEdges(graph, columnOf, size);
  const ground = { graph, backward, columns, columnOf, sizeOf: size };
  const bands = new Map(
    graph.bands.map((band) => {
      return [band, bandLayout(contentOf(ground, band), columnOf, backward, size)] as const;
    }),
  );
  const stack = improved(ground, { bands, early: new Set() });
  return drawingOf(map, part, ground, stack);
}

function columnEdges(
  { nodes }: DrawingGraph,
  columnOf: ReadonlyMap<string, number>,
  sizeOf: (id: string) => Size,
): readonly Column[] {
  const widths: number[] = [];
  for (const { id } of nodes) {
    const column = columnOf.get(id) ?? 0;
    widths[column] = Math.max(widths[column] ?? 0, sizeOf(id).width);
  }
  let left = EDGE;
  return widths.map((width) => {
    const column = { left, right: left + width };
    left = column.right + COLUMN_GAP;
    return column;
  });
}

function contentOf({ graph, backward }: BandGround, band: string): BandContent {
  const bandAt = new Map(graph.bands.map((id, at) => [id, at]));
  const place = new Map(graph.nodes.map((node) => [node.id, bandAt.get(node.band) ?? 0]));
  const own = bandAt.get(band) ?? 0;
  const isOwn = (id: string) => place.get(id) === own;
  const leaving = new Map<string, { before: number[]; after: number[] }>();
  for (const { id, from, to } of graph.links) {
    if (isOwn(from) === isOwn(to)) continue;
    const [node, other] = isOwn(from) ? [from, to] : [to, from];
    const sides = leaving.get(node) ?? { before: [], after: [] };
    const isAhead = isOwn(from) !== backward.has(id);
    sides[isAhead ? 'after' : 'before'].push(Math.sign((place.get(other) ?? 0) - own));
    leaving.set(node, sides);
  }
  return {
    nodes: graph.nodes.filter(({ id }) => isOwn(id)),
    links: graph.links.filter(({ from, to }) => isOwn(from) && isOwn(to)),
    leaving,
  };
}

/** Changes one thing after another, and keeps what makes the crossings fewer. */
function improved(ground: BandGround, start: Choice): Stack {
  let choice = start;
  let stack = stackBands(ground, choice);
  const across = acrossBands(ground.graph, ground.columnOf);
  const changes = [
    ...ground.graph.bands.map((band) => () => upsideDown(choice, band)),
    ...across.map(
      ({ id }) =>
        () =>
          otherAlley(choice, id),
    ),
  ];
  let tries = Math.floor(LINES_TRIED / (1 + ground.graph.links.length));
  for (let isBetter = true; isBetter; ) {
    isBetter = false;
    for (const change of changes) {
      if (stack.crossings === 0 || tries-- <= 0) return stack;
      const changed = change();
      const other = stackBands(ground, changed);
      if (other.crossings >= stack.crossings) continue;
      [choice, stack, isBetter] = [changed, other, true];
    }
  }
  return stack;
}

function upsideDown({ bands, early }: Choice, band: string): Choice {
  const layout = bands.get(band);
  return layout === undefined
    ? { bands, early }
    : { bands: new Map(bands).set(band, mirrored(layout)), early };
}

function otherAlley({ bands, early }: Choice, link: string): Choice {
  const others = new Set(early);
  if (!others.delete(link)) others.add(link);
  return { bands, early: others };
}

function drawingOf(map: MapData, part: VisiblePart, ground: BandGround, stack: Stack): Drawing {
  const { statementsOf } = mapSections(map);
  const boxOf = (id: string) => {
    const { x = 0, y = 0, width = 0, height = 0 } = stack.boxes.get(id) ?? {};
    return { x, y, width, height };
  };
  const of = (kind: 'card' | 'joint' | 'clash') =>
    ground.graph.nodes.filter((node) => node.kind === kind).map(({ id }) => id);
  return {
    width: Math.max(0, ...Array.from(stack.bands.values(), ({ x, width }) => x + width)),
    height: stack.height,
    cards: of('card').map((id) => ({ statement: id, ...boxOf(id) })),
    joints: of('joint').map((id) => ({ inference: id, ...boxOf(id) })),
    clashes: of('clash').map((id) => ({ conflict: id, ...boxOf(id) })),
    bands: Array.from(stack.bands, ([section, box]) => ({
      section,
      ...box,
      statements: statementsOf.get(section)?.length ?? 0,
      hidden: part.hiddenIn.get(section) ?? 0,
    })),
    lines: stack.lines,
    crossings: stack.crossings,
  };
}
