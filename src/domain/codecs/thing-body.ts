import type { EntityKind } from '../argument-map.js';
import { isDefault } from './field.js';
import { fieldsOf, madeByKind, type StoredThings } from './field-tables.js';

/**
 * A thing as JSON: its fields in the order of their table, but for those that hold their default. So
 * what is stored is the same before and after a field is added that holds nothing.
 */
export function bodyOf<K extends EntityKind>(kind: K, thing: StoredThings[K]): string {
  const body: Record<string, unknown> = {};
  for (const [name, field] of fieldsOf(kind)) {
    const held = thing[name as keyof StoredThings[K]]; // the names of its own fields
    if (!isDefault(field, held)) body[name] = held;
  }
  return JSON.stringify(body);
}

/** The thing again, from a body that was written by this version or an earlier one. */
export function thingFromBody<K extends EntityKind>(kind: K, body: string): StoredThings[K] {
  return { ...DEFAULTS[kind], ...JSON.parse(body) }; // the fields that `bodyOf` left out, and the others
}

const DEFAULTS = madeByKind((kind) =>
  Object.fromEntries(
    fieldsOf(kind)
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => [name, field.default]),
  ),
);
