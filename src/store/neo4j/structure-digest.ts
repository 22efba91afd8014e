import { createHash } from 'node:crypto';
import type { MapStructure } from '../../domain/argument-map.js';

/** The connections of a map, whatever its revision. */
export type Connections = Omit<MapStructure, 'map' | 'revision'>;

/**
 * A fingerprint of a map's connections, kept with the map: a structure that was read while an
 * import was being committed does not fit it. Linear in the connections.
 */
export function structureDigest(of: Connections): string {
  const hash = createHash('sha256');
  for (const id of of.statements) hash.update(`s ${id}\n`);
  for (const { id, premises, conclusion } of of.inferences) {
    hash.update(`i ${id} ${premises.join(' ')} > ${conclusion}\n`);
  }
  for (const { id, attackers, target } of of.conflicts) {
    hash.update(`c ${id} ${attackers.join(' ')} > ${target.kind} ${target.id}\n`);
  }
  for (const { id, statement, verdict } of of.evidence) {
    hash.update(`e ${id} ${verdict} > ${statement}\n`);
  }
  return hash.digest('hex');
}
