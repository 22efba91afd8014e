import type { Conflict } from '../../domain/conflict.js';
import { type EntityId, nameOf } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { buildMapIndex } from '../../reasoning/map-index.js';
import { supportCycles } from '../../reasoning/support-cycles.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';

/** An inference or a conflict, with the part of the file it was read from. */
export interface Read<Step> {
  readonly named: Named;
  /** Null where it could not be made out. */
  readonly step: Step | null;
}

/** Warns of what a map may hold and hardly ever means: it is kept as it is. */
export function warnOfOddities(
  reading: Reading,
  inferences: readonly Read<Inference>[],
  conflicts: readonly Read<Conflict>[],
): void {
  warnOfSelfAttacks(reading, conflicts);
  warnOfRepeatedInferences(reading, inferences);
  warnOfCircles(reading, inferences);
  const isAllKnown = [...inferences, ...conflicts].every(({ step }) => step !== null);
  if (isAllKnown && reading.names.isWhole) warnOfUnconnected(reading, inferences, conflicts);
}

function warnOfSelfAttacks({ problems }: Reading, conflicts: readonly Read<Conflict>[]): void {
  for (const { named, step } of conflicts) {
    if (step === null) continue;
    const { id, attackers, target } = step;
    if (target.id !== id && !attackers.includes(target.id)) continue;
    const message =
      target.id === id
        ? `The conflict "${named.name}" attacks itself.`
        : `In the conflict "${named.name}" the statement "${nameOf(target.id)}" attacks itself.`;
    problems.warning(named.part.keyPlace, { code: 'self-attack', message });
  }
}

function warnOfRepeatedInferences(
  { problems }: Reading,
  inferences: readonly Read<Inference>[],
): void {
  const first = new Map<string, string>();
  for (const { named, step } of inferences) {
    if (step === null) continue;
    const key = `${[...step.premises].sort().join('+')}>${step.conclusion}`;
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, named.name);
      continue;
    }
    problems.warning(named.part.keyPlace, {
      code: 'same-step-twice',
      message: `The inference "${named.name}" has the same premises and conclusion as "${other}".`,
    });
  }
}

function warnOfCircles(
  { map, names, problems }: Reading,
  inferences: readonly Read<Inference>[],
): void {
  const statements = new Map(names.of('statement').map((named) => [named.id, named]));
  const index = buildMapIndex({
    map,
    revision: 0, // of a file that is not stored
    statements: [...statements.keys()],
    inferences: inferences.flatMap(({ step }) => (step !== null && isSound(step) ? [step] : [])),
    conflicts: [],
    evidence: [],
  });
  for (const circle of supportCycles(index)) {
    const first = circle[0] === undefined ? undefined : statements.get(circle[0]);
    if (first === undefined) continue;
    const listed = circle.map((id) => `"${nameOf(id)}"`).join(', ');
    problems.warning(first.part.keyPlace, {
      code: 'support-cycle',
      message: `Support runs in a circle among the statements ${listed}.`,
    });
  }
}

/** What else an inference may be is an error already, told where the inferences are read. */
function isSound({ premises, conclusion }: Inference): boolean {
  return premises.length > 0 && !premises.includes(conclusion);
}

function warnOfUnconnected(
  { names, problems }: Reading,
  inferences: readonly Read<Inference>[],
  conflicts: readonly Read<Conflict>[],
): void {
  const connected = new Set<EntityId>();
  for (const { step } of inferences) {
    for (const id of step?.premises ?? []) connected.add(id);
    if (step !== null) connected.add(step.conclusion);
  }
  for (const { step } of conflicts) {
    for (const id of step?.attackers ?? []) connected.add(id);
    if (step !== null) connected.add(step.target.id);
  }
  for (const { id, name, part } of names.of('statement')) {
    if (connected.has(id)) continue;
    problems.warning(part.keyPlace, {
      code: 'statement-unconnected',
      message: `The statement "${name}" stands in no inference and no conflict.`,
    });
  }
}
