import type { MapStructure } from '../domain/argument-map.js';
import type { ConflictTarget } from '../domain/conflict.js';
import { VERDICTS } from '../domain/evidence.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import { Pace } from '../domain/pace.js';
import { type Role, roleOf } from '../domain/role.js';
import { finish, type Work } from '../domain/work.js';
import { InvariantError, invariant } from './invariant.js';
import { cell, groupBy, type Rows, transpose } from './rows.js';
import type { SupportGraph } from './support-graph.js';

/** The things of one kind in the order of the map; a thing's number is its place. */
export interface Numbering {
  readonly ids: readonly EntityId[];
  readonly numbers: ReadonlyMap<EntityId, number>;
}

/** About the steps of looking an identifier up. */
const STEPS_FOR_AN_ID = 10;

/** What a conflict strikes, as `MapIndex.targetKinds` numbers it. */
export const TARGET_KINDS = ['statement', 'inference', 'conflict'] as const;

/**
 * A map at one revision, ready for reasoning: numbers for identifiers and typed arrays for lists.
 *
 * Each kind is numbered by itself, from 0, in the order of the map. 12 bytes a statement, 12 an
 * inference and 8 a premise, beside the identifiers.
 */
export interface MapIndex extends SupportGraph {
  readonly map: MapId;
  readonly revision: number;
  readonly statements: Numbering;
  readonly inferences: Numbering;
  readonly conflicts: Numbering;
  readonly evidence: Numbering;
  /** Conflict → its attackers. */
  readonly attackers: Rows;
  /** Statement → the conflicts in which it attacks. */
  readonly attacks: Rows;
  /** Conflict → the kind of its target, by its place in TARGET_KINDS. */
  readonly targetKinds: Uint8Array;
  /** Conflict → its target's number among those of its kind. */
  readonly targets: Int32Array;
  /** Statement, inference or conflict → the conflicts against it. */
  readonly against: Readonly<Record<ConflictTarget['kind'], Rows>>;
  /** Evidence → the statement it bears on. */
  readonly evidenceTargets: Int32Array;
  /** Evidence → its verdict, by its place in VERDICTS. */
  readonly verdicts: Uint8Array;
  /** Statement → the evidence that bears on it. */
  readonly evidenceOn: Rows;
}

/**
 * Builds the index of a map in O(V + E).
 *
 * @throws InvariantError where the structure is no map: a reference to something that is not in it,
 * an identifier that stands twice, an inference without premises or that concludes its own premise,
 * a conflict without attackers. Readers and stores let none of these through.
 */
export function buildMapIndex(structure: MapStructure): MapIndex {
  return finish(mapIndexInPieces(structure));
}

export function* mapIndexInPieces(structure: MapStructure): Work<MapIndex> {
  const statements = yield* numbering('statement', structure.statements);
  const inferences = yield* numbering('inference', idsOf(structure.inferences));
  const conflicts = yield* numbering('conflict', idsOf(structure.conflicts));
  const evidence = yield* numbering('evidence', idsOf(structure.evidence));
  const { length: statementCount } = statements.ids;
  const { length: inferenceCount } = inferences.ids;

  const premises = yield* rowsOf(structure.inferences, 'premises', statements);
  const conclusions = yield* numbersFor(structure.inferences, (inference) => {
    const { id, conclusion } = inference;
    if (inference.premises.includes(conclusion)) {
      throw new InvariantError(`"${id}" concludes its own premise "${conclusion}".`);
    }
    return numberOf(statements, conclusion, id);
  });
  const concluders = groupBy(conclusions, statementCount);
  const given = new Uint8Array(statementCount);
  for (let at = 0; at < statementCount; at += 1) given[at] = isEmptyRow(concluders, at) ? 1 : 0;
  yield statementCount + inferenceCount;

  const kinds = { statement: statements, inference: inferences, conflict: conflicts };
  const attackers = yield* rowsOf(structure.conflicts, 'attackers', statements);
  const targets = yield* numbersFor(structure.conflicts, ({ id, target }) =>
    numberOf(kinds[target.kind], target.id, id),
  );
  const evidenceTargets = yield* numbersFor(structure.evidence, ({ id, statement }) =>
    numberOf(statements, statement, id),
  );
  const against = (kind: ConflictTarget['kind']): Rows =>
    conflictsAgainst(structure, kind, targets, kinds[kind].ids.length);
  const uses = transpose(premises, statementCount);
  yield statementCount + premises.items.length;
  return {
    map: structure.map,
    revision: structure.revision,
    statementCount,
    inferenceCount,
    statements,
    inferences,
    conflicts,
    evidence,
    premises,
    conclusions,
    uses,
    concluders,
    given,
    attackers,
    attacks: transpose(attackers, statementCount),
    targetKinds: Uint8Array.from(structure.conflicts, ({ target }) =>
      TARGET_KINDS.indexOf(target.kind),
    ),
    targets,
    against: {
      statement: against('statement'),
      inference: against('inference'),
      conflict: against('conflict'),
    },
    evidenceTargets,
    verdicts: Uint8Array.from(structure.evidence, ({ verdict }) => VERDICTS.indexOf(verdict)),
    evidenceOn: groupBy(evidenceTargets, statementCount),
  };
}

