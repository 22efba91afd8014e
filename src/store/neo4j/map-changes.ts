import type { Properties } from '../../domain/codecs/field.js';
import { orderKeys } from '../../domain/order-keys.js';
import { isOrdered, MEMBER_LABELS, type MemberLabel } from './graph-model.js';
import { type GraphThing, nodeFingerprint } from './map-graph.js';

/** What is stored of a map: the fingerprint of each thing, by its label and identifier. */
export interface Stored extends Marks {
  readonly label: MemberLabel;
  readonly id: string;
  readonly fingerprint: string;
  /** Where its node is, for as long as the transaction lasts. */
  readonly node: string;
}

/** What a node has beside its thing; both null where the thing is only a part of others. */
export interface Marks {
  /** Null as well where it was written before there were digests. */
  readonly digest: string | null;
  readonly orderKey: string | null;
}

/** What has to be written so that the stored map becomes the new one. */
export interface MapChanges {
  readonly added: readonly WrittenThings[];
  readonly changed: readonly WrittenThings[];
  /** Those that only moved, or have no digest yet. */
  readonly marked: readonly Marked[];
  readonly removed: readonly Pick<Stored, 'node'>[];
}

export interface Marked {
  readonly id: string;
  readonly label: MemberLabel;
  readonly marks: Partial<Marks>;
}

/** A thing with the properties that its node gets. */
export interface WrittenThings {
  readonly thing: GraphThing;
  readonly node: Properties;
}

/**
 * Compares thing by thing, so that an import touches what changed or moved and nothing else; or writes
 * all of them, where what is stored is not to be trusted. A thing that becomes one of another kind is
 * removed as the one and added as the other. O(n log n) in both, linear where nothing moved.
 */
export function changesBetween(
  stored: readonly Stored[],
  things: readonly GraphThing[],
  { all = false } = {},
): MapChanges {
  const before = new Map(stored.map((one) => [nameOfNode(one), one]));
  const orderKeyOf = orderKeysOf(things, (one) =>
    all ? null : before.get(nameOfNode(one))?.orderKey,
  );
  const added: WrittenThings[] = [];
  const changed: WrittenThings[] = [];
  const marked: Marked[] = [];
  for (const thing of things) {
    const { id, label, digest } = thing;
    const name = nameOfNode(thing);
    const fingerprint = nodeFingerprint(thing);
    const known = before.get(name);
    before.delete(name);
    const marks = { digest, orderKey: orderKeyOf(thing) };
    if (!all && known?.fingerprint === fingerprint) {
      if (!hasMarks(known, marks)) marked.push({ id, label, marks });
      continue;
    }
    const written: WrittenThings = { thing, node: { ...thing.properties, fingerprint, ...marks } };
    (known === undefined ? added : changed).push(written);
  }
  return { added, changed, marked, removed: [...before.values()] };
}

/** The order key of each thing, given those that nodes have already: each label has its own order. */
export function orderKeysOf(
  things: readonly GraphThing[],
  knownOf: (thing: GraphThing) => unknown,
): (thing: GraphThing) => string | null {
  const keys = new Map<GraphThing, string>();
  for (const label of MEMBER_LABELS.filter(isOrdered)) {
    const list = things.filter((one) => one.label === label);
    const known = list.map(knownOf).map((key) => (typeof key === 'string' ? key : null));
    const inOrder = orderKeys(known);
    for (const [at, one] of list.entries()) keys.set(one, inOrder[at] ?? '');
  }
  return (thing) => keys.get(thing) ?? null;
}

/** What tells a node from all others of its map. */
function nameOfNode({ label, id }: Pick<Stored, 'label' | 'id'>): string {
  return `${label} ${id}`;
}

/** Whether a node has what it should have beside its thing. */
export function hasMarks(
  one: Readonly<Partial<Record<keyof Marks, unknown>>>,
  marks: Marks,
): boolean {
  return (one.digest ?? null) === marks.digest && (one.orderKey ?? null) === marks.orderKey;
}
