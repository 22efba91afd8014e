import type { ConflictTarget } from '../../domain/conflict.js';
import { VERDICTS } from '../../domain/evidence.js';
import { Pace } from '../../domain/pace.js';
import { finish, type Work } from '../../domain/work.js';
import { type MapIndex, TARGET_KINDS } from '../map-index.js';
import { cell, type Rows } from '../rows.js';
import { type RuleProgram, RuleWriter } from './rule-program.js';

/**
 * A map read as flat assumption-based argumentation (Bondarenko, Dung, Kowalski and Toni 1997), and
 * that as a logic program: an assumption holds unless a contrary of it does (Caminada and Schulz
 * 2017). Written `struck(x)` for "a contrary holds of what lets x stand":
 *
 * - `c ← P, not struck(i), not struck(c)` for an inference i from P to c: `app(i)`
 * - `struck(x) ← A, not struck(k)` for a conflict k of attackers A against x: `acc(k)` and `hit(k)`
 * - `s ← not struck(s)` for a statement s that is given or asserted: `given(s)`
 * - `taken(e) ← not opposed(e)` for a finding e, where findings of the opposite verdict bear on the
 *   same statement, else `taken(e)`; `struck(s) ← taken(e)` where e contradicts s
 *
 * A conflict against a concluded statement strikes every inference to it, and where it is given or
 * asserted that, too: both rules name `struck(s)`. `struck(x)` is only an atom where something can
 * strike x.
 *
 * Rules are numbered inferences first, then conflicts, then one for each statement to be given, then
 * one for each finding to be taken, in the order of the map; behind them those by which findings
 * strike and oppose one another. So a rule says what it stands for, and to leave one out takes an
 * inference, a conflict, a given statement or a finding away.
 */
export interface AssumptionProgram extends RuleProgram {
  readonly index: MapIndex;
  /** Statement, inference or conflict → the atom "it is struck"; -1 where nothing can strike it. */
  readonly struck: Readonly<Record<ConflictTarget['kind'], Int32Array>>;
}

const SUPPORTS = VERDICTS.indexOf('SUPPORTS');
const CONTRADICTS = VERDICTS.indexOf('CONTRADICTS');

/** The rule that stands for an inference, a conflict, a statement as given, or a finding. */
export function ruleOf(
  { inferenceCount, statementCount, conflicts }: MapIndex,
  what: 'inference' | 'conflict' | 'given' | 'evidence',
  number: number,
): number {
  switch (what) {
    case 'inference':
      return number;
    case 'conflict':
      return inferenceCount + number;
    case 'given':
      return inferenceCount + conflicts.ids.length + number;
    case 'evidence':
      return inferenceCount + conflicts.ids.length + statementCount + number;
  }
}

/** The atom that says of a finding that it is taken. The atom of a statement is its number. */
export function takenAtom({ statementCount }: MapIndex, evidence: number): number {
  return statementCount + evidence;
}

/** Writes the program of a map, once a revision. O(V + E). */
export function assumptionProgram(index: MapIndex): AssumptionProgram {
  return finish(assumptionProgramInPieces(index));
}

export function* assumptionProgramInPieces(index: MapIndex): Work<AssumptionProgram> {
  const { statementCount, inferenceCount, premises, conclusions, attackers, targets } = index;
  const conflictCount = index.conflicts.ids.length;
  const evidenceCount = index.evidence.ids.length;
  const writer = new RuleWriter(statementCount + evidenceCount, {
    rules: inferenceCount + conflictCount + statementCount + 3 * evidenceCount,
    positive: premises.items.length + attackers.items.length + 2 * evidenceCount,
    negative: 2 * inferenceCount + conflictCount + statementCount + evidenceCount,
  });
  const struck = strikable(index, writer);
  const pace = new Pace();

  for (let inference = 0; inference < inferenceCount; inference += 1) {
    const conclusion = cell(conclusions, inference);
    writer.addRule(conclusion);
    needAll(writer, premises, inference);
    writer.needsNot(cell(struck.inference, inference));
    writer.needsNot(cell(struck.statement, conclusion));
    if (pace.isDue(5)) yield pace.taken();
  }
  for (let conflict = 0; conflict < conflictCount; conflict += 1) {
    const kind = TARGET_KINDS[index.targetKinds[conflict] ?? 0] ?? 'statement'; // in range
    writer.addRule(cell(struck[kind], cell(targets, conflict)));
    needAll(writer, attackers, conflict);
    writer.needsNot(cell(struck.conflict, conflict));
    if (pace.isDue(5)) yield pace.taken();
  }
  for (let statement = 0; statement < statementCount; statement += 1) {
    writer.addRule(statement);
    writer.needsNot(cell(struck.statement, statement));
    if (pace.isDue(2)) yield pace.taken();
  }
  writeFindings(index, writer, struck.statement);
  return { ...(yield* writer.finish()), index, struck };
}

