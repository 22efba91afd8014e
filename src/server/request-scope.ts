import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientLimit } from './fairness/limit-clients.js';
import type { Lane } from './fairness/operation-lanes.js';

/** What is noted about one request while it is answered, for its line in the log. */
export interface RequestScope {
  readonly requestId: string;
  /** The name of its operation, empty where it has none; null until one is about to run. */
  operation: string | null;
  readonly errorCodes: string[];
  /** The limit that its client has hit, by its name, and the client. */
  limit: { readonly name: ClientLimit; readonly client: string } | null;
  /** Where its operation is under way; null where it has none. */
  lane: Lane | null;
  /** The API's context of the attempt to answer that is under way. */
  readonly context: object;
  /** An answer that is tried again has nothing of the one before. */
  beginAttempt(context: object): void;
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Aborts `signal`. */
  end(): void;
}

/** @param waiting aborted once nobody waits for the answer any more */
export function createRequestScope(requestId: string, waiting: AbortController): RequestScope {
  const scope: RequestScope & { context: object } = {
    requestId,
    operation: null,
    errorCodes: [],
    limit: null,
    lane: null,
    context: {},
    signal: waiting.signal,
    beginAttempt(context: object) {
      scope.context = context;
      scope.errorCodes.length = 0;
    },
    end: () => waiting.abort(),
  };
  return scope;
}

const scopes = new AsyncLocalStorage<RequestScope>();

/** Runs the answering of a request so that `currentRequest` finds its scope. */
export function withinRequest<T>(scope: RequestScope, run: () => T): T {
  return scopes.run(scope, run);
}

/**
 * The scope of the request being answered, or null outside of one.
 *
 * Apollo's error formatter is told nothing of the request, but has to name its id: this is how it
 * finds it.
 */
export function currentRequest(): RequestScope | null {
  return scopes.getStore() ?? null;
}
