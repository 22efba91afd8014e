import { acceptedNoticesField } from './accepted-notice.js';
import { inFile, type ThingOf } from './codecs/field.js';
import { localizedField, optionalLocalizedField, textField } from './codecs/flat-fields.js';
import { nameField } from './codecs/linked-fields.js';
import type { Conflict, ConflictTarget } from './conflict.js';
import type { Aside, Document, Section } from './document.js';
import type { Evidence, Source, Verdict } from './evidence.js';
import type { EntityId, MapId } from './identifier.js';
import type { Inference, Scheme } from './inference.js';
import type { Concept, Statement } from './statement.js';

export const MAP_FIELDS = {
  id: nameField<MapId>(),
  title: inFile(localizedField()),
  description: inFile(optionalLocalizedField()),
  /** The language of its documents; texts are given in it where none is asked for. */
  language: textField(),
  /** What lint need not tell again, in the order of the file. */
  accepted: acceptedNoticesField(),
} as const;

/** One argument graph over one or more documents. */
export interface ArgumentMap extends ThingOf<typeof MAP_FIELDS> {
  /** Raised by one with each change of anything in the map; the first is 1. */
  readonly revision: number;
}

/** A map as a reader hands it over: all it holds, each list in the order of the file. */
export interface MapContent {
  readonly map: Omit<ArgumentMap, 'revision'>;
  readonly documents: readonly Document[];
  readonly sections: readonly Section[];
  readonly concepts: readonly Concept[];
  readonly statements: readonly Statement[];
  readonly inferences: readonly Inference[];
  readonly conflicts: readonly Conflict[];
  readonly sources: readonly Source[];
  readonly evidence: readonly Evidence[];
  readonly asides: readonly Aside[];
}

/** The lists of a map's content, by the kind of what they hold. */
export const CONTENT_LISTS = {
  document: 'documents',
  section: 'sections',
  concept: 'concepts',
  statement: 'statements',
  inference: 'inferences',
  conflict: 'conflicts',
  source: 'sources',
  evidence: 'evidence',
  aside: 'asides',
} as const satisfies Record<MemberKind, keyof MapContent>;

/** Everything that has an identifier, by the word for its kind. */
export interface Entities {
  readonly map: ArgumentMap;
  readonly document: Document;
  readonly section: Section;
  readonly concept: Concept;
  readonly statement: Statement;
  readonly inference: Inference;
  readonly conflict: Conflict;
  readonly source: Source;
  readonly evidence: Evidence;
  readonly aside: Aside;
  readonly scheme: Scheme;
}
export type EntityKind = keyof Entities;

/** The kinds that belong to one map. */
export type MemberKind = Exclude<EntityKind, 'map' | 'scheme'>;
export const MEMBER_KINDS = [
  'document',
  'section',
  'concept',
  'statement',
  'inference',
  'conflict',
  'source',
  'evidence',
  'aside',
] as const satisfies readonly MemberKind[];

/** The bare connections of one map at one revision: all that reasoning needs. */
export interface MapStructure {
  readonly map: MapId;
  readonly revision: number;
  /** In the order of the map, as are the lists below. */
  readonly statements: readonly EntityId[];
  readonly inferences: readonly {
    readonly id: EntityId;
    readonly premises: readonly EntityId[];
    readonly conclusion: EntityId;
  }[];
  readonly conflicts: readonly {
    readonly id: EntityId;
    readonly attackers: readonly EntityId[];
    readonly target: ConflictTarget;
  }[];
  readonly evidence: readonly {
    readonly id: EntityId;
    readonly statement: EntityId;
    readonly verdict: Verdict;
  }[];
}
