/** A layered graph: every link joins a layer with the next one. */
export interface Layered {
  /** The nodes of each layer, in their order. */
  readonly layers: readonly (readonly string[])[];
  /** What each node is linked to in the layer before its own, and in the one after it. */
  readonly before: ReadonlyMap<string, readonly string[]>;
  readonly after: ReadonlyMap<string, readonly string[]>;
  /** Lines that leave sideways: above (-1) or below (1) everything in the layer before or after. */
  readonly leaving: ReadonlyMap<string, { readonly before: number[]; readonly after: number[] }>;
}

export interface Sifted {
  readonly layers: readonly (readonly string[])[];
  readonly crossings: number;
}

/** How often all layers are gone through at most. */
const ROUNDS = 12;

/**
 * Puts the nodes of each layer into an order with fewer crossings: one node after another is moved
 * to where in its layer its lines cross the fewest others, until no move helps.
 *
 * Sifting, after Matuszewski, Schönfeld and Molitor (1999). Cost of a round: O(Σ n²·d) over layers
 * of n nodes with d links each.
 */
export function sift(graph: Layered, start: readonly (readonly string[])[]): Sifted {
  const layers = start.map((layer) => [...layer]);
  const at = new Map<string, number>();
  const number = (layer: readonly string[]) => {
    for (const [index, id] of layer.entries()) at.set(id, index);
  };
  layers.forEach(number);
  const ends = (id: string): Ends => {
    const leaving = graph.leaving.get(id);
    return {
      before: endsOf(graph.before.get(id), leaving?.before, at),
      after: endsOf(graph.after.get(id), leaving?.after, at),
    };
  };
  for (let round = 0, isBetter = true; isBetter && round < ROUNDS; round++) {
    isBetter = false;
    const order = round % 2 === 0 ? layers : layers.toReversed();
    for (const layer of order) {
      const endsOfEach = new Map(layer.map((id) => [id, ends(id)]));
      for (const id of [...layer]) {
        const to = bestPlace(id, layer, endsOfEach);
        const from = layer.indexOf(id);
        if (to === from) continue;
        layer.splice(from, 1);
        layer.splice(to, 0, id);
        isBetter = true;
      }
      number(layer);
    }
  }
  return { layers, crossings: layers.reduce((sum, layer) => sum + crossingsAfter(layer, ends), 0) };
}

/** Where the lines of a node end in the layer before and after, in ascending order. */
interface Ends {
  readonly before: readonly number[];
  readonly after: readonly number[];
}

function endsOf(
  linked: readonly string[] = [],
  leaving: readonly number[] = [],
  at: ReadonlyMap<string, number>,
): readonly number[] {
  const sideways = leaving.map((side) => side * Number.MAX_SAFE_INTEGER);
  return [...linked.map((id) => at.get(id) ?? 0), ...sideways].sort((a, b) => a - b);
}

/** The index at which a node crosses the fewest lines, its own where it can do no better. */
function bestPlace(
  id: string,
  layer: readonly string[],
  endsOfEach: ReadonlyMap<string, Ends>,
): number {
  const self = endsOfEach.get(id);
  const own = layer.indexOf(id);
  let best = { index: own, change: 0 };
  for (const step of [-1, 1]) {
    let change = 0;
    for (let index = own + step; index >= 0 && index < layer.length; index += step) {
      const other = endsOfEach.get(layer[index] ?? '');
      if (self === undefined || other === undefined) break;
      const [left, right] = step < 0 ? [self, other] : [other, self];
      change += crossingsOf(left, right) - crossingsOf(right, left);
      if (change < best.change) best = { index, change };
    }
  }
  return best.index;
}

/** How many lines of two nodes cross, where one stands before the other. */
function crossingsOf(one: Ends, other: Ends): number {
  return inversions(one.before, other.before) + inversions(one.after, other.after);
}

/** How many pairs of an end of the first and one of the second are the wrong way round. */
function inversions(first: readonly number[], second: readonly number[]): number {
  let count = 0;
  let smaller = 0;
  for (const end of first) {
    while (smaller < second.length && (second[smaller] ?? 0) < end) smaller++;
    count += smaller;
  }
  return count;
}

function crossingsAfter(layer: readonly string[], ends: (id: string) => Ends): number {
  const all = layer.map((id) => ends(id).after);
  let count = 0;
  for (const [index, one] of all.entries()) {
    for (const other of all.slice(index + 1)) count += inversions(one, other);
  }
  return count;
}
