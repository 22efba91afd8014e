import { AsyncLocalStorage } from 'node:async_hooks';

/** What is noted about one request while it is answered, for its line in the log. */
export interface RequestScope {
  readonly requestId: string;
  operation: string | null;
  readonly errorCodes: string[];
  /** Aborted once nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Aborts `signal`. */
  end(): void;
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
