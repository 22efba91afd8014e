import { type EntityKind, MEMBER_KINDS } from '../../domain/argument-map.js';

/**
 * The closed list of labels and relationship types: the shape of a map in Neo4j.
 *
 * Every node of a map has `id`, `map`, `name` (what a browser shows in its circle), `ordinal` (its
 * place in the map file; passages have none) and `fingerprint` (by which an import knows what
 * changed). A relationship has `position` where its order counts.
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
export type Label =
  | EntityLabel
  | 'AlternativeStep'
  | 'Passage'
  | 'PremiseForm'
  | 'CriticalQuestion'
  | 'CommitNotice'
  | 'Migration';

/** The label of a kind. A label is spliced into statements, so nothing but these may pass. */
export function labelOf(kind: EntityKind): EntityLabel {
  if (!Object.hasOwn(LABEL_OF, kind)) throw new Error(`There is no kind of thing "${kind}".`);
  return LABEL_OF[kind];
}

/** Which nodes each type of relationship joins: from, to. */
export const RELATIONSHIPS = {
  HAS: [['ArgumentMap'], ['every node of the map but its passages']],
  PREMISE_OF: [['Statement'], ['Inference']],
  CONCLUDES: [['Inference'], ['Statement']],
  /** Of which scheme an inference is. */
  INSTANCE_OF: [['Inference'], ['Scheme']],
  /** `reading` is the place of the other reading at the inference, `position` the step's in it. */
  STANDS_FOR: [['AlternativeStep'], ['Inference']],
  MAY_BE_PREMISE_OF: [['Statement'], ['AlternativeStep']],
  MAY_CONCLUDE: [['AlternativeStep'], ['Statement']],
  /** `question` is the key of the critical question, `finding` its place at the inference. */
  ANSWERS: [['Statement'], ['Inference']],
  RAISES: [['Conflict', 'Evidence'], ['Inference']],
  ATTACKS: [['Statement'], ['Conflict']],
  TARGETS: [['Conflict'], ['Statement', 'Inference', 'Conflict']],
  /** `verdict` says how. */
  BEARS_ON: [['Evidence'], ['Statement']],
  FROM: [['Evidence'], ['Source']],
  ABOUT: [['Statement'], ['Concept']],
  IN_SECTION: [['Statement'], ['Section']],
  PART_OF: [['Section'], ['Section']],
  SAID_IN: [['Statement'], ['Passage']],
  SIGNALLED_BY: [['Inference', 'Conflict'], ['Passage']],
  HEADED_BY: [['Document', 'Section'], ['Passage']],
  COVERS: [['Aside'], ['Passage']],
  OF: [['Passage'], ['Document']],
  REQUIRES: [['Scheme'], ['PremiseForm']],
  ASKS: [['Scheme'], ['CriticalQuestion']],
} as const;
export type Relationship = keyof typeof RELATIONSHIPS;

/**
 * The relationships that are part of a thing: they come and go with it, and are written anew when
 * it changes. All others at its node are part of what stands at their other end.
 */
export const OWN: Readonly<Record<OwnerLabel, OwnRelationships>> = {
  ArgumentMap: {},
  Document: { out: ['HEADED_BY'] },
  Section: { out: ['PART_OF', 'HEADED_BY'] },
  Concept: {},
  Statement: { out: ['IN_SECTION', 'SAID_IN', 'ABOUT'] },
  Inference: {
    out: ['CONCLUDES', 'INSTANCE_OF', 'SIGNALLED_BY'],
    in: ['PREMISE_OF', 'ANSWERS', 'RAISES'],
  },
  AlternativeStep: { out: ['STANDS_FOR', 'MAY_CONCLUDE'], in: ['MAY_BE_PREMISE_OF'] },
  Conflict: { out: ['TARGETS', 'SIGNALLED_BY'], in: ['ATTACKS'] },
  Source: {},
  Evidence: { out: ['BEARS_ON', 'FROM'] },
  Aside: { out: ['COVERS'] },
  Scheme: { out: ['REQUIRES', 'ASKS'] },
  Passage: { out: ['OF'] },
};
type OwnerLabel = EntityLabel | 'AlternativeStep' | 'Passage';
interface OwnRelationships {
  readonly out?: readonly Relationship[];
  readonly in?: readonly Relationship[];
}

/** The labels of the things that a map is made of. */
export const MEMBER_LABELS = [
  ...MEMBER_KINDS.map((kind) => LABEL_OF[kind]),
  'AlternativeStep',
  'Passage',
] as const;
export type MemberLabel = (typeof MEMBER_LABELS)[number];
