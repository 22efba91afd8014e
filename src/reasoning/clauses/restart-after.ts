/**
 * The numbers by which a search waits before it starts over (Luby, Sinclair and Zuckerman 1993):
 * 1, 1, 2, 1, 1, 2, 4 …; at 2ⁿ - 1 half of the next power of two, elsewhere as from the begin.
 */
export function restartAfter(restarts: number): number {
  let whole = 1;
  while (whole < restarts) whole = 2 * whole + 1;
  return whole === restarts ? (whole + 1) / 2 : restartAfter(restarts - (whole - 1) / 2);
}
