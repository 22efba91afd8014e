import type { EntityKind } from '../../domain/argument-map.js';
import type { FlatField, LinkedField, ValueOf } from '../../domain/codecs/field.js';
import { type FIELD_TABLES, madeByKind } from '../../domain/codecs/field-tables.js';
import { readings } from './alternative-steps.js';
import {
  fromMany,
  type LinkCodec,
  toMany,
  toOne,
  toOneOrNone,
  toPassages,
  toSchemeOrNone,
  toTarget,
} from './link-codecs.js';
import { fromFindings } from './question-links.js';
import { toCriticalQuestions, toPremiseForms } from './scheme-parts.js';

/** A field as relationships, and the other field that stands on them. */
export type GraphLink<Value, Held = string> = LinkCodec<Value> & { readonly holds?: Held };

/** Every field of every kind that becomes relationships: their types, directions and order. */
type GraphLinks = {
  readonly [K in EntityKind]: {
    readonly [F in FieldsThat<K, LinkedField<unknown>>]: GraphLink<
      ValueOf<(typeof FIELD_TABLES)[K][F]>,
      FieldsThat<K, FlatField<unknown>>
    >;
  };
};
type FieldsThat<K extends EntityKind, Stand extends { readonly stands: string }> = {
  [F in keyof (typeof FIELD_TABLES)[K]]: (typeof FIELD_TABLES)[K][F] extends Pick<Stand, 'stands'>
    ? F
    : never;
}[keyof (typeof FIELD_TABLES)[K]];

/** What is part of a thing comes and goes with it, and is written anew when it changes. */
export const GRAPH_LINKS: GraphLinks = {
  map: {},
  document: { headings: toPassages('HEADED_BY') },
  section: { parent: toOneOrNone('PART_OF'), headings: toPassages('HEADED_BY') },
  concept: {},
  statement: {
    section: toOneOrNone('IN_SECTION'),
    passages: toPassages('SAID_IN'),
    concepts: toMany('ABOUT'),
  },
  inference: {
    premises: fromMany('PREMISE_OF'),
    conclusion: toOne('CONCLUDES'),
    scheme: toSchemeOrNone('INSTANCE_OF'),
    signals: toPassages('SIGNALLED_BY'),
    questions: fromFindings('ANSWERS', 'RAISES'),
    alternatives: readings(),
  },
  conflict: {
    attackers: fromMany('ATTACKS'),
    target: toTarget('TARGETS'),
    signals: toPassages('SIGNALLED_BY'),
  },
  source: {},
  evidence: {
    statement: { ...toOne('BEARS_ON'), holds: 'verdict' },
    source: toOneOrNone('FROM'),
  },
  aside: { passages: toPassages('COVERS') },
  scheme: { premises: toPremiseForms('REQUIRES'), questions: toCriticalQuestions('ASKS') },
};

/** The same without their types, for whoever goes through all fields. */
export function graphLinksOf(kind: EntityKind): ReadonlyMap<string, GraphLink<unknown>> {
  return BY_FIELD[kind];
}

const BY_FIELD = madeByKind(
  (kind) => new Map<string, GraphLink<unknown>>(Object.entries(GRAPH_LINKS[kind])),
);
