import { ArgsType, Field, Int } from 'type-graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../arguments.js';

/**
 * The arguments of every connection. Where a field has others too, this comes before them among the
 * parameters: the schema lists arguments from the last parameter to the first.
 */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    defaultValue: DEFAULT_PAGE,
    description: `How many edges at most, from 1 to ${MAX_PAGE}; anything else is INVALID_INPUT.`,
  })
  first?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The cursor after which the page begins; left out, it begins at the first edge. A cursor ' +
      'stays valid over changes of the map, as long as what it marks is there.',
  })
  after?: string | null;
}
