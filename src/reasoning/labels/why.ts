import { VERDICTS } from '../../domain/evidence.js';
import type { Label } from '../../domain/label.js';
import { invariant } from '../invariant.js';
import type { MapIndex } from '../map-index.js';
import { cell, row } from '../rows.js';
import { ruleOf, takenAtom } from './assumption-program.js';
import { type Labelling, labelOf, type Thing } from './labelling.js';
import { type Undecided, undecided } from './undecided.js';
import { TRUE } from './well-founded.js';

/** The grounds there are for a label. */
export const REASONS = [
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
  readonly restsOn: readonly Thing[];
  /**
   * - CIRCULAR: statements, this one first; every inference to one of them has another of them as a
   *   premise, or is OUT for another reason
   * - CYCLE: the things of the cycle of attacks in their order, this one first: each is UNDECIDED
   *   because the next is, and the last because the first is
   */
  readonly circle: readonly Thing[];
}

/** Gives the why of any thing of a labelling. */
export type Explain = (thing: Thing) => Why;

const SUPPORTS = VERDICTS.indexOf('SUPPORTS');
const CONTRADICTS = VERDICTS.indexOf('CONTRADICTS');
const NOTHING: readonly Thing[] = [];

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
      restsOn: readonly Thing[] = NOTHING,
      circle: readonly Thing[] = NOTHING,
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

type Because = (reason: Reason, restsOn?: readonly Thing[], circle?: readonly Thing[]) => Why;

function whyIn(labelling: Labelling, thing: Thing, because: Because): Why {
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

function whyOut(labelling: Labelling, thing: Thing, because: Because): Why {
  const { model, program, change } = labelling;
  const { kind, number } = thing;
  const struckBy = (atom: number): Why => {
    const striker = thingOf(labelling, cell(model.by, atom));
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
  return because('UNSUPPORTED', inferencesTo(labelling, number));
}

/** The conclusion, where an inference is not retracted itself. */
function retractedWith({ program, change }: Labelling, { kind, number }: Thing): readonly Thing[] {
  const isItself = kind !== 'inference' || change.retracted.inference.has(number);
  return isItself ? NOTHING : [statementThing(cell(program.index.conclusions, number))];
}

/** Only inferences that go round support it: those that conclude the circle, and how others fail. */
function whyCircular({ program, model }: Labelling, start: number, because: Because): Why {
  const { concluders } = program.index;
  const dropped = cell(model.unfounded, start);
  const circle = new Set([start]);
  const fails: Thing[] = [];
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

function whyUndecided(labelling: Labelling, open: Undecided, thing: Thing, because: Because): Why {
  const next = nextUndecided(labelling, open, thing);
  if (!isOnCycle(labelling, open, thing)) return because(nextReason(thing, next), [next]);
  const circle = [thing];
  for (let at = next; !isSame(at, thing); at = nextUndecided(labelling, open, at)) circle.push(at);
  return because('CYCLE', NOTHING, circle);
}

function nextReason({ kind }: Thing, next: Thing): Reason {
  if (next.kind === 'conflict' || next.kind === 'evidence') return 'ATTACK_UNDECIDED';
  invariant(kind !== 'evidence', 'A finding is only opposed by findings.');
  return next.kind === 'inference' ? 'SUPPORT_UNDECIDED' : 'PREMISE_UNDECIDED';
}

/** The one thing that is UNDECIDED, and because of which this one is. */
function nextUndecided(labelling: Labelling, open: Undecided, { kind, number }: Thing): Thing {
  const { index } = labelling.program;
  const rule = kind === 'statement' ? open.ruleFor(number) : ruleOf(index, kind, number);
  if (kind === 'statement' && rule < index.inferenceCount)
    return { kind: 'inference', number: rule };
  const atom = open.atomIn(rule);
  return atom < index.statementCount
    ? statementThing(atom)
    : thingOf(labelling, open.ruleFor(atom));
}

function isOnCycle({ program }: Labelling, open: Undecided, { kind, number }: Thing): boolean {
  if (kind === 'statement') return open.isOnCycle(number);
  if (kind === 'evidence') return open.isOnCycle(takenAtom(program.index, number));
  const rule = ruleOf(program.index, kind, number);
  const head = cell(program.heads, rule);
  return open.isOnCycle(head) && open.ruleFor(head) === rule;
}

/** What a rule stands for: the thing it is, or the finding by which it strikes or opposes. */
function thingOf({ program }: Labelling, rule: number): Thing {
  const { index, positive } = program;
  const { inferenceCount, statementCount } = index;
  const firstGiven = ruleOf(index, 'given', 0);
  const firstEvidence = ruleOf(index, 'evidence', 0);
  const afterEvidence = ruleOf(index, 'evidence', index.evidence.ids.length);
  if (rule < inferenceCount) return { kind: 'inference', number: rule };
  if (rule < firstGiven) return { kind: 'conflict', number: rule - inferenceCount };
  if (rule < firstEvidence) return statementThing(rule - firstGiven);
  if (rule < afterEvidence) return { kind: 'evidence', number: rule - firstEvidence };
  return { kind: 'evidence', number: cell(row(positive, rule), 0) - statementCount };
}

/** The conflicts and findings against a thing; findings only where they are weighed. */
function strikersOf({ program, evidence }: Labelling, { kind, number }: Thing): readonly Thing[] {
  if (kind === 'evidence') return NOTHING;
  const { index } = program;
  const conflicts = Array.from(
    row(index.against[kind], number),
    (conflict): Thing => ({
      kind: 'conflict',
      number: conflict,
    }),
  );
  if (kind !== 'statement' || evidence === 'IGNORE') return conflicts;
  return [...conflicts, ...findingsOn(program.index, number, CONTRADICTS)];
}

/** The findings of the opposite verdict on the same statement. */
function opponentsOf({ program: { index } }: Labelling, evidence: number): readonly Thing[] {
  const opposite = index.verdicts[evidence] === CONTRADICTS ? SUPPORTS : CONTRADICTS;
  return findingsOn(index, cell(index.evidenceTargets, evidence), opposite);
}

function findingsOn(index: MapIndex, statement: number, verdict: number): readonly Thing[] {
  return Array.from(row(index.evidenceOn, statement))
    .filter((evidence) => index.verdicts[evidence] === verdict)
    .map((number) => ({ kind: 'evidence', number }));
}

function inferencesTo({ program }: Labelling, statement: number): readonly Thing[] {
  return Array.from(row(program.index.concluders, statement), (number) => ({
    kind: 'inference',
    number,
  }));
}

function statementThing(number: number): Thing {
  return { kind: 'statement', number };
}

function isSame(one: Thing, other: Thing): boolean {
  return one.kind === other.kind && one.number === other.number;
}
