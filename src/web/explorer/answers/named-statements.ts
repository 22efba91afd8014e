import type { MapData } from '../map-data.js';

/**
 * The statements by whose words a sentence names some things: a statement by its own, an inference
 * by its premises and its conclusion, a conflict by its attackers and what it is aimed at. Of a
 * finding, the sentence says what it found.
 */
export function namedStatements(map: MapData, things: readonly string[]): readonly string[] {
  return [...new Set(things.flatMap((id) => [...fromEnd(map, id), ...toEnd(map, id)]))];
}

/** The same of what a sentence about a statement may name: what leads to it, and what is against it. */
export function namedAround(map: MapData, statement: string): readonly string[] {
  const inferences = map.inferences.filter(({ conclusion }) => conclusion === statement);
  const conflicts = map.conflicts.filter(({ target }) => target === statement);
  return namedStatements(map, [statement, ...[...inferences, ...conflicts].map(({ id }) => id)]);
}

/** Where a thing sets out from. */
function fromEnd(map: MapData, id: string): readonly string[] {
  const inference = map.inferences.find((one) => one.id === id);
  if (inference !== undefined) return inference.premises;
  return map.conflicts.find((one) => one.id === id)?.attackers ?? [id];
}

/** Where it leads. A conflict against another is named by the attackers of that one. */
function toEnd(map: MapData, id: string): readonly string[] {
  const inference = map.inferences.find((one) => one.id === id);
  if (inference !== undefined) return [inference.conclusion];
  const conflict = map.conflicts.find((one) => one.id === id);
  if (conflict === undefined) return [];
  const struck = map.inferences.find((one) => one.id === conflict.target);
  return struck === undefined ? fromEnd(map, conflict.target) : [struck.conclusion];
}
