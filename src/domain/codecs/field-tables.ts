import { type EntityKind, MAP_FIELDS } from '../argument-map.js';
import { CONFLICT_FIELDS } from '../conflict.js';
import { ASIDE_FIELDS, DOCUMENT_FIELDS, SECTION_FIELDS } from '../document.js';
import { EVIDENCE_FIELDS, SOURCE_FIELDS } from '../evidence.js';
import { INFERENCE_FIELDS, SCHEME_FIELDS } from '../inference.js';
import { CONCEPT_FIELDS, STATEMENT_FIELDS } from '../statement.js';
import type { AnyField, FieldTable, ThingOf } from './field.js';

/** The fields of each kind: what every reader and writer of things is made from. */
export const FIELD_TABLES = {
  map: MAP_FIELDS,
  document: DOCUMENT_FIELDS,
  section: SECTION_FIELDS,
  concept: CONCEPT_FIELDS,
  statement: STATEMENT_FIELDS,
  inference: INFERENCE_FIELDS,
  conflict: CONFLICT_FIELDS,
  source: SOURCE_FIELDS,
  evidence: EVIDENCE_FIELDS,
  aside: ASIDE_FIELDS,
  scheme: SCHEME_FIELDS,
} as const satisfies Record<EntityKind, FieldTable>;

/** Things as they are stored, by their kind: a map has its revision from the store beside that. */
export type StoredThings = {
  readonly [K in EntityKind]: ThingOf<(typeof FIELD_TABLES)[K]>;
};

/** The same for every kind: what is made of its table is made once. */
export function madeByKind<Made>(
  make: (kind: EntityKind) => Made,
): Readonly<Record<EntityKind, Made>> {
  const kinds = Object.keys(FIELD_TABLES) as EntityKind[]; // the kinds and no others
  const made = kinds.map((kind) => [kind, make(kind)]);
  return Object.fromEntries(made) as Record<EntityKind, Made>; // all of them
}

/** The fields of a kind with their names, in the order of its table. */
export function fieldsOf(kind: EntityKind): readonly (readonly [string, AnyField])[] {
  return FIELDS[kind];
}

const FIELDS = madeByKind((kind) => Object.entries<AnyField>(FIELD_TABLES[kind]));
