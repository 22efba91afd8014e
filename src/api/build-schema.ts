import 'reflect-metadata';
import { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import type { MapAccess } from './map-access.js';
import { AnyThingQueries } from './queries/any-thing.js';
import { ExerciseQueries } from './queries/exercises.js';
import { MapQueries } from './queries/maps.js';
import { ONE_THING_QUERIES } from './queries/one-thing.js';
import { SchemeQueries } from './queries/schemes.js';
import { SharedQueries } from './queries/shared.js';
import { StatementQueries } from './queries/statements.js';
import { WhatIfQueries } from './queries/what-if.js';
import { AlternativeStepResolver } from './types/alternative-reading.js';
import { ArgumentMapResolver, MEMBER_RESOLVERS } from './types/argument-map.js';
import { AsideResolver, AsideType } from './types/aside.js';
import { ConceptResolver, ConceptType } from './types/concept.js';
import { ConflictResolver, ConflictType } from './types/conflict.js';
import { CriticalQuestionResolver } from './types/critical-question.js';
import { DocumentResolver, DocumentType } from './types/document.js';
import { EvidenceResolver, EvidenceType } from './types/evidence.js';
import { InferenceResolver, InferenceType } from './types/inference.js';
import { InferenceQuestionResolver } from './types/inference-question.js';
import { LABEL_FIELDS, LabelResolver, WhyResolver } from './types/label.js';
import { LabelCountsResolver, LabellingResolver, MapLabellingResolver } from './types/labelling.js';
import { LintNoticeResolver, MapLintResolver } from './types/lint-notice.js';
import { MapQuestionsResolver } from './types/map-questions.js';
import { mapFieldOf } from './types/member.js';
import { PassageResolver } from './types/passage.js';
import { SchemeResolver } from './types/scheme.js';
import { SectionResolver, SectionType } from './types/section.js';
import { SourceType } from './types/source.js';
import { StatementResolver, StatementType } from './types/statement.js';
import {
  MapPremisesResolver,
  MinimalSupportsResolver,
  StatementSupportsResolver,
} from './types/supports.js';
import { LabelChangeResolver, WhatIfResolver } from './types/what-if.js';

const MEMBER_TYPES = [
  DocumentType,
  SectionType,
  ConceptType,
  StatementType,
  InferenceType,
  ConflictType,
  SourceType,
  EvidenceType,
  AsideType,
];
const MAP_FIELDS = MEMBER_TYPES.map((type) => mapFieldOf(() => type));

/** The roots that every server has. Nothing that they give leads to a map or to a part of one. */
const EXERCISE_RESOLVERS = [ExerciseQueries] as const;

/** All else. */
const MAP_RESOLVERS = [
  AnyThingQueries,
  MapQueries,
  StatementQueries,
  ...ONE_THING_QUERIES,
  SchemeQueries,
  SharedQueries,
  WhatIfQueries,
  ArgumentMapResolver,
  ...MEMBER_RESOLVERS,
  MapQuestionsResolver,
  MapPremisesResolver,
  MapLabellingResolver,
  MapLintResolver,
  ...MAP_FIELDS,
  DocumentResolver,
  SectionResolver,
  ConceptResolver,
  StatementResolver,
  StatementSupportsResolver,
  InferenceResolver,
  AlternativeStepResolver,
  InferenceQuestionResolver,
  ConflictResolver,
  ...LABEL_FIELDS,
  EvidenceResolver,
  AsideResolver,
  SchemeResolver,
  CriticalQuestionResolver,
  PassageResolver,
  LabelResolver,
  WhyResolver,
  LabellingResolver,
  LabelCountsResolver,
  WhatIfResolver,
  LabelChangeResolver,
  MinimalSupportsResolver,
  LintNoticeResolver,
] as const;

const built = new Map<MapAccess, GraphQLSchema>();

/**
 * The schema of the API, built once a process from the decorated classes. Where maps are closed it
 * has no field that could give anything of them, so that there is nothing to refuse.
 *
 * Nothing is validated by decorators and no middleware runs: arguments are read in `arguments.ts`,
 * and a field that only reads a property has no resolver at all.
 */
export function buildApiSchema(maps: MapAccess = 'open'): GraphQLSchema {
  const known = built.get(maps);
  if (known !== undefined) return known;
  const schema = inReadingOrder(
    buildSchemaSync({
      resolvers: maps === 'open' ? [...MAP_RESOLVERS, ...EXERCISE_RESOLVERS] : EXERCISE_RESOLVERS,
      validate: false,
    }),
  );
  built.set(maps, schema);
  return schema;
}

/** The same types, from the root on, and the root described, which no decorator can do. */
function inReadingOrder(schema: GraphQLSchema): GraphQLSchema {
  const query = schema.getQueryType();
  if (query) query.description = 'Where every question begins. Nothing can be changed through it.';
  return new GraphQLSchema({ ...schema.toConfig(), types: [] });
}
