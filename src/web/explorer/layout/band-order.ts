import type { DrawingGraph } from './drawing-graph.js';

/** With more bands than this the order of the text is kept as it is. */
const MOST_ORDERED = 40;

/**
 * The order of the bands from top to bottom: that of the text, but for bands moved so that lines
 * between bands cross fewer lines of the bands they pass.
 *
 * A line passes a band in a gap between two columns, beside either of its ends; what it crosses
 * there are the band's own lines over that gap. One band after another is moved to its best place
 * until no move helps.
 */
export function bandOrder(
  graph: DrawingGraph,
  columnOf: ReadonlyMap<string, number>,
): readonly string[] {
  const { bands, links } = graph;
  if (bands.length > MOST_ORDERED) return bands;
  const bandOf = new Map(graph.nodes.map(({ id, band }) => [id, band]));
  const spans = links.map(({ from, to }) => {
    const ends = [columnOf.get(from) ?? 0, columnOf.get(to) ?? 0];
    const [one = '', other = ''] = [bandOf.get(from), bandOf.get(to)];
    return { one, other, first: Math.min(...ends), last: Math.max(...ends) };
  });
  const across = spans.filter(({ one, other }) => one !== other);
  const costs = across.map(({ first, last }) => {
    return new Map(
      bands.map((band) => {
        const own = spans.filter(({ one, other }) => one === band && other === band);
        const over = (gap: number) => own.filter((span) => span.first <= gap && gap < span.last);
        return [band, Math.min(over(first).length, over(last - 1).length)];
      }),
    );
  });
  const costOf = (order: readonly string[]) => {
    const at = new Map(order.map((band, index) => [band, index]));
    return across.reduce((sum, { one, other }, index) => {
      const [a, b] = [at.get(one) ?? 0, at.get(other) ?? 0];
      const passed = order.slice(Math.min(a, b) + 1, Math.max(a, b));
      return sum + passed.reduce((all, band) => all + (costs[index]?.get(band) ?? 0), 0);
    }, 0);
  };
  let order = bands;
  let cost = costOf(order);
  for (let isBetter = true; isBetter && cost > 0; ) {
    isBetter = false;
    for (const band of bands) {
      for (const to of bands.keys()) {
        const moved = order.filter((other) => other !== band).toSpliced(to, 0, band);
        const changed = costOf(moved);
        if (changed >= cost) continue;
        [order, cost, isBetter] = [moved, changed, true];
      }
    }
  }
  return order;
}
