import type { MapStructure } from '../../src/domain/argument-map.js';
import { slowGiven } from './slow-dependence.js';

// Labels straight from their definition: sets of named assumptions, their contraries, and the
// alternating fixpoint, each round from nothing. It shares no code with what it is compared with.

export interface SlowChange {
  readonly retract: ReadonlySet<string>;
  readonly assert: ReadonlySet<string>;
}
export const UNCHANGED: SlowChange = { retract: new Set(), assert: new Set() };

export type SlowLabel = 'IN' | 'OUT' | 'UNDECIDED';

interface Rule {
  readonly head: string;
  readonly body: readonly string[];
}

/** An argumentation framework: assumptions, rules, and what each assumption's contraries are. */
interface Framework {
  readonly assumptions: readonly string[];
  readonly rules: readonly Rule[];
  readonly contraries: ReadonlyMap<string, readonly string[]>;
}

/** The label of every statement, inference and conflict, by identifier. */
export function slowLabels(
  map: MapStructure,
  evidence: 'IGNORE' | 'REFUTE',
  change: SlowChange = UNCHANGED,
): ReadonlyMap<string, SlowLabel> {
  const framework = frameworkOf(map, evidence, change);
  const { certain, possible } = alternatingFixpoint(framework);
  const derivedForCertain = derive(framework, certain);
  const derivedAsPossible = derive(framework, possible);
  const label = (isIn: boolean, isPossible: boolean): SlowLabel =>
    isIn ? 'IN' : isPossible ? 'UNDECIDED' : 'OUT';
  const stands = (assumption: string, body: readonly string[]) =>
    label(
      certain.has(assumption) && body.every((one) => derivedForCertain.has(one)),
      possible.has(assumption) && body.every((one) => derivedAsPossible.has(one)),
    );
  return new Map<string, SlowLabel>([
    ...map.statements.map(
      (id) => [id, label(derivedForCertain.has(id), derivedAsPossible.has(id))] as const,
    ),
    ...map.inferences.map(({ id, premises }) => [id, stands(`app ${id}`, premises)] as const),
    ...map.conflicts.map(({ id, attackers }) => [id, stands(`acc ${id}`, attackers)] as const),
  ]);
}

function frameworkOf(
  map: MapStructure,
  evidence: 'IGNORE' | 'REFUTE',
  { retract, assert }: SlowChange,
): Framework {
  const given = new Set([...slowGiven(map), ...assert].filter((id) => !retract.has(id)));
  const inferences = map.inferences.filter(
    ({ id, conclusion }) => !retract.has(id) && !retract.has(conclusion),
  );
  const conflicts = map.conflicts.filter(({ id }) => !retract.has(id));
  const findings = evidence === 'IGNORE' ? [] : map.evidence.filter(({ id }) => !retract.has(id));
  const contraries = new Map<string, string[]>();
  const strike = (assumption: string, by: string) => {
    contraries.set(assumption, [...(contraries.get(assumption) ?? []), by]);
  };
  const strikeStatement = (statement: string, by: string) => {
    if (given.has(statement)) strike(`given ${statement}`, by);
    for (const { id, conclusion } of inferences)
      if (conclusion === statement) strike(`app ${id}`, by);
  };
  for (const { id, target } of conflicts) {
    if (target.kind === 'statement') strikeStatement(target.id, `hit ${id}`);
    if (target.kind === 'inference') strike(`app ${target.id}`, `hit ${id}`);
    if (target.kind === 'conflict') strike(`acc ${target.id}`, `hit ${id}`);
  }
  for (const { id, statement, verdict } of findings) {
    if (verdict === 'CONTRADICTS') strikeStatement(statement, `taken ${id}`);
    for (const other of findings) {
      const isOpposite =
        other.statement === statement &&
        [verdict, other.verdict].includes('SUPPORTS') &&
        [verdict, other.verdict].includes('CONTRADICTS');
      if (isOpposite) strike(`taken ${id}`, `taken ${other.id}`);
    }
  }
  return {
    assumptions: [
      ...Array.from(given, (id) => `given ${id}`),
      ...inferences.map(({ id }) => `app ${id}`),
      ...conflicts.map(({ id }) => `acc ${id}`),
      ...findings.map(({ id }) => `taken ${id}`),
    ],
    rules: [
      ...Array.from(given, (id) => ({ head: id, body: [`given ${id}`] })),
      ...inferences.map(({ id, premises, conclusion }) => ({
        head: conclusion,
        body: [...premises, `app ${id}`],
      })),
      ...conflicts.map(({ id, attackers }) => ({
        head: `hit ${id}`,
        body: [...attackers, `acc ${id}`],
      })),
    ],
    contraries,
  };
}

function derive({ rules }: Framework, assumed: ReadonlySet<string>): ReadonlySet<string> {
  const derived = new Set(assumed);
  for (let before = -1; before < derived.size; ) {
    before = derived.size;
    for (const { head, body } of rules)
      if (body.every((one) => derived.has(one))) derived.add(head);
  }
  return derived;
}

/** The assumptions that no derivation from the others strikes. */
function unstruck(framework: Framework, assumed: ReadonlySet<string>): ReadonlySet<string> {
  const derived = derive(framework, assumed);
  return new Set(
    framework.assumptions.filter(
      (one) => !(framework.contraries.get(one) ?? []).some((contrary) => derived.has(contrary)),
    ),
  );
}

function alternatingFixpoint(framework: Framework) {
  let certain: ReadonlySet<string> = new Set();
  for (;;) {
    const possible = unstruck(framework, certain);
    const next = unstruck(framework, possible);
    if (next.size === certain.size) return { certain, possible };
    certain = next;
  }
}

/** Dung's grounded labelling of a plain attack graph, by its characteristic function. */
export function slowGrounded(
  nodes: readonly string[],
  attacks: readonly (readonly [attacker: string, attacked: string])[],
): ReadonlyMap<string, SlowLabel> {
  const attackersOf = (node: string) =>
    attacks.filter(([, attacked]) => attacked === node).map(([attacker]) => attacker);
  let accepted: readonly string[] = [];
  for (;;) {
    const beaten = new Set(
      attacks.filter(([from]) => accepted.includes(from)).map(([, attacked]) => attacked),
    );
    const defended = nodes.filter((node) => attackersOf(node).every((one) => beaten.has(one)));
    if (defended.length === accepted.length) {
      return new Map(
        nodes.map((node) => [
          node,
          accepted.includes(node) ? 'IN' : beaten.has(node) ? 'OUT' : 'UNDECIDED',
        ]),
      );
    }
    accepted = defended;
  }
}
