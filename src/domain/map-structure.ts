import type { MapContent, MapStructure } from './argument-map.js';

/** The bare connections of a map that was read from a file and is not stored, or of a revision. */
export function structureOf(content: MapContent, revision: number): MapStructure {
  return {
    map: content.map.id,
    revision,
    statements: content.statements.map(({ id }) => id),
    inferences: content.inferences.map(({ id, premises, conclusion }) => ({
      id,
      premises,
      conclusion,
    })),
    conflicts: content.conflicts.map(({ id, attackers, target }) => ({ id, attackers, target })),
    evidence: content.evidence.map(({ id, statement, verdict }) => ({ id, statement, verdict })),
  };
}
