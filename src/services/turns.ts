import { DomainError } from '../domain/domain-error.js';
import type { Work } from '../domain/work.js';

/** What one request computes with: turns on the one thread, as long as it may have them. */
export interface Turns {
  /**
   * Runs a computation to its end, in turns with all others.
   *
   * @throws DomainError TIMEOUT where the request's time is over or its client is gone;
   *   QUERY_TOO_COSTLY where the request has taken all the steps it may
   */
  run<Result>(work: Work<Result>): Promise<Result>;
  /** Lets others have their turn, between two parts of something long. @throws as `run` does */
  rest(): Promise<void>;
  /** Goes on, or ends what no one waits for any more. @throws as `run` does */
  check(): void;
}

/** What a request may use up. */
export interface TurnLimits {
  /** Aborted once the request's time is over, or its client is gone. */
  readonly signal?: AbortSignal;
  /** The steps of all its computations together; any number where left out. */
  readonly steps?: number;
}

export interface TurnTaking {
  /** The turns of one request. */
  forRequest(limits?: TurnLimits): Turns;
}

/** Milliseconds that computations may take before whatever else has come in is answered. */
const LENGTH_OF_TURN = 10;

/**
 * Shares the one thread among the computations of all requests.
 *
 * A turn is 10 ms, to which the computation's own stretch between two yields is added; then the
 * event loop goes round once, so that whoever asks for something short waits for one turn at most,
 * however many computations are under way. Requests have turns one after another, whatever number
 * of computations each has begun. What is short is done at once, within the turn that is under way.
 */
export function createTurnTaking(lengthOfTurn = LENGTH_OF_TURN): TurnTaking {
  /** Requests that wait for a turn, each with its computations in the order of their begin. */
  const waiting = new Map<Account, Task[]>();
  let left = lengthOfTurn;
  let isPlanned = false;

  const plan = () => {
    if (isPlanned) return;
    isPlanned = true;
    setImmediate(() => {
      isPlanned = false;
      left = lengthOfTurn;
      do {
        const [next] = waiting;
        if (next === undefined) return;
        const [account, tasks] = next;
        const task = tasks.shift();
        waiting.delete(account);
        if (tasks.length > 0) waiting.set(account, tasks);
        if (task !== undefined) take(task);
      } while (left > 0);
      plan();
    });
  };
  const wait = (task: Task) => {
    const tasks = waiting.get(task.account);
    if (tasks === undefined) waiting.set(task.account, [task]);
    else tasks.push(task);
    plan();
  };
  const take = (task: Task) => {
    const begin = performance.now();
    const isDone = task.goOnUntil(begin + left);
    left -= performance.now() - begin;
    if (isDone)
      plan(); // so that the turn's length is renewed
    else wait(task);
  };
  const begin = (task: Task) => {
    if (waiting.size === 0 && left > 0) take(task);
    else wait(task);
  };

  return {
    forRequest(limits = {}) {
      const account = new Account(limits);
      return {
        check: () => account.check(),
        run: (work) =>
          new Promise((resolve, reject) => {
            begin(taskOf(account, work, resolve, reject));
          }),
        rest: () =>
          new Promise((resolve, reject) => {
            wait(taskOf(account, nothing(), resolve, reject));
          }),
      };
    },
  };
}

/** What a request has used up. */
class Account {
  readonly #limits: TurnLimits;
  #steps = 0;

  constructor(limits: TurnLimits) {
    this.#limits = limits;
  }

  count(steps: number): void {
    this.#steps += steps;
  }

  check(): void {
    const { signal, steps = Number.POSITIVE_INFINITY } = this.#limits;
    if (signal?.aborted === true) throw timeIsOver();
    if (this.#steps > steps) throw tooManySteps(steps);
  }
}

interface Task {
  readonly account: Account;
  /** Goes on until it is done or that moment has come; says whether it is done. */
  goOnUntil(end: number): boolean;
}

function taskOf<Result>(
  account: Account,
  work: Work<Result>,
  resolve: (result: Result) => void,
  reject: (error: unknown) => void,
): Task {
  return {
    account,
    goOnUntil(end) {
      try {
        do {
          account.check();
          const next = work.next();
          if (next.done === true) {
            resolve(next.value);
            return true;
          }
          account.count(next.value);
        } while (performance.now() < end);
        return false;
      } catch (error) {
        reject(error);
        return true;
      }
    },
  };
}

function* nothing(): Work<void> {}

function timeIsOver(): DomainError {
  return new DomainError(
    'TIMEOUT',
    'The time of the request was over before it was answered. Ask for less at once: fewer fields, or smaller pages.',
  );
}

function tooManySteps(limit: number): DomainError {
  return new DomainError(
    'QUERY_TOO_COSTLY',
    `The query takes more than ${limit.toLocaleString('en')} steps of computation; that is all that one request may take. Ask for less at once, or give smaller budgets.`,
    { expected: `at most ${limit.toLocaleString('en')} steps in one request` },
  );
}
