import type { EntityKind } from '../../domain/argument-map.js';
import type { FlatField, Properties } from '../../domain/codecs/field.js';
import { fieldsOf, madeByKind, type StoredThings } from '../../domain/codecs/field-tables.js';
import { graphLinksOf } from './graph-links.js';

/** A flat field, and the field that becomes the relationship on which it stands; or none: the node. */
interface PlacedField {
  readonly name: string;
  readonly field: FlatField<unknown>;
  readonly holder: string | undefined;
}

/** The flat fields of a kind, with where they stand. */
export function flatFieldsOf(kind: EntityKind): readonly PlacedField[] {
  return FLAT[kind];
}

/** What a thing says in properties: of its node, or of the relationship that a field becomes. */
export function flatProperties<K extends EntityKind>(
  kind: K,
  thing: StoredThings[K],
  at?: string,
): Properties {
  const properties: Record<string, unknown> = {};
  for (const { name, field, holder } of FLAT[kind]) {
    if (holder !== at) continue;
    const held = thing[name as keyof StoredThings[K]]; // the names of its own fields
    Object.assign(properties, field.toProperties(name, held));
  }
  return properties;
}

const FLAT = madeByKind((kind): readonly PlacedField[] => {
  const links = [...graphLinksOf(kind)];
  return fieldsOf(kind).flatMap(([name, field]) => {
    if (field.stands !== 'in properties') return [];
    const holder = links.find(([, { holds }]) => holds === name)?.[0];
    return [{ name, field, holder }];
  });
});
