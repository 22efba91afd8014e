import { Field, ObjectType } from 'type-graphql';
import type { Source } from '../../domain/evidence.js';
import { declareConnection } from '../connection.js';
import { NodeType } from './node.js';

@ObjectType('Source', {
  implements: NodeType,
  simpleResolvers: true,
  description: 'Who published a finding, and where, as far as it is known.',
})
export class SourceType {
  @Field(() => String, { nullable: true, description: 'Its title; null where not known.' })
  title!: Source['title'];

  @Field(() => String, { nullable: true, description: 'Who published it; null where not known.' })
  publisher!: Source['publisher'];

  @Field(() => String, {
    nullable: true,
    description: 'When, as exactly as is known: `2025`, `2025-08` or `2025-08-29`; else null.',
  })
  published!: Source['published'];

  @Field(() => String, {
    nullable: true,
    description:
      'Its address as it was noted, without `https://`; it may name only the site. Null where none ' +
      'was noted.',
  })
  address!: Source['address'];

  @Field(() => String, {
    nullable: true,
    description: 'The address through which it was read, where that is another one; else null.',
  })
  via!: Source['via'];
}

export const SourceConnection = declareConnection({
  name: 'Source',
  node: () => SourceType,
  things: 'sources',
});
