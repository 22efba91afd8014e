import type { Conflict } from '../../domain/conflict.js';
import { type EntityId, nameOf } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Named } from './names.js';
import type { Reading } from './reading.js';
import { circlesOfSupport } from './support-cycles.js';

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

function warnOfCircles({ names, problems }: Reading, inferences: readonly Read<Inference>[]): void {
  const steps = inferences.flatMap(({ step }) => (step === null ? [] : [step]));
  const statements = new Map(names.of('statement').map((named) => [named.id, named]));
  for (const circle of circlesOfSupport(steps)) {
    const first = circle[0] === undefined ? undefined : statements.get(circle[0]);
    if (first === undefined) continue;
    const listed = circle.map((id) => `"${nameOf(id)}"`).join(', ');
    problems.warning(first.part.keyPlace, {
      code: 'support-cycle',
      message: `Support runs in a circle among the statements ${listed}.`,
    });
  }
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
