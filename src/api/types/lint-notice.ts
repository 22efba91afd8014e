import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import type { ArgumentMap } from '../../domain/argument-map.js';
import { flatMapInPieces } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { LintNotice, LintSeverity } from '../../reasoning/lint/lint-rule.js';
import { lintOfMap } from '../../services/lint-of-map.js';
import { DEFAULT_LISTED, parseFirst } from '../arguments.js';
import { type Connection, declareConnection } from '../connection.js';
import type { ApiContext } from '../context.js';
import { listedCost, one, page, throughMap } from '../cost.js';
import { connectionOfList } from '../list-connection.js';
import { IN_OUR_WORDS, LanguageArg } from '../localized.js';
import { noticeWords } from '../notice-words.js';
import { TOO_LARGE } from '../too-large.js';
import { ArgumentMapType } from './argument-map.js';
import { LintSeverityEnum } from './enums.js';
import { ListedArg } from './label.js';
import { NodeType } from './node.js';
import { PageArgs } from './page-args.js';

@ObjectType('LintNotice', {
  simpleResolvers: true,
  description: 'Something in a map that is most likely a mistake, or deserves a look.',
})
class LintNoticeType {
  @Field(() => String, { description: "The rule's code, for example `circular-support`." })
  rule!: string;

  @Field(() => LintSeverityEnum, { description: 'How much it weighs.' })
  severity!: LintSeverity;

  @Field(() => String, {
    nullable: true,
    description: 'The reason for which the map accepts it; null where it does not.',
  })
  accepted!: string | null;
}

@Resolver(() => LintNoticeType)
export class LintNoticeResolver {
  @FieldResolver(() => String, {
    description: `What was noticed, in a sentence that names the things. ${IN_OUR_WORDS}`,
    complexity: one,
  })
  async message(
    @Root() notice: LintNotice,
    @LanguageArg() language: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<string> {
    return (await noticeWords(notice, language, context)).message;
  }

  @FieldResolver(() => String, {
    description: `What to do about it. ${IN_OUR_WORDS}`,
    complexity: one,
  })
  async mend(
    @Root() notice: LintNotice,
    @LanguageArg() language: string | null | undefined,
    @Ctx() context: ApiContext,
  ): Promise<string> {
    return (await noticeWords(notice, language, context)).mend;
  }

  @FieldResolver(() => [NodeType], {
    description: 'What takes part in it; the first is what it is about.',
    complexity: listedCost,
  })
  things(
    @Root() { things }: LintNotice,
    @ListedArg() first: number,
    @Ctx() { loaders }: ApiContext,
  ): Promise<readonly object[]> {
    const most = parseFirst(first, DEFAULT_LISTED);
    return Promise.all(things.slice(0, most).map((id) => loaders.getAny(id)));
  }

  @FieldResolver(() => Int, { description: 'How many there are in `things`.' })
  thingCount(@Root() { things }: LintNotice): number {
    return things.length;
  }
}

const LintConnection = declareConnection({
  name: 'LintNotice',
  node: () => LintNoticeType,
  things: 'notices',
});

@Resolver(() => ArgumentMapType)
export class MapLintResolver {
  @FieldResolver(() => LintConnection, {
    nullable: true,
    description: `What lint notices in it, in its order by the thing that each is about; ${TOO_LARGE}.`,
    complexity: page(throughMap(20, 20)),
  })
  async lint(
    @Root() { id }: ArgumentMap,
    @Args(() => PageArgs) args: PageArgs,
    @Arg('accepted', () => Boolean, {
      nullable: true,
      description:
        'Only notices that the map accepts, or, where false, only those that it does not; all where ' +
        'left out.',
    })
    accepted: boolean | null | undefined,
    @Ctx() { store, indexOf, turns }: ApiContext,
  ): Promise<Connection<object>> {
    const all = await lintOfMap(store, indexOf, turns, id);
    const named = await turns.run(withNames(all));
    return connectionOfList({
      rows: named.filter(({ notice }) => {
        return typeof accepted !== 'boolean' || (notice.accepted !== null) === accepted;
      }),
      page: args,
      parseId: (text) => text, // it is looked for among the names of the list
      idOf: ({ name }) => name,
      node: ({ notice }) => notice,
    });
  }
}

/** Names each notice by its rule, what it is about, and which of several of those it is. */
const withNames = memoizedWork(function* (notices: readonly LintNotice[]) {
  const seen = new Map<string, number>();
  return yield* flatMapInPieces(
    notices,
    (notice) => {
      const about = `${notice.rule} ${notice.things[0] ?? ''}`;
      const place = (seen.get(about) ?? 0) + 1;
      seen.set(about, place);
      return { notice, name: `${about} ${place}` };
    },
    STEPS_FOR_A_NAME,
  );
});

const STEPS_FOR_A_NAME = 40;
