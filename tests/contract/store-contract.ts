import { afterAll, beforeAll, describe } from 'vitest';
import type { MapId } from '../../src/domain/identifier.js';
import type { Observer, Store } from '../../src/store/port.js';
import { describeClosure } from './closure-contract.js';
import { describeConnection } from './connection-contract.js';
import { describeCursors } from './cursors-contract.js';
import { describeHostileInput } from './hostile-input-contract.js';
import { describeImports } from './import-contract.js';
import { describePages } from './pages-contract.js';
import { describeRelations } from './relations-contract.js';
import { describeRoundTrips } from './round-trip-contract.js';
import { describeSchemes } from './schemes-contract.js';
import { describeSearch } from './search-contract.js';
import { describeStatementFilters } from './statement-filter-contract.js';
import { describeStatementsRun } from './statements-run-contract.js';
import { describeStates } from './states-contract.js';
import { describeStructure } from './structure-contract.js';
import { describeWrites } from './written-contract.js';

/** A store that a test opened, and how to be rid of it. */
export interface OpenedStore {
  readonly store: Store;
  /** Whatever the database holds of a map, piece by piece, each with a name that says whose it is. */
  piecesOf(map: MapId): Promise<ReadonlyMap<string, string>>;
  /** Takes a map out of the database, as somebody may who has it in their hands. */
  removeByHand(map: MapId): Promise<void>;
  close(): Promise<void>;
}

/** The store that all parts of the contract look at. */
export interface Subject {
  readonly store: Store;
  /** The texts of the statements that `work` made the database run. */
  statementsOf(work: () => Promise<unknown>): Promise<readonly string[]>;
  /** Both as in `OpenedStore`. */
  piecesOf(map: MapId): Promise<ReadonlyMap<string, string>>;
  removeByHand(map: MapId): Promise<void>;
}

export type OpenStore = (observe?: Observer) => Promise<OpenedStore>;

/**
 * The specification of `Store` (src/store/port.ts), run on each engine.
 *
 * The database that `open` gives may hold other maps and schemes: the suite names its own with
 * `RUN` and never takes the store to be empty.
 */
export function describeStoreContract(engine: string, open: OpenStore): void {
  describe(`the ${engine} store`, () => {
    let opened: OpenedStore | undefined;
    let ran: string[] = [];

    beforeAll(async () => {
      opened = await open(({ text }) => ran.push(text));
    });
    afterAll(async () => {
      await opened?.close();
    });

    const subject: Subject = {
      get store() {
        if (opened === undefined) throw new Error(`The ${engine} store did not open.`);
        return opened.store;
      },
      statementsOf: async (work) => {
        ran = [];
        await work();
        return ran;
      },
      piecesOf: async (map) => (await opened?.piecesOf(map)) ?? new Map(),
      removeByHand: async (map) => opened?.removeByHand(map),
    };

    describeConnection(subject, open);
    describeRoundTrips(subject);
    describeRelations(subject);
    describeStructure(subject);
    describeStates(subject);
    describeClosure(subject);
    describePages(subject);
    describeCursors(subject);
    describeStatementFilters(subject);
    describeSearch(subject);
    describeImports(subject);
    describeWrites(subject);
    describeSchemes(subject);
    describeHostileInput(subject);
    describeStatementsRun(subject);
  });
}
