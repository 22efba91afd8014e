import type { EntityKind } from '../argument-map.js';
import { type FIELD_TABLES, fieldsOf, madeByKind, type StoredThings } from './field-tables.js';

/** The fields of a kind that have a default. */
type DefaultedField<K extends EntityKind> = {
  [F in keyof StoredThings[K]]: F extends keyof (typeof FIELD_TABLES)[K]
    ? (typeof FIELD_TABLES)[K][F] extends { readonly default: undefined }
      ? never
      : F
    : never;
}[keyof StoredThings[K]];

/** What has to be said of a thing, and what may be. */
export type SaidOfThing<K extends EntityKind> = Omit<StoredThings[K], DefaultedField<K>> &
  Partial<Pick<StoredThings[K], DefaultedField<K>>>;

/** A thing of which so much is said; the other fields hold their defaults. */
export function newThing<K extends EntityKind>(kind: K, said: SaidOfThing<K>): StoredThings[K] {
  return { ...DEFAULTS[kind], ...said } as StoredThings[K]; // what has no default is said
}

const DEFAULTS = madeByKind((kind) =>
  Object.fromEntries(
    fieldsOf(kind)
      .filter(([, field]) => field.default !== undefined)
      .map(([name, field]) => [name, field.default]),
  ),
);
