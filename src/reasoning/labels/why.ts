import type { Label } from '../../domain/label.js';
import { cell, row } from '../rows.js';
import { ruleOf } from './assumption-program.js';
import { type Labelling, labelOf, type NumberedThing } from './labelling.js';
import {
  concludingInferences,
  opponentsOf,
  statementThing,
  strikersOf,
  thingOfRule,
} from './things-around.js';
import { TRUE } from './truth-values.js';
import { undecided } from './undecided.js';
import { whyUndecided } from './why-undecided.js';

/** The grounds there are for a label. */
const REASONS = [
  // IN
  'GIVEN',
  'ASSERTED',
  'SUPPORTED',
  'HOLDS',
  // OUT
  'RETRACTED',
  'ATTACKED',
  'CONTRADICTED',
  'PREMISE_OUT',
  'UNSUPPORTED',
  'CIRCULAR',
  // UNDECIDED
  'ATTACK_UNDECIDED',
  'PREMISE_UNDECIDED',
  'SUPPORT_UNDECIDED',
  'CYCLE',
] as const;
export type Reason = (typeof REASONS)[number];

/**
 * Why a thing has its label: a ground, the things whose labels it rests on, and the circle it
 * ends in. Following `restsOn` always ends, since each of those was decided before the thing itself,
 * or lies nearer to the cycle.
 */
export interface Why {
  readonly label: Label;
  readonly reason: Reason;
  /**
   * What has to be checked next, each with a why of its own.
   *
   * - GIVEN, ASSERTED: the conflicts and findings against the statement, all OUT; often none
   * - SUPPORTED: the inference, which is IN
   * - HOLDS: the premises or attackers, all IN; then what strikes it, or its conclusion, all OUT
   * - ATTACKED, CONTRADICTED: the conflict or the finding, which is IN
   * - PREMISE_OUT: the premise or attacker that is OUT
   * - UNSUPPORTED: all inferences to the statement, each OUT
   * - CIRCULAR: the inferences that conclude statements of the circle and are OUT for another reason
   * - …_UNDECIDED: the attack, premise or inference that is UNDECIDED
   * - RETRACTED: the conclusion, where an inference went with it; else nothing
   * - CYCLE: nothing
   */
  readonly restsOn: readonly NumberedThing[];
  /**
   * - CIRCULAR: statements, this one first; every inference to one of them has another of them as a
   *   premise, or is OUT for another reason
   * - CYCLE: the things of the cycle of attacks in their order, this one first: each is UNDECIDED
   *   because the next is, and the last because the first is
   */
  readonly circle: readonly NumberedThing[];
}

/** Gives the why of any thing of a labelling. */
export type Explain = (thing: NumberedThing) => Why;

const NOTHING: readonly NumberedThing[] = [];

/**
 * Explains the labels of a labelling. Each why costs no more than what it names, after O(V + E) for
 * all that is UNDECIDED, once.
 */
export function explainer(labelling: Labelling): Explain {
  const { program, model } = labelling;
  const open = undecided(program, model);
  return (thing) => {
    const label = labelOf(labelling, thing);
    const because = (
      reason: Reason,
      restsOn: readonly NumberedThing[] = NOTHING,
      circle: readonly NumberedThing[] = NOTHING,
    ): Why => ({ label, reason, restsOn, circle });
    switch (label) {
      case 'IN':
        return whyIn(labelling, thing, because);
      case 'OUT':
        return whyOut(labelling, thing, because);
      case 'UNDECIDED':
        return whyUndecided(labelling, open, thing, because);
    }
  };
}

/** Makes the why of a thing whose label is known. */
export type Because = (
  reason: Reason,
  restsOn?: readonly NumberedThing[],
  circle?: readonly NumberedThing[],
) => Why;

function whyIn(labelling: Labelling, thing: NumberedThing, because: Because): Why {
  const { model, program } = labelling;
  const { index } = program;
  const { kind, number } = thing;
  if (kind === 'statement') {
    const rule = cell(model.by, number);
    if (rule < index.inferenceCount)
      return because('SUPPORTED', [{ kind: 'inference', number: rule }]);
    const reason = index.given[number] === 1 ? 'GIVEN' : 'ASSERTED';
    return because(reason, strikersOf(labelling, thing));
  }
  if (kind === 'evidence') return because('HOLDS', opponentsOf(labelling, number));
  const rows = kind === 'inference' ? index.premises : index.attackers;
  const conclusion = kind === 'inference' ? [cell(index.conclusions, number)] : [];
  return because('HOLDS', [
    ...Array.from(row(rows, number), statementThing),
    ...strikersOf(labelling, thing),
    ...conclusion.flatMap((statement) => strikersOf(labelling, statementThing(statement))),
  ]);
}

function whyOut(labelling: Labelling, thing: NumberedThing, because: Because): Why {
  const { model, program, change } = labelling;
  const { kind, number } = thing;
  const struckBy = (atom: number): Why => {
    const striker = thingOfRule(labelling, cell(model.by, atom));
    return because(striker.kind === 'evidence' ? 'CONTRADICTED' : 'ATTACKED', [striker]);
  };
  if (kind !== 'statement') {
    const atom = cell(model.falsifiedBy, ruleOf(program.index, kind, number));
    if (atom < 0) return because('RETRACTED', retractedWith(labelling, thing));
    return atom < program.index.statementCount
      ? because('PREMISE_OUT', [statementThing(atom)])
      : struckBy(atom);
  }
  if (change.retracted.statement.has(number)) return because('RETRACTED');
  const struck = cell(program.struck.statement, number);
  const isStruckFirst =
    struck >= 0 &&
    model.atoms[struck] === TRUE &&
    cell(model.decided, struck) < cell(model.decided, number);
  if (isStruckFirst) return struckBy(struck);
  if (cell(model.unfounded, number) > 0) return whyCircular(labelling, number, because);
  return because('UNSUPPORTED', concludingInferences(labelling, number));
}

/** The conclusion, where an inference is not retracted itself. */
function retractedWith(
  { program, change }: Labelling,
  { kind, number }: NumberedThing,
): readonly NumberedThing[] {
  const isItself = kind !== 'inference' || change.retracted.inference.has(number);
  return isItself ? NOTHING : [statementThing(cell(program.index.conclusions, number))];
}

/** Only inferences that go round support it: those that conclude the circle, and how others fail. */
function whyCircular({ program, model }: Labelling, start: number, because: Because): Why {
  const { concluders } = program.index;
  const dropped = cell(model.unfounded, start);
  const circle = new Set([start]);
  const fails: NumberedThing[] = [];
  for (const statement of circle) {
    for (const inference of row(concluders, statement)) {
      const premise = cell(model.falsifiedBy, inference);
      const isInside = premise >= 0 && cell(model.unfounded, premise) === dropped;
      if (isInside)
        circle.add(premise); // a set grows while it is walked
      else fails.push({ kind: 'inference', number: inference });
    }
  }
  return because('CIRCULAR', fails, Array.from(circle, statementThing));
}
