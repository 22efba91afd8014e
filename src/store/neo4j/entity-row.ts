import type { Properties } from '../../domain/codecs/field.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { StepEnd } from './alternative-steps.js';
import type { Relationship } from './graph-model.js';

/** A thing as `GET_MANY` gives it: its own properties, and the relationships that are part of it. */
export interface EntityRow {
  readonly node: Properties & { readonly id: string };
  readonly links: readonly EntityLink[];
  /** Of an inference alone: its other readings. */
  readonly alternatives?: readonly StepEnd[];
}

/** One relationship of a thing, with what stands at its other end. */
export interface EntityLink {
  readonly type: Relationship;
  readonly isOutgoing: boolean;
  readonly at: Properties;
  readonly other: Properties;
  readonly labels: readonly string[];
}

/** What stands at the other ends of a thing's relationships of one type, in their order. */
export function linked(row: EntityRow, type: Relationship): readonly EntityLink[] {
  return row.links
    .filter((link) => link.type === type)
    .sort((a, b) => positionOf(a) - positionOf(b));
}

/** The same, as identifiers. */
export function idsLinked(row: EntityRow, type: Relationship): readonly EntityId[] {
  return linked(row, type).map(idOf);
}

/** The one thing that a relationship leads out to, where there is one. */
export function linkedOut(row: EntityRow, type: Relationship): EntityLink | undefined {
  return row.links.find((link) => link.type === type && link.isOutgoing);
}

/** The same, of a relationship that a thing always has, unless somebody cut it by hand. */
export function theOneLinkedOut(row: EntityRow, type: Relationship): EntityLink {
  const link = linkedOut(row, type);
  if (link !== undefined) return link;
  throw new Error(`${row.node.id} has no ${type}: the graph was changed by hand.`);
}

/** The passages that a thing stands in, in their order. */
export function passagesLinked(row: EntityRow, type: Relationship): readonly Passage[] {
  return linked(row, type).map(({ other }) => {
    // Relationships of these types lead to nodes that `passage-pool.ts` wrote.
    const { document, start, end, exact, prefix, suffix } = other as unknown as Passage;
    return { document, start, end, exact, prefix, suffix };
  });
}

export function idOf({ other }: EntityLink): EntityId {
  return other['id'] as EntityId; // every node that is asked for it has one
}

function positionOf({ at }: EntityLink): number {
  return typeof at['position'] === 'number' ? at['position'] : 0;
}
