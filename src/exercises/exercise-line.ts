import { Pace } from '../domain/pace.js';
import { SharedWork } from '../domain/shared-work.js';
import type { Work } from '../domain/work.js';
import type { Draft } from './draft.js';
import type { Difficulty, ExerciseKind } from './exercise.js';
import type { Ground } from './ground.js';
import type { Candidate } from './kinds/kind-maker.js';
import { MAKERS } from './kinds/makers.js';
import { randomFrom } from './random.js';

/** What tells the exercises of one line from those of others. */
export interface LineOrder {
  readonly kind: ExerciseKind;
  /** Null for any. */
  readonly difficulty: Difficulty | null;
  readonly seed: number;
}

/** An exercise with its key, and its place in its line. */
export interface MadeExercise extends LineOrder {
  /** From 1. */
  readonly number: number;
  readonly draft: Draft;
}

/**
 * The exercises of one kind, difficulty and seed from a map: a sequence, made one after another as
 * they are needed.
 *
 * All who need it at the same time make it together: what one has made, the others find.
 */
export class ExerciseLine {
  readonly #ground: Ground;
  readonly #order: LineOrder;
  /** Those that are of the difficulty, in the order of chance. */
  readonly #fitting: SharedWork<readonly Candidate[]>;
  readonly #drafts: Draft[] = [];
  /** How many of the fitting candidates have been tried, and the draft of the next. */
  #tried = 0;
  #next: SharedWork<Draft | null> | null = null;

  constructor(ground: Ground, order: LineOrder) {
    this.#ground = ground;
    this.#order = order;
    this.#fitting = new SharedWork(() => this.#findFitting());
  }

  /** How many exercises are kept here. */
  get size(): number {
    return this.#drafts.length;
  }

  /** How many there are of so many. */
  *atMost(count: number): Work<number> {
    while (this.#drafts.length < count) {
      const fitting = yield* this.#fitting.wait();
      const candidate = fitting[this.#tried];
      if (candidate === undefined) break;
      this.#next ??= new SharedWork(() => candidate.make(this.#chanceOf(candidate.subject)));
      const next = this.#next;
      const draft = yield* next.wait();
      if (this.#next !== next) continue; // another who waited for it has taken it over
      this.#next = null;
      this.#tried += 1;
      if (draft !== null) this.#drafts.push(draft);
    }
    return Math.min(this.#drafts.length, count);
  }

  /** The first ones, at most so many. */
  *first(count: number): Work<readonly MadeExercise[]> {
    const most = yield* this.atMost(count);
    return this.#drafts.slice(0, most).map((draft, at) => this.#made(draft, at + 1));
  }

  /** The one with this number, from 1. */
  *at(number: number): Work<MadeExercise | undefined> {
    yield* this.atMost(number);
    const draft = this.#drafts[number - 1];
    return draft && this.#made(draft, number);
  }

  /** How many candidates there are, and how many of them are of the difficulty. */
  *places(): Work<{ readonly all: number; readonly fitting: number }> {
    const all = yield* candidatesOf(this.#ground, this.#order.kind);
    const fitting = yield* this.#fitting.wait();
    return { all: all.length, fitting: fitting.length };
  }

  *#findFitting(): Work<readonly Candidate[]> {
    const { kind, difficulty, seed } = this.#order;
    const all = yield* candidatesOf(this.#ground, kind);
    const pace = new Pace();
    const fitting: Candidate[] = [];
    for (const candidate of all) {
      if (pace.isDue(10)) yield pace.taken();
      if (difficulty === null || (yield* candidate.difficulty()) === difficulty) {
        fitting.push(candidate);
      }
    }
    return randomFrom(this.#ground.map.id, kind, difficulty ?? '', seed).shuffled(fitting);
  }

  #chanceOf(subject: string) {
    const { kind, seed } = this.#order;
    return randomFrom(this.#ground.map.id, kind, subject, seed);
  }

  #made(draft: Draft, number: number): MadeExercise {
    return { ...this.#order, number, draft };
  }
}

/** What the exercises of a map can be about does not change: found once, and dropped with the map. */
const found = new WeakMap<Ground, Map<ExerciseKind, SharedWork<readonly Candidate[]>>>();

function candidatesOf(ground: Ground, kind: ExerciseKind): Work<readonly Candidate[]> {
  const kinds = found.get(ground) ?? new Map<ExerciseKind, SharedWork<readonly Candidate[]>>();
  found.set(ground, kinds);
  const shared = kinds.get(kind) ?? new SharedWork(() => MAKERS[kind].candidates(ground));
  kinds.set(kind, shared);
  return shared.wait();
}
