import { randomBytes } from 'node:crypto';
import { type EntityId, entityId, type MapId, parseMapId } from '../../src/domain/identifier.js';

/**
 * What every map and scheme of this run is named with. The database may be somebody's own, with
 * other maps in it: nothing of theirs may be met, and a suite can clear away what begins so.
 */
export const RUN = `contract-${randomBytes(5).toString('hex')}`;

let used = 0;

/** A map identifier that nothing else has. */
export function freshMap(label: string): MapId {
  used += 1;
  return parseMapId(`${RUN}-${label}-${used}`);
}

/** A scheme identifier that nothing else has. */
export function freshScheme(label: string): EntityId {
  used += 1;
  return entityId('schemes', `${RUN}-${label}-${used}`);
}
