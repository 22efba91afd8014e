import type { Conflict, ConflictTarget } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { type Ground, type Reading, readingsOf } from '../ground.js';

type Step = Reading['steps'][number];

/** What joins the statements of a map by any reading. O(E). */
export function* mapLinks(ground: Ground): Work<MapLinks> {
  const links = new MapLinks(ground);
  const pace = new Pace();
  for (const inference of ground.inferences) {
    const statements = links.addInference(inference);
    if (pace.isDue(50 * statements.length)) yield pace.taken();
  }
  return links;
}

/** What joins the statements of a map by any reading, ready to be followed; see `mapLinks`. */
export class MapLinks {
  readonly ground: Ground;
  /** The steps that conclude a statement, with their inferences, in any reading. */
  readonly #into = new Map<EntityId, [Step, Inference][]>();
  /** What a statement is a premise for in any reading, and by which inferences. */
  readonly #onTo = new Map<EntityId, Set<EntityId>>();
  readonly #using = new Map<EntityId, Set<Inference>>();
  readonly #statementsAt = new Map<EntityId, readonly EntityId[]>();

  constructor(ground: Ground) {
    this.ground = ground;
  }

  /** Adds what an inference joins, and gives all statements of it. */
  addInference(inference: Inference): readonly EntityId[] {
    const all = readingsOf(inference).flatMap(({ steps }) =>
      steps.flatMap(({ premises, conclusion }) => [...premises, conclusion]),
    );
    const statements = [...new Set(all)];
    this.#statementsAt.set(inference.id, statements);
    for (const { steps } of readingsOf(inference)) {
      for (const step of steps) {
        add(this.#into, step.conclusion, [step, inference]);
        for (const premise of step.premises) {
          include(this.#onTo, premise, step.conclusion);
          include(this.#using, premise, inference);
        }
      }
    }
    return statements;
  }

  stepsInto(statement: EntityId): readonly (readonly [Step, Inference])[] {
    return this.#into.get(statement) ?? [];
  }

  /** What a statement is a premise for. */
  onTo(statement: EntityId): Iterable<EntityId> {
    return this.#onTo.get(statement) ?? [];
  }

  /** The inferences in which a statement is a premise. */
  using(statement: EntityId): Iterable<Inference> {
    return this.#using.get(statement) ?? [];
  }

  /** The conflicts in which a statement attacks. */
  attacksOf(statement: EntityId): readonly Conflict[] {
    return this.ground.attacking(statement);
  }

  /** The conflicts against a statement, an inference or a conflict. */
  against(thing: EntityId): readonly Conflict[] {
    return this.ground.against(thing);
  }

  /** All statements of an inference, in any reading. */
  statementsAt({ id }: Inference): readonly EntityId[] {
    return this.#statementsAt.get(id) ?? [];
  }

  /** All statements that a target is about, followed from conflict to conflict. */
  statementsStruck(target: ConflictTarget): readonly EntityId[] {
    const found: EntityId[] = [];
    const passed = new Set<EntityId>();
    for (let next: ConflictTarget | null = target; next !== null && !passed.has(next.id); ) {
      passed.add(next.id);
      if (next.kind === 'conflict') {
        const struck: Conflict = this.ground.conflictOf(next.id);
        found.push(...struck.attackers);
        next = struck.target;
      } else {
        found.push(
          ...(next.kind === 'statement'
            ? [next.id]
            : this.statementsAt(this.ground.inferenceOf(next.id))),
        );
        next = null;
      }
    }
    return found;
  }
}

function include<Key, Value>(to: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = to.get(key);
  if (set === undefined) to.set(key, new Set([value]));
  else set.add(value);
}

function add<Key, Value>(to: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = to.get(key);
  if (list === undefined) to.set(key, [value]);
  else list.push(value);
}
