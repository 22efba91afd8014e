import type { DocumentNode, GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import { MEMBER_KINDS, type MemberKind } from '../domain/argument-map.js';
import { MAX_EXERCISES } from '../exercises/make-exercises.js';
import { DEFAULT_BUDGET } from '../reasoning/dependence.js';
import type { MapAmounts } from '../store/port.js';
import { DEFAULT_PAGE, MAX_PAGE } from './arguments.js';

/**
 * What fields cost, in things read: about one unit for each node of the answer. Plain values are
 * free, a list costs as much as its members, a page as much as `first` allows and there is, and what
 * looks through a whole map costs with its size.
 */
interface Asked {
  readonly args: Readonly<Record<string, unknown>>;
  readonly childComplexity: number;
  readonly context?: CostContext;
}
/** What is known of the maps that the whole query can ask about. */
interface CostContext {
  /** For each kind the most that one of them holds; left out where it can ask about any map. */
  readonly amounts?: MapAmounts | null;
}
type Cost = (asked: Asked) => number;

/** One thing. */
export const one: Cost = ({ childComplexity }) => 1 + childComplexity;

/** A list without paging, of about so many things. */
export const listCost =
  (usual: number): Cost =>
  ({ childComplexity }) =>
    1 + usual * (1 + childComplexity);

/**
 * A connection: what is asked of one edge, times the page, and what it takes to find the page.
 *
 * @param kinds what it lists, where that belongs to a map: no page has more than there are
 */
export const page =
  (finding: number | ((map: MapAmounts) => number), ...kinds: readonly MemberKind[]): Cost =>
  ({ args, childComplexity, context }) => {
    const amounts = context?.amounts ?? null;
    const there = amounts === null || kinds.length === 0 ? MAX_PAGE : sumOf(amounts, kinds);
    const toFind = typeof finding === 'number' ? finding : finding(amounts ?? LARGE);
    return toFind + Math.min(pageSize(args['first']), Math.max(there, 1)) * childComplexity;
  };

/** What a map is taken to hold where it is not known which one it is. */
const LARGE = Object.fromEntries(MEMBER_KINDS.map((kind) => [kind, MAX_PAGE])) as MapAmounts; // every kind has its number

function sumOf(amounts: MapAmounts, kinds: readonly MemberKind[]): number {
  return kinds.reduce((sum, kind) => sum + amounts[kind], 0);
}

/** Looking through all statements and inferences, at so many for what reading one thing costs. */
export const throughMap =
  (least: number, thingsForUnit: number) =>
  ({ statement, inference }: MapAmounts): number =>
    least + Math.ceil((statement + inference) / thingsForUnit);

/** A list of which `first` are given. */
export const listedCost: Cost = ({ args, childComplexity }) =>
  1 + pageSize(args['first']) * (1 + childComplexity);

/** Part of a page: paid for by the connection around it. */
export const within: Cost = ({ childComplexity }) => childComplexity;

/** As many things as identifiers are given. */
export const eachId: Cost = ({ args, childComplexity }) => {
  const ids = args['ids'];
  return 1 + (Array.isArray(ids) ? Math.min(ids.length, MAX_PAGE) : 0) * (1 + childComplexity);
};

/** A labelling, and the reading of each identifier that changes it: the work grows with them. */
export const eachChange: Cost = ({ args, childComplexity, context }) => {
  const count = (ids: unknown) => (Array.isArray(ids) ? ids.length : 0);
  const labelling = throughMap(10, 1_000)(context?.amounts ?? LARGE);
  return labelling + count(args['retract']) + count(args['assert']) + childComplexity;
};

/** Steps of a search that cost as much as reading one thing. */
const STEPS_PER_UNIT = 50_000;

/** Minimal supports: what the search may take, and the statements of as many sets as may come. */
export const supports: Cost = ({ args, childComplexity }) => {
  const { limit, budget } = args;
  const steps = typeof budget === 'number' ? Math.max(budget, 0) : 0;
  const sets = typeof limit === 'number' ? Math.max(limit, 1) : 1;
  return 1 + Math.ceil(steps / STEPS_PER_UNIT) + sets * childComplexity;
};

/** Finding all that depends on a statement, and each one's tier where some are to be left out. */
export const dependenceCost: Cost = (asked) => {
  const { tiers, budget } = asked.args;
  const over = typeof budget === 'number' ? Math.max(budget - DEFAULT_BUDGET, 0) : 0;
  const finding = (Array.isArray(tiers) ? 200 : 20) + Math.ceil(over / STEPS_PER_UNIT);
  return page(finding, 'statement')(asked);
};

/** Looking through a map for what could be asked, and each exercise that is made of it. */
export const eachExercise: Cost = ({ args, childComplexity, context }) => {
  const { count } = args;
  const most = typeof count === 'number' ? Math.min(Math.max(count, 1), MAX_EXERCISES) : 1;
  return throughMap(300, 10)(context?.amounts ?? LARGE) + most * (2 + childComplexity);
};

/**
 * One exercise made again, for which its kind's others are looked through. An answer costs the same
 * however long: one that is longer than the exercise allows is refused at once.
 */
export const exerciseAgainCost: Cost = ({ childComplexity, context }) =>
  throughMap(50, 20)(context?.amounts ?? LARGE) + childComplexity;

/** A size that is not allowed costs as the nearest that is, so that the answer names the fault. */
function pageSize(first: unknown): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 1), MAX_PAGE) : DEFAULT_PAGE;
}

/**
 * What an operation costs at most, about one unit for each thing read, known before it runs.
 *
 * @param amounts the most that a map holds of which it can ask; null where it can ask of any
 * @throws GraphQLError where the variables do not fit, or a document of several operations names
 *   none, or fragments unfold to more than 10,000 nodes.
 */
export function operationCost(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>> = {},
  operationName?: string,
  amounts: MapAmounts | null = null,
): number {
  return getComplexity({
    schema,
    query: document,
    context: { amounts },
    variables: { ...variables },
    ...(operationName === undefined ? {} : { operationName }),
    estimators: [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 0 })],
  });
}
