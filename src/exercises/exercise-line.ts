import { Pace } from '../domain/pace.js';
import { SharedWork } from '../domain/shared-work.js';
import type { Work } from '../domain/work.js';
import type { Draft } from './draft.js';
import type { Difficulty, ExerciseKind } from './exercise.js';
import type { Ground } from './ground.js';
import { apartFromEarlier, type Candidate } from './kinds/kind-maker.js';
import { MAKERS } from './kinds/makers.js';
import { placeByChance, randomFrom } from './random.js';

/** What tells the exercises of one line from those of others. */
export interface LineOrder {
  readonly kind: ExerciseKind;
  readonly seed: number;
}

/** An exercise with its key, and its place in its line. */
export interface MadeExercise extends LineOrder {
  /** 64 hexadecimal digits. */
  readonly place: string;
  readonly draft: Draft;
}

/** A candidate at its place in the order of chance: 64 hexadecimal digits. */
interface Placed {
  readonly place: string;
  readonly candidate: Candidate;
}

/** The exercises of one difficulty, as many as were needed so far. */
interface List {
  /** Those that are of the difficulty, and not too much like an earlier one, by place. */
  readonly fitting: SharedWork<readonly Placed[]>;
  readonly found: MadeExercise[];
  /** How many of the fitting ones have been tried. */
  tried: number;
}

/**
 * The exercises of one kind and seed from a map, made as they are needed.
 *
 * Each is made by itself, from what it is about. Its place among the others follows from that, too:
 * so one that comes or goes with an edit of the map moves no other, and one is found again by its
 * place, without those before it.
 *
 * All who need one at the same time make it together: what one has made, the others find.
 */
export class ExerciseLine {
  readonly #ground: Ground;
  readonly #order: LineOrder;
  readonly #placed: SharedWork<readonly Placed[]>;
  readonly #lists = new Map<Difficulty | null, List>();
  /** By place; null where no fair exercise can be made. */
  readonly #drafts = new Map<string, SharedWork<Draft | null>>();

  constructor(ground: Ground, order: LineOrder) {
    this.#ground = ground;
    this.#order = order;
    this.#placed = new SharedWork(() => this.#inPlace());
  }

  /** How many exercises are kept here. */
  get size(): number {
    return this.#drafts.size;
  }

  /** How many of a difficulty there are of so many; null for any difficulty. */
  *atMost(difficulty: Difficulty | null, count: number): Work<number> {
    const list = this.#listOf(difficulty);
    while (list.found.length < count) {
      const fitting = yield* list.fitting.wait();
      const { tried } = list;
      const next = fitting[tried];
      if (next === undefined) break;
      const draft = yield* this.#draftAt(next);
      if (list.tried !== tried) continue; // another who waited for it has taken it over
      list.tried += 1;
      if (draft !== null) list.found.push(this.#made(draft, next.place));
    }
    return Math.min(list.found.length, count);
  }

  /** The first ones of a difficulty, at most so many. */
  *first(difficulty: Difficulty | null, count: number): Work<readonly MadeExercise[]> {
    const most = yield* this.atMost(difficulty, count);
    return this.#listOf(difficulty).found.slice(0, most);
  }

  /** Those whose place begins so; more than one hardly ever. */
  *at(start: string): Work<readonly MadeExercise[]> {
    const exercises: MadeExercise[] = [];
    for (const placed of yield* this.#placed.wait()) {
      if (!placed.place.startsWith(start)) continue;
      const draft = yield* this.#draftAt(placed);
      if (draft !== null) exercises.push(this.#made(draft, placed.place));
    }
    return exercises;
  }

  /** How many exercises of any difficulty could be tried, and how many of this one. */
  *places(difficulty: Difficulty | null): Work<{ readonly all: number; readonly fitting: number }> {
    const all = yield* this.#listOf(null).fitting.wait();
    const fitting = yield* this.#listOf(difficulty).fitting.wait();
    return { all: all.length, fitting: fitting.length };
  }

  *#inPlace(): Work<readonly Placed[]> {
    const { map } = this.#ground;
    const { kind, seed } = this.#order;
    const pace = new Pace();
    const placed: Placed[] = [];
    for (const candidate of yield* candidatesOf(this.#ground, kind)) {
      if (pace.isDue(STEPS_TO_PLACE)) yield pace.taken();
      const place = placeByChance('place', map.id, kind, candidate.subject, seed);
      placed.push({ place, candidate });
    }
    return placed.sort((one, other) => (one.place < other.place ? -1 : 1));
  }

  #listOf(difficulty: Difficulty | null): List {
    const known = this.#lists.get(difficulty);
    if (known !== undefined) return known;
    const fitting = new SharedWork(() => this.#findFitting(difficulty));
    const list: List = { fitting, found: [], tried: 0 };
    this.#lists.set(difficulty, list);
    return list;
  }

  *#findFitting(difficulty: Difficulty | null): Work<readonly Placed[]> {
    const pace = new Pace();
    const fitting: Placed[] = [];
    for (const placed of yield* this.#placed.wait()) {
      if (pace.isDue(10)) yield pace.taken();
      if (difficulty === null || (yield* placed.candidate.difficulty()) === difficulty) {
        fitting.push(placed);
      }
    }
    return apartFromEarlier(fitting);
  }

  *#draftAt({ place, candidate }: Placed): Work<Draft | null> {
    const { kind, seed } = this.#order;
    const make = () =>
      candidate.make(randomFrom(this.#ground.map.id, kind, candidate.subject, seed));
    const shared = this.#drafts.get(place) ?? new SharedWork(make);
    this.#drafts.set(place, shared);
    return yield* shared.wait();
  }

  #made(draft: Draft, place: string): MadeExercise {
    return { ...this.#order, place, draft };
  }
}

/** About the steps of finding the place of a candidate. */
const STEPS_TO_PLACE = 30;

/** What the exercises of a map can be about does not change: found once, and dropped with the map. */
const found = new WeakMap<Ground, Map<ExerciseKind, SharedWork<readonly Candidate[]>>>();

function candidatesOf(ground: Ground, kind: ExerciseKind): Work<readonly Candidate[]> {
  const kinds = found.get(ground) ?? new Map<ExerciseKind, SharedWork<readonly Candidate[]>>();
  found.set(ground, kinds);
  const shared = kinds.get(kind) ?? new SharedWork(() => MAKERS[kind].candidates(ground));
  kinds.set(kind, shared);
  return shared.wait();
}
