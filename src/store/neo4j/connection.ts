import type { ManagedTransaction } from 'neo4j-driver';
import { unavailable } from '../../domain/domain-error.js';
import type { Observer } from '../port.js';
import { isWithoutConnection, throwOfQuery, translated } from './errors.js';
import { type OpenDriver, openDriver } from './open-driver.js';
import { toParameters } from './parameters.js';

export interface ConnectionSettings {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  /** Where left out, the user's own database. */
  readonly database?: string;
  readonly observe?: Observer;
  /** Within how many milliseconds a call ends, be it with UNAVAILABLE. */
  readonly answerWithin?: number;
}

/** A transaction: its statements see each other's changes, and are kept together or not at all. */
export interface Transaction {
  /** Rows as plain values; the caller names their shape beside the statement that gives them. */
  run<Row>(statement: string, parameters?: Readonly<Record<string, unknown>>): Promise<Row[]>;
}

/** The driver's sessions and transactions, with an end to every wait. */
export interface BoltConnection {
  /** Runs a read within the time of an answer, again where the connection broke. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The same, for a read that only looks whether something holds: the observer is not told. */
  look<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Runs a read whose answer is long, for as long as it takes while the database is alive. */
  readLong<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /**
   * Runs a write for as long as it takes while the database is alive. It may be run twice, where
   * the answer to its commit was lost: so the work must know its own traces.
   */
  write<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** The same, for what a look has found to be put in order: the observer is not told. */
  settle<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** What the server calls itself, for example `Neo4j/5.26.12`; also shows that it lets us in. */
  agent(): Promise<string>;
  close(): Promise<void>;
}

/** Leaves a command a second and a half of its five to start in, on a machine that is busy. */
const ANSWER_WITHIN = 3_500;
/**
 * Makes a connection; nothing is sent yet.
 *
 * The driver's own limits cover a server that refuses or breaks off. A server that is merely mute
 * (a network that drops packets) is noticed here: its connections are then dropped, all of them,
 * since each would be waited for as long.
 *
 * @throws DomainError INVALID_INPUT where the address is not one of Neo4j's.
 */
export function connectTo(settings: ConnectionSettings): BoltConnection {
  const { uri, observe, answerWithin = ANSWER_WITHIN } = settings;
  let current = openDriver(settings, answerWithin);
  let closed = false;

  const replace = (mute: OpenDriver) => {
    if (mute !== current || closed) return;
    current = openDriver(settings, answerWithin);
    mute.close().catch(() => {}); // it is given up: how it ends changes nothing
  };
  /**
   * Lets go of a driver all of whose free connections are held up in their login, which no limit
   * of the driver ends: they would be waited for even once others are let in.
   */
  const retire = (stuck: OpenDriver) => {
    if (stuck !== current || closed || stuck.isFull()) return;
    current = openDriver(settings, answerWithin);
    stuck.closeWhenIdle();
  };
  const giveUp = (opened: OpenDriver): never => {
    replace(opened);
    throw unavailable('The database does not answer. Try again in a moment.', `mute at ${uri}`);
  };
  const within = async <T>(opened: OpenDriver, limit: number, work: Promise<T>): Promise<T> => {
    const answer = await endOf(work, limit);
    if (answer !== STILL_WAITING) return answer;
    return giveUp(opened);
  };
  /** Waits while answers come in; where none did for a while, asks whether anybody is there. */
  const untilMute = async <T>(
    opened: OpenDriver,
    work: Promise<T>,
    progress: Progress = { answers: 0 },
  ): Promise<T> => {
    for (;;) {
      const seen = progress.answers;
      const answer = await endOf(work, answerWithin / 8);
      if (answer !== STILL_WAITING) return answer;
      if (progress.answers > seen) continue;
      const alive = opened.transact('READ', (tx) => tx.run('RETURN 1'));
      // An answer is a sign as well, and silence is counted from the last one.
      const answered = new Promise<void>((resolve) => {
        progress.heard = resolve;
      });
      const sign = await endOf(Promise.race([alive, work, answered]), answerWithin * 0.8);
      if (sign === STILL_WAITING && progress.answers === seen) giveUp(opened);
    }
  };
  const guarded = async <T>(work: (opened: OpenDriver) => Promise<T>): Promise<T> => {
    if (closed) throw unavailable('The store is closed.', undefined);
    const opened = current;
    try {
      return await work(opened);
    } catch (error) {
      const known = translated(error);
      if (isWithoutConnection(known)) retire(opened);
      throw known;
    }
  };

  const readTold = <T>(work: (tx: Transaction) => Promise<T>, told: Observer | undefined) =>
    guarded((opened) => {
      // The server is told to stop a little before we stop waiting for it.
      const timeout = Math.ceil(answerWithin * 0.9);
      const answer = opened.transact('READ', (tx) => work(observed(tx, told)), { timeout });
      return within(opened, answerWithin, answer);
    });

  const writeTold = <T>(work: (tx: Transaction) => Promise<T>, told: Observer | undefined) =>
    guarded((opened) => {
      const progress: Progress = { answers: 0 };
      const answer = opened.transact('WRITE', (tx) => work(observed(tx, told, progress)));
      return untilMute(opened, answer, progress);
    });

  return {
    read: (work) => readTold(work, observe),
    look: (work) => readTold(work, undefined),
    readLong: (work) =>
      guarded((opened) => {
        const answer = opened.transact('READ', (tx) => work(observed(tx, observe)));
        return untilMute(opened, answer);
      }),
    write: (work) => writeTold(work, observe),
    settle: (work) => writeTold(work, undefined),
    agent: () =>
      guarded(async (opened) => {
        return (await within(opened, answerWithin, opened.serverInfo())).agent ?? '';
      }),
    close: async () => {
      if (closed) return;
      closed = true;
      await endOf(current.close(), answerWithin);
    },
  };
}

/** How many answers a transaction has had, which shows that the other end is alive. */
interface Progress {
  answers: number;
  /** Called with each answer. */
  heard?: () => void;
}

function observed(
  tx: ManagedTransaction,
  observe: Observer | undefined,
  progress?: Progress,
): Transaction {
  return {
    run: async <Row>(statement: string, parameters: Readonly<Record<string, unknown>> = {}) => {
      observe?.({ text: statement });
      const { records } = await tx.run(statement, toParameters(parameters)).catch(throwOfQuery);
      if (progress !== undefined) {
        progress.answers += 1;
        progress.heard?.();
      }
      // The one place where the driver's records become rows, of the shape the caller states.
      return records.map((record) => record.toObject() as Row);
    },
  };
}

const STILL_WAITING = Symbol('still waiting');
const GRACE = 50;

/** The end of some work, or word that it has not ended in time; it goes on then. */
async function endOf<T>(work: Promise<T>, limit: number): Promise<T | typeof STILL_WAITING> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof STILL_WAITING>((resolve) => {
    // Where this process itself was busy for so long, what came in meanwhile is read first.
    timer = setTimeout(() => {
      timer = setTimeout(() => resolve(STILL_WAITING), GRACE);
    }, limit);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {}); // nobody may be left to hear of a later failure
  }
}
