import type { LocalizedText } from '../../domain/language.js';
import type { AttachFacts } from './attach-facts.js';
import type { AttackFacts } from './attack-facts.js';
import type { BuildFacts } from './build-facts.js';
import type { CaptionFacts } from './caption-facts.js';
import type { DependenceFacts } from './dependence-facts.js';
import type { EvidenceFacts } from './evidence-facts.js';
import type { LinkedFacts } from './linked-facts.js';
import type { MarkingFacts } from './marking-facts.js';
import type { RoleFacts } from './role-facts.js';
import type { SchemeFacts } from './scheme-facts.js';
import type { UnstatedFacts } from './unstated-facts.js';

/**
 * All that an exercise, its key or a mark says, each by a name with what is to be told.
 *
 * Plain data in no language. The sentences stand in `src/words`, where each catalogue must have one
 * for every name.
 */
export interface ExerciseFacts
  extends RoleFacts,
    AttachFacts,
    LinkedFacts,
    UnstatedFacts,
    SchemeFacts,
    AttackFacts,
    DependenceFacts,
    EvidenceFacts,
    BuildFacts,
    CaptionFacts,
    MarkingFacts {
  /** A text of the map, just as it is. */
  readonly mapText: { readonly text: LocalizedText };
}

/** One thing that is said. */
export type ExerciseFact<Name extends keyof ExerciseFacts = keyof ExerciseFacts> = {
  [Each in Name]: { readonly say: Each } & ExerciseFacts[Each];
}[Name];

/** Of what is always said in the same words. */
export type NoDetail = Readonly<Record<never, never>>;

export function mapText(text: LocalizedText): ExerciseFact<'mapText'> {
  return { say: 'mapText', text };
}
