import type { Entities, EntityKind } from '../../domain/argument-map.js';
import { fieldsOf, madeByKind } from '../../domain/codecs/field-tables.js';
import { type EntityRow, theOneLinkedOut } from './entity-row.js';
import { flatFieldsOf } from './flat-properties.js';
import { graphLinksOf } from './graph-links.js';

/**
 * Makes a thing from its row: the way back from `map-nodes.ts` and `map-graph.ts`.
 *
 * @throws Error where somebody took away by hand what every thing of the kind has.
 */
export function readEntity<K extends EntityKind>(kind: K, row: EntityRow): Entities[K] {
  const thing: Record<string, unknown> = {};
  for (const [name, read] of READERS[kind]) thing[name] = read(row);
  if (kind === 'map') thing['revision'] = row.node['revision']; // its import gave it one
  return thing as Entities[K]; // every field of its table, each read by its own codec
}

type FieldReader = (row: EntityRow) => unknown;

const READERS = madeByKind((kind) =>
  fieldsOf(kind).map(([name]) => [name, fieldReader(kind, name)] as const),
);

function fieldReader(kind: EntityKind, name: string): FieldReader {
  const links = graphLinksOf(kind);
  const link = links.get(name);
  if (link !== undefined) return (row) => link.valueOf(row, name);
  const flat = flatFieldsOf(kind).find((one) => one.name === name);
  if (flat === undefined) return ({ node }) => node[name]; // what it is named by
  const { field, holder } = flat;
  const [type] = holder === undefined ? [] : (links.get(holder)?.out ?? []);
  if (type === undefined) return ({ node }) => field.fromProperties(name, node);
  return (row) => field.fromProperties(name, theOneLinkedOut(row, type).at);
}
