/**
 * What tells one state of a map from every other that any store ever held: a revision alone is met
 * again where a map was removed and made anew, or where two copies of a database went on.
 */
export interface MapState {
  /** Given at random when the map comes into being in a store; kept for as long as it is there. */
  readonly incarnation: string;
  readonly revision: number;
  /** Of the content (`MapDigest`). */
  readonly digest: string;
}

/** A text that is the same for the same state, and for no other. */
export function stateKey({ incarnation, revision, digest }: MapState): string {
  return `${incarnation} ${revision} ${digest}`;
}

/** Says whether two are the same state, or both none. */
export function isSameState(one: MapState | null, other: MapState | null): boolean {
  if (one === null || other === null) return one === other;
  return stateKey(one) === stateKey(other);
}