/**
 * The number of a statement.
 *
 * @throws InvariantError where the map has no such statement: ask the store before reasoning.
 */
export function statementNumber(index: MapIndex, id: EntityId): number {
  return numberOf(index.statements, id, index.map);
}

/** The identifiers of things by their numbers, in the same order. */
export function idsFor(numbering: Numbering, numbers: Iterable<number>): readonly EntityId[] {
  // A number comes from the same index as the numbering, so there is an identifier for it.
  return Array.from(numbers, (number) => numbering.ids[number] as EntityId);
}

/** The role of a statement, from the rows around it. O(1). */
export function roleOfStatement(index: MapIndex, statement: number): Role {
  return roleOf({
    isConcluded: index.given[statement] === 0,
    isPremise: !isEmptyRow(index.uses, statement),
    isInConflict:
      !isEmptyRow(index.attacks, statement) || !isEmptyRow(index.against.statement, statement),
  });
}

function isEmptyRow(rows: Rows, row: number): boolean {
  return cell(rows.starts, row) === cell(rows.starts, row + 1);
}

function idsOf(things: readonly { readonly id: EntityId }[]): readonly EntityId[] {
  return things.map(({ id }) => id);
}

function* numbering(kind: string, ids: readonly EntityId[]): Work<Numbering> {
  const pace = new Pace();
  const numbers = new Map<EntityId, number>();
  for (const [number, id] of ids.entries()) {
    numbers.set(id, number);
    if (pace.isDue(STEPS_FOR_AN_ID)) yield pace.taken();
  }
  invariant(numbers.size === ids.length, `The same ${kind} stands twice in a map's structure.`);
  return { ids, numbers };
}

function numberOf(numbering: Numbering, id: EntityId, from: EntityId | MapId): number {
  const number = numbering.numbers.get(id);
  if (number !== undefined) return number;
  throw new InvariantError(`"${from}" refers to "${id}", which is not in the structure.`);
}

/** A number for each thing. */
function* numbersFor<Thing>(
  things: readonly Thing[],
  numberFor: (thing: Thing) => number,
): Work<Int32Array> {
  const pace = new Pace();
  const numbers = new Int32Array(things.length);
  for (const [at, thing] of things.entries()) {
    numbers[at] = numberFor(thing);
    if (pace.isDue(STEPS_FOR_AN_ID)) yield pace.taken();
  }
  return numbers;
}

/** The lists of statements that one field of a kind holds, as rows. */
function* rowsOf<Field extends 'premises' | 'attackers'>(
  things: readonly ({ readonly id: EntityId } & Readonly<Record<Field, readonly EntityId[]>>)[],
  field: Field,
  statements: Numbering,
): Work<Rows> {
  const pace = new Pace();
  const starts = new Int32Array(things.length + 1);
  for (const [at, { id, [field]: row }] of things.entries()) {
    if (row.length === 0) throw new InvariantError(`"${id}" has no ${field}.`);
    starts[at + 1] = cell(starts, at) + row.length;
  }
  yield things.length;
  const items = new Int32Array(cell(starts, things.length));
  for (const [at, thing] of things.entries()) {
    const row = items.subarray(cell(starts, at), cell(starts, at + 1));
    for (const [place, id] of thing[field].entries()) {
      row[place] = numberOf(statements, id, thing.id);
      if (pace.isDue(STEPS_FOR_AN_ID)) yield pace.taken();
    }
    row.sort();
  }
  return { starts, items };
}

function conflictsAgainst(
  structure: MapStructure,
  kind: ConflictTarget['kind'],
  targets: Int32Array,
  count: number,
): Rows {
  const ofKind = Int32Array.from(
    structure.conflicts.flatMap(({ target }, at) => (target.kind === kind ? [at] : [])),
  );
  const { starts, items } = groupBy(
    ofKind.map((conflict) => cell(targets, conflict)),
    count,
  );
  return { starts, items: items.map((at) => cell(ofKind, at)) };
}
