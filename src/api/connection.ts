import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import type { Page, PageRequest } from '../store/port.js';
import { cursorOf } from './arguments.js';
import { one, within } from './cost.js';
import { PageInfoType } from './types/page-info.js';

/** One edge as it is resolved; connections may carry more on theirs. */
export interface Edge<Thing> {
  readonly cursor: string;
  readonly node: Thing;
}

/** A connection as it is resolved: each part is read when it is asked for, and the page once. */
export interface Connection<E> {
  edges(): Promise<readonly E[]>;
  nodes(): Promise<readonly unknown[]>;
  pageInfo(): Promise<PageInfoType>;
  totalCount(): Promise<number>;
}

/** A connection of rows whose tiers a budget may leave open. */
export interface UndecidedCount {
  undecided(): Promise<number>;
}

/** A connection over things that have identifiers, in a stable order. */
export function connectionOver<Id extends string, Thing>(source: {
  readonly request: PageRequest<Id>;
  page(request: PageRequest<Id>): Promise<Page<Id>>;
  count(): Promise<number>;
  load(ids: readonly Id[]): Promise<readonly Thing[]>;
}): Connection<Edge<Thing>> {
  const page = once(() => source.page(source.request));
  const nodes = once(async () => source.load((await page()).ids));
  return {
    nodes,
    async edges() {
      const { ids } = await page();
      const things = await nodes();
      return things.map((node, at) => ({ cursor: cursorOf(ids[at] ?? ''), node }));
    },
    async pageInfo() {
      const { ids, hasNext } = await page();
      return pageInfoOf(ids, hasNext, source.request.after !== null);
    },
    totalCount: source.count,
  };
}

/** What a page says of itself. Something stands before it wherever it begins after something. */
export function pageInfoOf(
  ids: readonly string[],
  hasNext: boolean,
  hasPrevious: boolean,
): PageInfoType {
  const [start, end] = [ids[0], ids.at(-1)];
  return {
    hasNextPage: hasNext,
    hasPreviousPage: hasPrevious,
    startCursor: start === undefined ? null : cursorOf(start),
    endCursor: end === undefined ? null : cursorOf(end),
  };
}

/**
 * Declares the connection and edge types of a type, after the Relay specification, with `nodes`
 * beside `edges` for those who need no cursors.
 */
export function declareConnection(declared: {
  /** `Statement` gives StatementConnection and StatementEdge. */
  readonly name: string;
  readonly node: () => ClassType<object>;
  /** What it lists, for the descriptions: `statements`. */
  readonly things: string;
  /** Where it is not the plain number of things. */
  readonly totalCount?: string;
  /** An edge type of its own, where edges carry more than a cursor and a node. */
  readonly edge?: () => ClassType<object>;
  /** Whether it tells how many rows a budget left undecided (`UndecidedCount`). */
  readonly countsUndecided?: boolean;
}): ClassType<object> {
  const { name, node, things, totalCount, edge, countsUndecided = false } = declared;
  return connectionType({
    countsUndecided,
    name,
    node,
    edge: edge ?? always(edgeType(name, node, things)),
    things,
    totalCount: totalCount ?? `How many ${things} there are on all pages together.`,
  });
}

function edgeType(name: string, node: () => ClassType<object>, things: string): ClassType<object> {
  @ObjectType(`${name}Edge`, {
    simpleResolvers: true,
    description: `One place in a list of ${things}.`,
  })
  class EdgeType {
    @Field(() => String, { description: 'Opaque: for `after`, to ask on from here.' })
    cursor!: string;

    @Field(node, { description: 'What stands here.', complexity: one })
    node!: object;
  }
  return EdgeType;
}

function connectionType(declared: {
  readonly name: string;
  readonly node: () => ClassType<object>;
  readonly edge: () => ClassType<object>;
  readonly things: string;
  readonly totalCount: string;
  readonly countsUndecided: boolean;
}): ClassType<object> {
  const { name, node, edge, things, totalCount, countsUndecided } = declared;
  @ObjectType(`${name}Connection`, {
    simpleResolvers: true,
    description: `A page of ${things}.`,
  })
  class ConnectionType {
    @Field(() => [edge()], { description: `The ${things} with their cursors.`, complexity: within })
    edges!: readonly object[];

    @Field(() => [node()], {
      description: 'The same without cursors.',
      complexity: one,
    })
    nodes!: readonly object[];

    @Field(() => PageInfoType, {
      description: 'Where the page stands, and how to ask on.',
      complexity: within,
    })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: totalCount })
    totalCount!: number;
  }
  if (countsUndecided) {
    Field(() => Int, {
      description:
        'How many of the statements with the roles asked for have a tier that is not exact: the ' +
        'budget ran out before a stronger one could be excluded. With `tiers`, such a statement is ' +
        'listed, or left out, by the tier that is known. Works out the tier of every statement.',
      complexity: 4,
    })(ConnectionType.prototype, 'undecided');
  }
  return ConnectionType;
}

/** Reads when first asked, and never again. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let reading: Promise<T> | undefined;
  return () => {
    reading ??= read();
    return reading;
  };
}

function always<T>(value: T): () => T {
  return () => value;
}
