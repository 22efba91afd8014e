import type { BandLayout } from './band-layout.js';
import type { Size } from './card-size.js';
import { countCrossings } from './crossings.js';
import type { DrawingGraph, DrawnLink } from './drawing-graph.js';
import type { Box, Line } from './drawing-plan.js';
import { type Column, type End, route } from './route.js';

/** All that is settled before the bands are stacked. */
export interface BandGround {
  readonly graph: DrawingGraph;
  readonly backward: ReadonlySet<string>;
  readonly columns: readonly Column[];
  readonly columnOf: ReadonlyMap<string, number>;
  readonly sizeOf: (id: string) => Size;
}

/** What can be chosen: how each band looks, and which lines run level beside what they come from. */
export interface Choice {
  readonly bands: ReadonlyMap<string, BandLayout>;
  /** The other lines between bands run level beside the band they lead to. */
  readonly early: ReadonlySet<string>;
}

export interface Stack {
  readonly height: number;
  readonly boxes: ReadonlyMap<string, End>;
  readonly bands: ReadonlyMap<string, Box>;
  readonly lines: readonly Line[];
  readonly crossings: number;
}

/** The room around the cards of a band, and above them for its title. */
export const EDGE = 16;
const TITLE = 36;
/** The room between two bands, and for each line that runs level there. */
const BAND_GAP = 28;
const LANE = 12;

/**
 * Stacks the bands downwards in their order. A line between bands that passes columns on its way
 * runs level in the alley before or after a band, in a lane of its own.
 */
export function stackBands(ground: BandGround, { bands, early }: Choice): Stack {
  const { graph, backward, columns, columnOf, sizeOf } = ground;
  const bandAt = new Map(graph.bands.map((band, at) => [band, at]));
  const place = new Map(graph.nodes.map(({ id, band }) => [id, bandAt.get(band) ?? 0]));
  const lanes = graph.bands.map((): { right: number }[] => []);
  const laneOf = new Map<string, { alley: number; lane: number; first: number; last: number }>();
  for (const link of acrossBands(graph, columnOf)) {
    const [from, to] = backward.has(link.id) ? [link.to, link.from] : [link.from, link.to];
    const [a, b] = [place.get(from) ?? 0, place.get(to) ?? 0];
    const first = (columnOf.get(from) ?? 0) + 1;
    const last = (columnOf.get(to) ?? 0) - 1;
    const alley = a < b === early.has(link.id) ? Math.min(a, b) + 1 : Math.max(a, b);
    const alleyLanes = lanes[alley] ?? [];
    let lane = alleyLanes.findIndex(({ right }) => right < first - 1);
    if (lane < 0) lane = alleyLanes.push({ right: last }) - 1;
    else alleyLanes[lane] = { right: last };
    laneOf.set(link.id, { alley, lane, first, last });
  }
  const boxes = new Map<string, End>();
  const bandBoxes = new Map<string, Box>();
  const alleyTops: number[] = [];
  const tops = new Map<string, number>();
  let y = 0;
  graph.bands.forEach((band, at) => {
    const layout = bands.get(band);
    if (layout === undefined) return;
    const count = lanes[at]?.length ?? 0;
    alleyTops.push(y + BAND_GAP / 2);
    if (at > 0) y += BAND_GAP + count * LANE;
    const top = y + TITLE;
    tops.set(band, top);
    for (const [id, node] of layout.nodes) {
      const { width, height } = sizeOf(id);
      const { left, right } = columns[node.column] ?? { left: 0, right: 0 };
      const x = (left + right - width) / 2;
      boxes.set(id, { column: node.column, x, y: top + node.y - height / 2, width, height });
    }
    const held = Array.from(layout.nodes.keys()).flatMap((id) => boxes.get(id) ?? []);
    const left = Math.min(...held.map(({ x }) => x)) - EDGE;
    const right = Math.max(...held.map(({ x, width }) => x + width)) + EDGE;
    const height = TITLE + layout.height + EDGE;
    bandBoxes.set(band, { x: left, y, width: right - left, height });
    y += height;
  });
  const lines = graph.links.flatMap((link): readonly Line[] => {
    const isBackward = backward.has(link.id);
    const from = boxes.get(isBackward ? link.to : link.from);
    const to = boxes.get(isBackward ? link.from : link.to);
    if (from === undefined || to === undefined) return [];
    const own = laneOf.get(link.id);
    const band = graph.bands[place.get(link.from) ?? 0] ?? '';
    const passes =
      own === undefined
        ? (bands.get(band)?.passes.get(link.id) ?? []).map((pass) => ({
            ...pass,
            y: pass.y + (tops.get(band) ?? 0),
          }))
        : [{ ...own, y: (alleyTops[own.alley] ?? 0) + own.lane * LANE }];
    const hasHead = link.part === 'CONCLUSION' || link.part === 'ATTACK';
    const head = hasHead ? (isBackward ? 'left' : 'right') : null;
    const points = route(from, passes, to, columns, head);
    return [{ ...link, points: isBackward ? points.toReversed() : points, isBackward }];
  });
  return { height: y, boxes, bands: bandBoxes, lines, crossings: countCrossings(lines) };
}

/** The links between bands that pass a column on their way, from left to right. */
export function acrossBands(
  graph: DrawingGraph,
  columnOf: ReadonlyMap<string, number>,
): readonly DrawnLink[] {
  const bandOf = new Map(graph.nodes.map(({ id, band }) => [id, band]));
  const column = (id: string) => columnOf.get(id) ?? 0;
  return graph.links
    .filter(({ from, to }) => bandOf.get(from) !== bandOf.get(to))
    .filter(({ from, to }) => Math.abs(column(from) - column(to)) > 1)
    .toSorted((one, other) => {
      return (
        Math.min(column(one.from), column(one.to)) - Math.min(column(other.from), column(other.to))
      );
    });
}
