import type { Properties } from '../../domain/codecs/field.js';
import type { ConflictTarget } from '../../domain/conflict.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import {
  type EntityRow,
  idOf,
  idsLinked,
  linkedOut,
  passagesLinked,
  theOneLinkedOut,
} from './entity-row.js';
import { LABEL_OF, type NodeLabel, type Relationship } from './graph-model.js';

/** How a field of a thing, whose name is given, stands as relationships: both ways, in one place. */
export interface LinkCodec<Value> {
  /** The types that are part of the thing, by which way they go: out from it, or into it. */
  readonly out: readonly Relationship[];
  readonly into: readonly Relationship[];
  linksOf(value: Value): readonly FieldLink[];
  /** @throws Error where there is not what the field always has: somebody changed the graph by hand. */
  valueOf(row: EntityRow, name: string): Value;
  /** What the node itself says of the field beside its relationships. */
  propertiesOf?(name: string, value: Value): Properties;
}

/** A relationship to be, as its owner sees it. */
export interface FieldLink {
  readonly type: Relationship;
  readonly isOutgoing: boolean;
  readonly end: FieldLinkEnd;
  readonly properties: Properties;
}

/** What a relationship leads to: something of the map, a scheme, a passage; or a node for this alone. */
export type FieldLinkEnd =
  | { readonly is: 'thing' | 'scheme'; readonly id: EntityId }
  | { readonly is: 'passage'; readonly passage: Passage }
  | { readonly is: 'part'; readonly label: NodeLabel; readonly node: Properties };

/** To the one thing that there always is. */
export function toOne(type: Relationship): LinkCodec<EntityId> {
  return {
    ...outOf(type),
    linksOf: (id) => [toThing(type, id)],
    valueOf: (row) => idOf(theOneLinkedOut(row, type)),
  };
}

export function toOneOrNone(type: Relationship): LinkCodec<EntityId | null> {
  return {
    ...outOf(type),
    linksOf: (id) => (id === null ? [] : [toThing(type, id)]),
    valueOf: (row) => idLinkedOut(row, type),
  };
}

export function toSchemeOrNone(type: Relationship): LinkCodec<EntityId | null> {
  return {
    ...toOneOrNone(type),
    linksOf: (id) => (id === null ? [] : [{ ...toThing(type, id), end: { is: 'scheme', id } }]),
  };
}

/** To things in an order, which `position` keeps. */
export function toMany(type: Relationship): LinkCodec<readonly EntityId[]> {
  return { ...outOf(type), ...inOrder(type, true) };
}

/** From things in an order to this one. */
export function fromMany(type: Relationship): LinkCodec<readonly EntityId[]> {
  return { ...intoIt(type), ...inOrder(type, false) };
}

/** To passages in an order; two things that stand in the same words share a node. */
export function toPassages(type: Relationship): LinkCodec<readonly Passage[]> {
  return {
    ...outOf(type),
    linksOf: (passages) =>
      passages.map((passage, position) => ({
        type,
        isOutgoing: true,
        end: { is: 'passage', passage },
        properties: { position },
      })),
    valueOf: (row) => passagesLinked(row, type),
  };
}

/** To what a conflict strikes, whose kind its label tells. */
export function toTarget(type: Relationship): LinkCodec<ConflictTarget> {
  return {
    ...outOf(type),
    linksOf: ({ id }) => [toThing(type, id)],
    valueOf: (row) => {
      const link = theOneLinkedOut(row, type);
      return conflictTarget(idOf(link), link.labels);
    },
  };
}

/** What a conflict strikes, from the labels of its target. */
export function conflictTarget(id: EntityId, labels: readonly string[]): ConflictTarget {
  if (labels.includes(LABEL_OF.inference)) return { kind: 'inference', id };
  return { kind: labels.includes(LABEL_OF.conflict) ? 'conflict' : 'statement', id };
}

function outOf(type: Relationship) {
  return { out: [type], into: [] } as const;
}

function intoIt(type: Relationship) {
  return { out: [], into: [type] } as const;
}

function inOrder(type: Relationship, isOutgoing: boolean) {
  return {
    linksOf: (ids: readonly EntityId[]) =>
      ids.map((id, position) => ({ ...toThing(type, id), isOutgoing, properties: { position } })),
    valueOf: (row: EntityRow) => idsLinked(row, type),
  };
}

function toThing(type: Relationship, id: EntityId): FieldLink {
  return { type, isOutgoing: true, end: { is: 'thing', id }, properties: {} };
}

function idLinkedOut(row: EntityRow, type: Relationship): EntityId | null {
  const link = linkedOut(row, type);
  return link === undefined ? null : idOf(link);
}
