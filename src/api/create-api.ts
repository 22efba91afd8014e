import type { DocumentNode, GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createKnownAmounts } from '../services/known-amounts.js';
import { createMapIndexes, type MapIndexOptions } from '../services/map-indexes.js';
import { createTurnTaking } from '../services/turns.js';
import type { Store } from '../store/port.js';
import { buildApiSchema } from './build-schema.js';
import { consistentAnswer } from './consistent-answer.js';
import { type ApiContext, createContext, type RequestOptions } from './context.js';
import { operationCost } from './cost.js';
import { formatError, type UnknownErrorReport } from './errors.js';
import type { MapAccess } from './map-access.js';
import { namedMaps } from './named-maps.js';

/** The API as a server, a command or a test uses it: all it needs to answer a query. */
export interface Api {
  readonly schema: GraphQLSchema;
  /**
   * Has one request answered by `attempt`, in a context that no other shares; again in a new one
   * where a map changed meanwhile, so that all of the answer is of one state of each map.
   *
   * @throws DomainError CONFLICT where maps kept changing
   */
  answer<Answer>(
    request: { readonly requestId: string } & RequestOptions,
    attempt: (context: ApiContext) => Promise<Answer>,
  ): Promise<Answer>;
  /**
   * What an operation costs at most, by what there is in the maps that it can ask about.
   *
   * @throws GraphQLError as `operationCost` does
   */
  costOf(operation: Operation): Promise<number>;
  /**
   * Turns what an execution threw into what a client may see: `code`, and where they are known
   * `argument`, `expected` and `suggestions`. What is not an error of the domain or of the query
   * is masked as INTERNAL with the request's id, and reported.
   */
  formatError(error: unknown, requestId: string): GraphQLFormattedError;
}

export interface ApiOptions extends MapIndexOptions {
  readonly store: Store;
  /** Whether the maps themselves can be asked for, or exercises from them alone; `open`. */
  readonly maps?: MapAccess;
  /** Called with every error that is masked, for the log. */
  readonly onUnknownError?: UnknownErrorReport;
}

/** A validated operation, about to run. */
export interface Operation {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Wires the API over a store. All requests share the indexes of its maps, and the thread. */
export function createApi({
  store,
  maps = 'open',
  onUnknownError,
  ...indexOptions
}: ApiOptions): Api {
  const schema = buildApiSchema(maps);
  const turnTaking = createTurnTaking();
  const indexes = createMapIndexes(store, { turnTaking, ...indexOptions });
  const known = createKnownAmounts(store);
  return {
    schema,
    answer: ({ requestId, ...options }, attempt) =>
      consistentAnswer(
        () => createContext({ store, indexes, turnTaking, requestId, options }),
        attempt,
      ),
    async costOf({ document, operationName, variables }) {
      const maps = namedMaps(schema, document, variables);
      const amounts = maps === 'any' ? null : await known.mostIn(maps);
      return operationCost(schema, document, variables, operationName ?? undefined, amounts);
    },
    formatError: (error, requestId) => formatError(error, requestId, onUnknownError),
  };
}
