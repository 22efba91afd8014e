import { type EntityKind, MEMBER_KINDS } from '../../domain/argument-map.js';
import { graphLinksOf } from './graph-links.js';
import { type EntityLabel, LABEL_OF, type Relationship } from './graph-model.js';

/** The types that are part of a thing, by which way they go from it. */
export interface OwnRelationships {
  readonly out: readonly Relationship[];
  readonly into: readonly Relationship[];
}

/**
 * The relationships that are part of a thing: they come and go with it, and are written anew when
 * it changes. All others at its node are part of what stands at their other end.
 */
export const OWN: Readonly<Record<EntityLabel | 'AlternativeStep' | 'Passage', OwnRelationships>> =
  {
    ...ofEachLabel(),
    AlternativeStep: { out: ['STANDS_FOR', 'MAY_CONCLUDE'], into: ['MAY_BE_PREMISE_OF'] },
    Passage: { out: ['OF'], into: [] },
  };

function ofEachLabel(): Readonly<Record<EntityLabel, OwnRelationships>> {
  const kinds: readonly EntityKind[] = ['map', ...MEMBER_KINDS, 'scheme'];
  const own = kinds.map((kind) => {
    const links = [...graphLinksOf(kind).values()];
    const [out, into] = [links.flatMap((one) => one.out), links.flatMap((one) => one.into)];
    return [LABEL_OF[kind], { out, into }];
  });
  return Object.fromEntries(own) as Record<EntityLabel, OwnRelationships>; // all kinds, each once
}
