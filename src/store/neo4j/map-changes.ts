import type { Properties } from '../../domain/codecs/field.js';
import type { MemberLabel } from './graph-model.js';
import { fingerprintOf, type Thing } from './map-graph.js';

/** What is stored of a map: the fingerprint of each thing, by its label and identifier. */
export interface Stored {
  readonly label: MemberLabel;
  readonly id: string;
  readonly fingerprint: string;
  /** Null where it was written before there were digests, or has none. */
  readonly digest: string | null;
  /** Where its node is, for as long as the transaction lasts. */
  readonly node: string;
}

/** What has to be written so that the stored map becomes the new one. */
export interface MapChanges {
  readonly added: readonly Written[];
  readonly changed: readonly Written[];
  /** Those whose digest alone is not there yet. */
  readonly undigested: readonly {
    readonly id: string;
    readonly label: MemberLabel;
    readonly digest: string;
  }[];
  readonly removed: readonly Pick<Stored, 'node'>[];
}

/** A thing with the properties that its node gets. */
export interface Written {
  readonly thing: Thing;
  readonly node: Properties;
}

/**
 * Compares thing by thing, so that an import touches what changed and nothing else; or writes all of
 * them, where what is stored is not to be trusted. A thing that becomes one of another kind is
 * removed as the one and added as the other. Linear in both.
 */
export function changesBetween(
  stored: readonly Stored[],
  things: readonly Thing[],
  { all = false } = {},
): MapChanges {
  const before = new Map(stored.map((one) => [`${one.label} ${one.id}`, one]));
  const added: Written[] = [];
  const changed: Written[] = [];
  const undigested: MapChanges['undigested'][number][] = [];
  for (const thing of things) {
    const { id, label, digest } = thing;
    const key = `${label} ${id}`;
    const fingerprint = fingerprintOf(thing);
    const known = before.get(key);
    before.delete(key);
    if (!all && known?.fingerprint === fingerprint) {
      if (digest !== null && known.digest !== digest) undigested.push({ id, label, digest });
      continue;
    }
    const written: Written = { thing, node: { ...thing.properties, fingerprint, digest } };
    (known === undefined ? added : changed).push(written);
  }
  return { added, changed, undigested, removed: [...before.values()] };
}
