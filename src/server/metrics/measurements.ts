import type { IndexLookup } from '../../services/map-indexes.js';
import type { ClientLimit } from '../fairness/limit-clients.js';

/** Told of what happens, for whoever counts it. */
export interface Measurements {
  requestAnswered(answered: AnsweredRequest): void;
  limitHit(limit: ClientLimit): void;
  storeAnswered(method: string, seconds: number, hasFailed: boolean): void;
  indexLookedUp(lookup: IndexLookup): void;
  /** Hands over where to read, at any time, how much there is of what comes and goes. */
  watch(levels: ServerLevels): void;
}

export interface AnsweredRequest {
  /** The pattern of its route; null where there is none. */
  readonly route: string | null;
  readonly status: number;
  readonly seconds: number;
  /** The name of its operation, empty where it has none; null where no operation was run. */
  readonly operation: string | null;
  readonly errorCodes: readonly string[];
}

/** How much there is now. */
export interface ServerLevels {
  readonly operationsUnderWay: () => number;
  readonly operationsWaiting: () => number;
  readonly connections: () => Promise<number>;
}

/** Counts nothing. */
export const NO_MEASUREMENTS: Measurements = {
  requestAnswered() {},
  limitHit() {},
  storeAnswered() {},
  indexLookedUp() {},
  watch() {},
};
