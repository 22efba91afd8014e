import { VERDICTS } from '../../domain/evidence.js';
import type { MapIndex } from '../map-index.js';
import { cell, row } from '../rows.js';
import { ruleOf } from './assumption-program.js';
import type { Labelling, NumberedThing } from './labelling.js';

const SUPPORTS = VERDICTS.indexOf('SUPPORTS');
const CONTRADICTS = VERDICTS.indexOf('CONTRADICTS');

/** What a rule stands for: the thing it is, or the finding by which it strikes or opposes. */
export function thingOfRule({ program }: Labelling, rule: number): NumberedThing {
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
export function strikersOf(
  { program, evidence }: Labelling,
  { kind, number }: NumberedThing,
): readonly NumberedThing[] {
  if (kind === 'evidence') return [];
  const { index } = program;
  const conflicts = Array.from(
    row(index.against[kind], number),
    (conflict): NumberedThing => ({
      kind: 'conflict',
      number: conflict,
    }),
  );
  if (kind !== 'statement' || evidence === 'IGNORE') return conflicts;
  return [...conflicts, ...findingsOn(program.index, number, CONTRADICTS)];
}

/** The findings of the opposite verdict on the same statement. */
export function opponentsOf(
  { program: { index } }: Labelling,
  evidence: number,
): readonly NumberedThing[] {
  const opposite = index.verdicts[evidence] === CONTRADICTS ? SUPPORTS : CONTRADICTS;
  return findingsOn(index, cell(index.evidenceTargets, evidence), opposite);
}

function findingsOn(index: MapIndex, statement: number, verdict: number): readonly NumberedThing[] {
  return Array.from(row(index.evidenceOn, statement))
    .filter((evidence) => index.verdicts[evidence] === verdict)
    .map((number) => ({ kind: 'evidence', number }));
}

/** The inferences that conclude a statement. */
export function concludingInferences(
  { program }: Labelling,
  statement: number,
): readonly NumberedThing[] {
  return Array.from(row(program.index.concluders, statement), (number) => ({
    kind: 'inference',
    number,
  }));
}

export function statementThing(number: number): NumberedThing {
  return { kind: 'statement', number };
}
