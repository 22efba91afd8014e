import type { EntityKind } from '../argument-map.js';
import { isDefault } from './field.js';
import { fieldsOf, type StoredThings } from './field-tables.js';
import { newThing } from './new-thing.js';

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
  return newThing(kind, JSON.parse(body)); // as written: all but what `bodyOf` leaves out
}
