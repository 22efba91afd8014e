/** How many names are suggested at most. */
const SUGGESTED = 3;

/** Longer texts are mistakes of another sort, and would only cost time. */
const LONGEST = 200;

/**
 * The names nearest to a mistyped one, best first, at most three, for "Did you mean …?".
 *
 * A name is near where at most a third of the mistyped letters have to change (and at least one
 * may), or where it begins with what was typed. Distance is optimal string alignment (Damerau
 * 1964): insertions, deletions, replacements, and swaps of neighbours. Costs
 * O(names × length × allowed changes).
 *
 * `nearestNames('gold-overtake', ['gold-overtakes', 'rate-cut'])` is `['gold-overtakes']`.
 */
export function nearestNames(typed: string, names: Iterable<string>): readonly string[] {
  if (typed === '' || typed.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(typed.length / 3));
  const near: { readonly name: string; readonly distance: number }[] = [];
  for (const name of new Set(names)) {
    const distance = changes(typed, name, allowed);
    if (distance <= allowed) near.push({ name, distance });
    else if (name.startsWith(typed)) near.push({ name, distance: allowed + 1 });
  }
  return near
    .sort((a, b) => a.distance - b.distance || (a.name < b.name ? -1 : 1))
    .slice(0, SUGGESTED)
    .map(({ name }) => name);
}

/** How many changes turn one text into the other; more than `allowed` where it is not near. */
function changes(from: string, to: string, allowed: number): number {
  if (Math.abs(from.length - to.length) > allowed) return allowed + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (same ? 0 : 1),
      );
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (row > 1 && column > 1 && swapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > allowed) return allowed + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, to.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
