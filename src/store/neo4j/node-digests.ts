import { hash } from 'node:crypto';
import type { ArgumentMap, Entities, EntityKind } from '../../domain/argument-map.js';
import { thingDigest } from '../../domain/thing-digest.js';
import { readEntity } from './entity-readers.js';
import type { EntityRow } from './entity-row.js';

/**
 * What a thing's node carries to tell whether it is as it was written, its relationships included:
 * the digest of the thing, as in every store. A node that was written before there were digests has
 * none, and is taken as it is, until an import of its map or `verify` gives it one.
 */
export const DIGEST = 'digest';
/** The same of a map, whose node holds the digest of its content under that name. */
export const HEAD_DIGEST = 'headDigest';

/** The digest of what a map's node says: of the map as a thing, its revision and its content. */
export function headDigest(
  map: Omit<ArgumentMap, 'revision'>,
  { revision, digest }: { readonly revision: number; readonly digest: string },
): string {
  return hash('sha256', `${thingDigest('map', map)} ${revision} ${digest}`, 'base64url').slice(
    0,
    22,
  );
}

/** A thing that was read, or why it is not what was written. */
export type ReadThing<K extends EntityKind> =
  | { readonly isSound: true; readonly thing: Entities[K]; readonly hasDigest: boolean }
  | { readonly isSound: false; readonly cause: unknown };

/** Makes a thing of its row, and compares it with its digest. */
export function readThing<K extends EntityKind>(kind: K, row: EntityRow): ReadThing<K> {
  try {
    const thing = readEntity(kind, row);
    const written = row.node[kind === 'map' ? HEAD_DIGEST : DIGEST];
    if (written === undefined) return { isSound: true, thing, hasDigest: false };
    const found = kind === 'map' ? digestOfHead(row, thing) : thingDigest(kind, thing);
    if (found === written) return { isSound: true, thing, hasDigest: true };
    return { isSound: false, cause: new Error(`Its digest is ${found}, and was ${written}.`) };
  } catch (cause) {
    return { isSound: false, cause }; // somebody took away what every thing of the kind has
  }
}

function digestOfHead({ node }: EntityRow, map: unknown): string {
  const head = map as ArgumentMap; // what the reader of maps made
  return headDigest(head, { revision: head.revision, digest: String(node[DIGEST]) });
}
