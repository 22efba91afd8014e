import type { EntityId } from '../../domain/identifier.js';
import type { EvidenceStance, Label } from '../../domain/label.js';
import { finish, type Work } from '../../domain/work.js';
import type { MapIndex } from '../map-index.js';
import { row } from '../rows.js';
import { type AssumptionProgram, ruleOf } from './assumption-program.js';
import { FALSE, TRUE } from './truth-values.js';
import { type WellFoundedModel, wellFoundedModel } from './well-founded.js';

/** What takes part in a labelling. Findings take part, but only under REFUTE. */
export const LABELLED_KINDS = ['statement', 'inference', 'conflict', 'evidence'] as const;
export type LabelledKind = (typeof LABELLED_KINDS)[number];

/** A thing of a map by its number among those of its kind. */
export interface NumberedThing {
  readonly kind: LabelledKind;
  readonly number: number;
}

/** What is supposed to be otherwise than the map has it. All by number. */
export interface Supposition {
  readonly retracted: Readonly<Record<LabelledKind, ReadonlySet<number>>>;
  /** Statements. None of them is retracted. */
  readonly asserted: ReadonlySet<number>;
}

const NONE: ReadonlySet<number> = new Set();

/** The map as it is. */
export const NO_SUPPOSITION: Supposition = {
  retracted: { statement: NONE, inference: NONE, conflict: NONE, evidence: NONE },
  asserted: NONE,
};

/** The labels of a whole map under one stance, and how they came about. */
export interface Labelling {
  readonly program: AssumptionProgram;
  readonly evidence: EvidenceStance;
  readonly change: Supposition;
  readonly model: WellFoundedModel;
}

/**
 * The grounded labelling of a map: IN, OUT and UNDECIDED are true, false and undefined in the
 * well-founded model of its program (see assumption-program.ts). On a map of conflicts alone it is
 * the grounded labelling of Dung (1995, definition 20; Caminada 2006).
 *
 * - a statement is IN where it is derived from assumptions that are IN, OUT where none of those that
 *   are not OUT derive it
 * - an inference is IN where it applies and its premises are IN, OUT where it does not apply or a
 *   premise is OUT; so is a conflict, with its attackers
 *
 * A retraction leaves rules out: of a statement, that it is given and the inferences to it; of an
 * inference, a conflict or a finding, itself. To assert a statement brings in that it is given. What
 * the map gives stays as it is: a statement that loses its last inference is not given for that.
 *
 * O(V + E) without circles of support; see well-founded.ts for those.
 */
export function labelling(
  program: AssumptionProgram,
  evidence: EvidenceStance,
  change: Supposition = NO_SUPPOSITION,
): Labelling {
  return finish(labellingInPieces(program, evidence, change));
}

export function* labellingInPieces(
  program: AssumptionProgram,
  evidence: EvidenceStance,
  change: Supposition = NO_SUPPOSITION,
): Work<Labelling> {
  const model = yield* wellFoundedModel(program, rulesOutOfForce(program, evidence, change));
  return { program, evidence, change, model };
}

function rulesOutOfForce(
  { index, ruleCount }: AssumptionProgram,
  evidence: EvidenceStance,
  { retracted, asserted }: Supposition,
): Uint8Array {
  const out = new Uint8Array(ruleCount);
  const firstGiven = ruleOf(index, 'given', 0);
  for (let statement = 0; statement < index.statementCount; statement += 1) {
    if (index.given[statement] !== 1) out[firstGiven + statement] = 1;
  }
  const firstEvidence = ruleOf(index, 'evidence', 0);
  if (evidence === 'IGNORE') {
    out.fill(1, firstEvidence, firstEvidence + index.evidence.ids.length);
  }
  for (const statement of asserted) out[firstGiven + statement] = 0;
  for (const statement of retracted.statement) {
    out[firstGiven + statement] = 1;
    for (const inference of row(index.concluders, statement)) out[inference] = 1;
  }
  for (const kind of ['inference', 'conflict', 'evidence'] as const) {
    for (const number of retracted[kind]) out[ruleOf(index, kind, number)] = 1;
  }
  return out;
}

/** The label of a thing. O(1). */
export function labelOf({ model, program }: Labelling, { kind, number }: NumberedThing): Label {
  if (kind === 'statement') return labelOfTruth(model.atoms[number]);
  return labelOfTruth(model.rules[ruleOf(program.index, kind, number)]);
}

/** How many things of a kind have each label. */
export type LabelCounts = Readonly<Record<Label, number>>;

/** Counts the labels of one kind. O(things of the kind). */
export function countLabels(labelling: Labelling, kind: LabelledKind): LabelCounts {
  const counts = { IN: 0, OUT: 0, UNDECIDED: 0 };
  const length = countOf(labelling.program.index, kind);
  for (let number = 0; number < length; number += 1)
    counts[labelOf(labelling, { kind, number })] += 1;
  return counts;
}

/** How many things of a kind a map has. */
export function countOf(index: MapIndex, kind: LabelledKind): number {
  return numberingOf(index, kind).ids.length;
}

/** The numbers and identifiers of the things of a kind. */
export function numberingOf(index: MapIndex, kind: LabelledKind): MapIndex['statements'] {
  switch (kind) {
    case 'statement':
      return index.statements;
    case 'inference':
      return index.inferences;
    case 'conflict':
      return index.conflicts;
    case 'evidence':
      return index.evidence;
  }
}

/** The kind of a thing that takes part; null where the map has none of that identifier. */
export function kindIn(index: MapIndex, id: EntityId): LabelledKind | null {
  return LABELLED_KINDS.find((kind) => numberingOf(index, kind).numbers.has(id)) ?? null;
}

function labelOfTruth(truth: number | undefined): Label {
  if (truth === TRUE) return 'IN';
  return truth === FALSE ? 'OUT' : 'UNDECIDED';
}