/** Gives an atom "it is struck" to whatever a conflict or a finding may strike. */
function strikable(index: MapIndex, writer: RuleWriter): AssumptionProgram['struck'] {
  const { statementCount, inferenceCount, conflicts, targetKinds, targets } = index;
  const struck = {
    statement: new Int32Array(statementCount).fill(-1),
    inference: new Int32Array(inferenceCount).fill(-1),
    conflict: new Int32Array(conflicts.ids.length).fill(-1),
  };
  const strike = (atoms: Int32Array, target: number): void => {
    if (cell(atoms, target) < 0) atoms[target] = writer.addAtom();
  };
  for (let conflict = 0; conflict < targets.length; conflict += 1) {
    const kind = TARGET_KINDS[targetKinds[conflict] ?? 0] ?? 'statement'; // in range
    strike(struck[kind], cell(targets, conflict));
  }
  index.verdicts.forEach((verdict, evidence) => {
    if (verdict === CONTRADICTS) strike(struck.statement, cell(index.evidenceTargets, evidence));
  });
  return struck;
}

function writeFindings(index: MapIndex, writer: RuleWriter, struck: Int32Array): void {
  const { verdicts, evidenceTargets } = index;
  /** Statement, twice → the atom "some finding supports it", "some finding contradicts it". */
  const some = new Map<number, number>();
  const someAtom = (statement: number, verdict: number): number => {
    const key = 2 * statement + (verdict === SUPPORTS ? 0 : 1);
    const atom = some.get(key) ?? writer.addAtom();
    some.set(key, atom);
    return atom;
  };
  const opposite = (verdict: number) => (verdict === SUPPORTS ? CONTRADICTS : SUPPORTS);
  /** Statement → the verdicts of its findings, a bit each. */
  const verdictsOn = new Uint8Array(index.statementCount);
  verdicts.forEach((verdict, evidence) => {
    const statement = cell(evidenceTargets, evidence);
    verdictsOn[statement] = (verdictsOn[statement] ?? 0) | (1 << verdict);
  });
  const isOpposed = (evidence: number, verdict: number): boolean =>
    (verdict === SUPPORTS || verdict === CONTRADICTS) &&
    ((verdictsOn[cell(evidenceTargets, evidence)] ?? 0) & (1 << opposite(verdict))) !== 0;
  const opposed: number[] = [];
  for (let evidence = 0; evidence < verdicts.length; evidence += 1) {
    const verdict = verdicts[evidence] ?? 0; // in range
    writer.addRule(takenAtom(index, evidence));
    if (!isOpposed(evidence, verdict)) continue;
    opposed.push(evidence);
    writer.needsNot(someAtom(cell(evidenceTargets, evidence), opposite(verdict)));
  }
  for (const evidence of opposed) {
    writer.addRule(someAtom(cell(evidenceTargets, evidence), verdicts[evidence] ?? 0));
    writer.needs(takenAtom(index, evidence));
  }
  for (let evidence = 0; evidence < verdicts.length; evidence += 1) {
    if (verdicts[evidence] !== CONTRADICTS) continue;
    writer.addRule(cell(struck, cell(evidenceTargets, evidence)));
    writer.needs(takenAtom(index, evidence));
  }
}

function needAll(writer: RuleWriter, rows: Rows, row: number): void {
  const end = cell(rows.starts, row + 1);
  for (let at = cell(rows.starts, row); at < end; at += 1) writer.needs(cell(rows.items, at));
}
