import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { createMapIndexes, type MapIndexOptions } from '../services/map-indexes.js';
import type { Store } from '../store/port.js';
import { buildApiSchema } from './build-schema.js';
import { type ApiContext, createContext } from './context.js';
import { formatError, type UnknownErrorReport } from './errors.js';
import type { MapAccess } from './map-access.js';

/** The API as a server, a command or a test uses it: all it needs to answer a query. */
export interface Api {
  readonly schema: GraphQLSchema;
  /**
   * A context for one request; its loaders and its view of each map live as long as it does.
   * `isEducator` says whether the one who asks may see the keys of exercises; nobody may without.
   */
  contextFor(requestId: string, isEducator?: boolean): ApiContext;
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

/** Wires the API over a store. The indexes of its maps are shared by all requests. */
export function createApi({
  store,
  maps = 'open',
  onUnknownError,
  ...indexOptions
}: ApiOptions): Api {
  const schema = buildApiSchema(maps);
  const indexes = createMapIndexes(store, indexOptions);
  return {
    schema,
    contextFor: (requestId, isEducator = false) =>
      createContext({ store, indexes, requestId, isEducator }),
    formatError: (error, requestId) => formatError(error, requestId, onUnknownError),
  };
}
