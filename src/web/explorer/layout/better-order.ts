import { type Layered, type Sifted, sift } from './sift.js';

/** How much trying out is worth: pairs of nodes in a layer that are compared. */
const PAIRS_TRIED = 200_000;
const MOST_STARTS = 24;

/**
 * An order of the layers with few crossings: sifts the order given, then others drawn at random
 * from the same seed each time, and keeps the best. How many depends on the size of the layers.
 */
export function betterOrder(graph: Layered): readonly (readonly string[])[] {
  const pairs = graph.layers.reduce((sum, layer) => sum + layer.length ** 2, 0);
  const starts = Math.min(MOST_STARTS, Math.floor(PAIRS_TRIED / (1 + pairs)));
  if (starts === 0) return graph.layers;
  let best: Sifted = sift(graph, graph.layers);
  for (let start = 1; start < starts && best.crossings > 0; start++) {
    // Every other time from what is best so far, a little disturbed; else from anywhere.
    const order =
      start % 2 === 0
        ? shuffled(graph.layers, start, Number.POSITIVE_INFINITY)
        : shuffled(best.layers, start, 4);
    const sifted = sift(graph, byBarycentre(graph, order));
    if (sifted.crossings < best.crossings) best = sifted;
  }
  return best.layers;
}

/** The layers with each node moved by up to so many places. */
function shuffled(
  layers: readonly (readonly string[])[],
  seed: number,
  far: number,
): readonly (readonly string[])[] {
  let state = Math.imul(seed, 2_654_435_761) >>> 0;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; // Numerical Recipes' generator
    return state / 2 ** 32;
  };
  return layers.map((layer) => {
    const reach = Math.min(far, layer.length);
    const keyed = layer.map((id, at) => ({ id, key: at + random() * reach }));
    return keyed.sort((one, other) => one.key - other.key).map(({ id }) => id);
  });
}

/** One sweep forth and one back: each node goes to the mean of what it is linked to. */
function byBarycentre(
  graph: Layered,
  start: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const layers = [...start];
  const sweep = (index: number, linked: ReadonlyMap<string, readonly string[]>, to: number) => {
    const other = new Map((layers[to] ?? []).map((id, at) => [id, at]));
    const layer = layers[index] ?? [];
    const keyed = layer.map((id, at) => {
      const ends = (linked.get(id) ?? []).map((end) => other.get(end) ?? 0);
      return { id, key: ends.length === 0 ? at : ends.reduce((a, b) => a + b, 0) / ends.length };
    });
    layers[index] = keyed.sort((one, two) => one.key - two.key).map(({ id }) => id);
  };
  for (let at = 1; at < layers.length; at++) sweep(at, graph.before, at - 1);
  for (let at = layers.length - 2; at >= 0; at--) sweep(at, graph.after, at + 1);
  return layers;
}
