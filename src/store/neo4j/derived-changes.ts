import { canonicalDigest } from '../../domain/canonical-digest.js';
import type { Properties } from '../../domain/codecs/field.js';
import type { MapId } from '../../domain/identifier.js';
import type { Transaction } from './connection.js';
import { MEMBER_LABELS, type MemberLabel, type Relationship } from './graph-model.js';
import { hasMarks, type MapChanges, orderKeysOf, type WrittenThings } from './map-changes.js';
import { type GraphThing, nodeFingerprint, type WrittenLink } from './map-graph.js';
import { OWN } from './own-relationships.js';
import { inMap } from './write-changes.js';

/** A node as it is, with the relationships that are part of its thing. */
interface NodeRow {
  readonly properties: Properties & {
    readonly id: string;
    readonly digest?: unknown;
    readonly orderKey?: unknown;
  };
  readonly node: string;
  readonly links: readonly {
    readonly type: Relationship;
    readonly from: string | null;
    readonly to: string | null;
    readonly properties: Properties;
  }[];
}

/**
 * What has to be written so that every node of a map, with its relationships, is the one that its
 * import made: search words, names, places. The things are sound, and so are all that they are read
 * from. Linear in the map.
 */
export async function derivedChanges(
  tx: Transaction,
  map: MapId,
  things: readonly GraphThing[],
): Promise<MapChanges> {
  const added: WrittenThings[] = [];
  const changed: WrittenThings[] = [];
  const marked: MapChanges['marked'][number][] = [];
  const removed: MapChanges['removed'][number][] = [];
  for (const label of MEMBER_LABELS) {
    const rows = await tx.run<NodeRow>(nodesOf(label), { map });
    const found = new Map(rows.map((row) => [row.properties.id, row]));
    const ofLabel = things.filter((one) => one.label === label);
    const orderKeyOf = orderKeysOf(ofLabel, ({ id }) => found.get(id)?.properties.orderKey);
    for (const thing of ofLabel) {
      const { id, digest } = thing;
      const row = found.get(id);
      found.delete(id);
      const marks = { digest, orderKey: orderKeyOf(thing) };
      const written: WrittenThings = {
        thing,
        node: { ...thing.properties, fingerprint: nodeFingerprint(thing), ...marks },
      };
      if (row === undefined) added.push(written);
      else if (imageOf({ ...row.properties, ...marks }, row.links) !== imageOfThing(written)) {
        changed.push(written);
      } else if (!hasMarks(row.properties, marks)) marked.push({ id, label, marks });
    }
    removed.push(...found.values());
  }
  return { added, changed, marked, removed };
}

function imageOfThing({ thing, node }: WrittenThings): string {
  return imageOf(
    node,
    thing.links.map((link: WrittenLink) => ({ ...link, from: link.from.id, to: link.to.id })),
  );
}

/**
 * One text for a node and its relationships, in whatever order these come. The fingerprint is none of
 * it: it only spares an import some writing, and is another in an earlier version of the program.
 */
function imageOf(node: Properties, links: NodeRow['links']): string {
  const { fingerprint: _, ...properties } = node;
  const sorted = links
    .map(({ type, from, to, properties: at }) => canonicalDigest([type, from, to, present(at)]))
    .sort();
  return canonicalDigest([present(properties), sorted]);
}

/** A null is no property, and what is false need not be one. */
function present(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, one]) => one !== null && one !== false),
  );
}

function nodesOf(label: MemberLabel): string {
  const { out, into } = OWN[label];
  const link =
    'type: type(at), from: startNode(at).id, to: endNode(at).id, properties: properties(at)';
  const lists = [
    ...(out.length > 0 ? [`[(n)-[at:${out.join('|')}]->() | {${link}}]`] : []),
    ...(into.length > 0 ? [`[(n)<-[at:${into.join('|')}]-() | {${link}}]`] : []),
  ];
  return `
MATCH (n:${label}) WHERE ${inMap(label)}
RETURN properties(n) AS properties, elementId(n) AS node, ${lists.join(' + ') || '[]'} AS links`;
}
