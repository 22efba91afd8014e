import { type EntityKind, MEMBER_KINDS } from '../../domain/argument-map.js';

/**
 * The closed list of labels and relationship types: the shape of a map in Neo4j.
 *
 * Every node of a map has `id`, `map`, `name` (what a browser shows in its circle), `orderKey` (which
 * puts it in order among those of its label, by `id` where two are the same; passages and steps of
 * other readings have none) and `fingerprint` (by which an import knows what changed). A relationship has `position` where its order counts. Which fields become relationships
 * is in `graph-links.ts`; all others are properties, as their codecs in the domain say.
 */
export const LABEL_OF = {
  map: 'ArgumentMap',
  document: 'Document',
  section: 'Section',
  concept: 'Concept',
  statement: 'Statement',
  inference: 'Inference',
  conflict: 'Conflict',
  source: 'Source',
  evidence: 'Evidence',
  aside: 'Aside',
  scheme: 'Scheme',
} as const satisfies Record<EntityKind, string>;

/** Labels of nodes that have an identifier of the domain, and of those that only hold a part. */
export type EntityLabel = (typeof LABEL_OF)[EntityKind];
export type NodeLabel =
  | EntityLabel
  | 'AlternativeStep'
  | 'Passage'
  | 'PremiseForm'
  | 'CriticalQuestion'
  | 'CommitNotice'
  | 'Migration';

/** The label of a kind. A label is spliced into statements, so nothing but these may pass. */
export function nodeLabelOf(kind: EntityKind): EntityLabel {
  if (!Object.hasOwn(LABEL_OF, kind)) throw new Error(`There is no kind of thing "${kind}".`);
  return LABEL_OF[kind];
}

/** The types of relationship that stand for a field; `graph-links.ts` says for which. */
type FieldRelationship =
  | 'PREMISE_OF'
  | 'CONCLUDES'
  | 'INSTANCE_OF'
  | 'ANSWERS'
  | 'RAISES'
  | 'ATTACKS'
  | 'TARGETS'
  | 'BEARS_ON'
  | 'FROM'
  | 'ABOUT'
  | 'IN_SECTION'
  | 'PART_OF'
  | 'SAID_IN'
  | 'SIGNALLED_BY'
  | 'HEADED_BY'
  | 'COVERS'
  | 'REQUIRES'
  | 'ASKS';

/** From the map to each of its nodes but passages; a step's in another reading; a passage's. */
type PartRelationship = 'HAS' | 'STANDS_FOR' | 'MAY_BE_PREMISE_OF' | 'MAY_CONCLUDE' | 'OF';

export type Relationship = FieldRelationship | PartRelationship;

/** The labels of the things that a map is made of. */
export const MEMBER_LABELS = [
  ...MEMBER_KINDS.map((kind) => LABEL_OF[kind]),
  'AlternativeStep',
  'Passage',
] as const;
export type MemberLabel = (typeof MEMBER_LABELS)[number];

/** Whether nodes of a label stand in an order of their own; the others are parts of such nodes. */
export function isOrdered(label: MemberLabel): boolean {
  return label !== 'AlternativeStep' && label !== 'Passage';
}
