import { Arg, type ClassType, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { Entities, EntityKind } from '../../domain/argument-map.js';
import { parseEntityId } from '../../domain/identifier.js';
import type { ApiContext } from '../context.js';
import { one } from '../cost.js';
import { AsideType } from '../types/aside.js';
import { ConceptType } from '../types/concept.js';
import { ConflictType } from '../types/conflict.js';
import { DocumentType } from '../types/document.js';
import { EvidenceType } from '../types/evidence.js';
import { InferenceType } from '../types/inference.js';
import { SchemeType } from '../types/scheme.js';
import { SectionType } from '../types/section.js';
import { SourceType } from '../types/source.js';
import { StatementType } from '../types/statement.js';

/** The kinds that are asked for by `map/name`, in the order of the schema. */
const KINDS = {
  statement: StatementType,
  inference: InferenceType,
  conflict: ConflictType,
  evidence: EvidenceType,
  concept: ConceptType,
  document: DocumentType,
  section: SectionType,
  source: SourceType,
  aside: AsideType,
  scheme: SchemeType,
} as const satisfies Readonly<Record<Exclude<EntityKind, 'map'>, ClassType<object>>>;

/** One root field a kind, all alike. */
export const ONE_THING_QUERIES = Object.entries(KINDS).map(([name, type]) => {
  const kind = name as keyof typeof KINDS; // Object.entries forgets the type of its keys
  @Resolver()
  class OneThingQuery {
    @Query(() => type, {
      name: kind,
      nullable: true,
      description: `The ${kind} of this identifier; null where it names none.`,
      complexity: one,
    })
    find(
      @Arg('id', () => ID, {
        description: `\`${kind === 'scheme' ? 'schemes' : 'map'}/name\`.`,
      })
      id: string,
      @Ctx() { loaders }: ApiContext,
    ): Promise<Entities[typeof kind] | null> {
      return loaders.find(kind, parseEntityId(id));
    }
  }
  return OneThingQuery;
});
