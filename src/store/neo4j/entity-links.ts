import type { EntityKind } from '../../domain/argument-map.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import { ALTERNATIVES, type StepEnd } from './alternative-steps.js';
import { LABEL_OF, OWN, type Relationship } from './graph-model.js';
import type { Properties } from './localized-properties.js';

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

/**
 * One statement for each kind, whatever the number of identifiers. All relationships come in one
 * list, put in order here: a subquery for each would make the plan several times as large, and planning
 * is what a cold server spends its time on.
 */
export const GET_MANY = {
  map: getMany('map'),
  document: getMany('document'),
  section: getMany('section'),
  concept: getMany('concept'),
  statement: getMany('statement'),
  inference: getMany('inference'),
  conflict: getMany('conflict'),
  source: getMany('source'),
  evidence: getMany('evidence'),
  aside: getMany('aside'),
  scheme: getMany('scheme'),
} as const satisfies Record<EntityKind, string>;

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

/** The same, as an identifier. */
export function idLinkedOut(row: EntityRow, type: Relationship): EntityId | null {
  const link = linkedOut(row, type);
  return link === undefined ? null : idOf(link);
}

/** The passages that a thing stands in, in their order. */
export function passagesOf(row: EntityRow, type: Relationship): readonly Passage[] {
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

/** The search tokens of a statement are left behind: they are as long as its text. */
function getMany(kind: EntityKind): string {
  const { out = [], in: into = [] } = OWN[LABEL_OF[kind]];
  const types = [...out, ...into].join('|');
  const node = kind === 'statement' ? 'n {.*, search: null}' : 'n {.*}';
  const other =
    kind === 'scheme' ? 'x {.*}' : 'x {.id, .document, .start, .end, .exact, .prefix, .suffix}';
  const links =
    types === ''
      ? '[]'
      : `[(n)-[at:${types}]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: ${other}, labels: labels(x)}]`;
  const alternatives = kind === 'inference' ? `,\n  ${ALTERNATIVES} AS alternatives` : '';
  return `
MATCH (n:${LABEL_OF[kind]}) WHERE n.id IN $ids
RETURN ${node} AS node, ${links} AS links${alternatives}`;
}
