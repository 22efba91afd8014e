import type { MapStructure } from '../../src/domain/argument-map.js';
import { type EntityId, entityId, parseMapId } from '../../src/domain/identifier.js';

const map = parseMapId('large');

/** From premises, by their numbers, to a conclusion. */
export type Arrow = readonly [premises: readonly number[], conclusion: number];

export function statement(at: number): EntityId {
  return entityId(map, `s${at}`);
}

/** A map too large to be written with names: statements by number, and inferences between them. */
export function structure(statements: number, inferences: readonly Arrow[]): MapStructure {
  const ids = Array.from({ length: statements }, (_, at) => statement(at));
  const of = (at: number) => ids[at] ?? statement(at);
  return {
    map,
    revision: 1,
    statements: ids,
    inferences: inferences.map(([premises, conclusion], at) => ({
      id: entityId(map, `i${at}`),
      premises: premises.map(of),
      conclusion: of(conclusion),
    })),
    conflicts: [],
    evidence: [],
  };
}
