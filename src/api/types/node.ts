import { Field, ID, InterfaceType } from 'type-graphql';
import type { EntityKind } from '../../domain/argument-map.js';
import type { ApiContext } from '../context.js';

const TYPE_NAMES: Readonly<Record<EntityKind, string>> = {
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
};

/** The schema's type of a thing that the request's loaders have read. */
export function typeNameOf(thing: object, { loaders }: ApiContext): string {
  return TYPE_NAMES[loaders.kindOf(thing)];
}

@InterfaceType('Node', {
  description: 'Anything that has an identifier: a map, a thing in one, or a scheme.',
  resolveType: typeNameOf,
})
export abstract class NodeType {
  @Field(() => ID, {
    description:
      'Readable, and stable over changes of the map: `map` for a map, `map/name` for a thing in ' +
      'one, `schemes/name` for a scheme. Kebab-case, each part at most 80 characters.',
  })
  id!: string;
}
