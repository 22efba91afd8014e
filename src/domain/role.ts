/**
 * What a statement does in its map: derived, never stored.
 *
 * - PREMISE: no inference concludes it; it is a premise of one, or an attacker or target of a conflict
 * - INTERMEDIATE: concluded, and a premise of an inference
 * - CONCLUSION: concluded, and a premise of none
 * - ISOLATED: none of these
 */
export const ROLES = ['PREMISE', 'INTERMEDIATE', 'CONCLUSION', 'ISOLATED'] as const;
export type Role = (typeof ROLES)[number];

/** The role of a statement, from its place in the map. */
export function roleOf(place: {
  readonly isConcluded: boolean;
  readonly isPremise: boolean;
  readonly isInConflict: boolean;
}): Role {
  if (place.isConcluded) return place.isPremise ? 'INTERMEDIATE' : 'CONCLUSION';
  return place.isPremise || place.isInConflict ? 'PREMISE' : 'ISOLATED';
}
