import { availableParallelism, cpus, totalmem } from 'node:os';
import type { MapStructure } from '../src/domain/argument-map.js';
import { entityId, parseMapId } from '../src/domain/identifier.js';
import { structureOf } from '../src/domain/map-structure.js';
import { closure } from '../src/reasoning/closure.js';
import { assumptionProgram } from '../src/reasoning/labels/assumption-program.js';
import { countLabels, labelling, NO_SUPPOSITION } from '../src/reasoning/labels/labelling.js';
import { buildMapIndex, type MapIndex } from '../src/reasoning/map-index.js';
import { cell } from '../src/reasoning/rows.js';
import { whatIf } from '../tests/reasoning/at-once.js';
import { randomNumbers } from '../tests/support/random-numbers.js';
import { type Times, timeInTurn } from './measure.js';
import { randomArgument } from './random-argument.js';

/*
 * A labelling and a what-if beside a plain pass over the same arrays, in turn in one process. The
 * plain pass is what one round of a fixpoint cannot do without: everything that follows from the
 * given statements, and which conflicts have all their attackers then.
 */
const STATEMENTS = 100_000;
const CONFLICTS = 20_000;
const SEED = 1;
const ROUNDS = 21;

/** A random argument with conflicts: half against statements, the rest against steps and conflicts. */
function attacked(hasCircles: boolean): MapStructure {
  const map = parseMapId('bench');
  const structure = structureOf(randomArgument(map, STATEMENTS, SEED), 1);
  const random = randomNumbers(SEED + 1);
  const below = (limit: number) => Math.floor(random() * limit);
  const any = <Item>(items: readonly Item[]) => items[below(items.length)] as Item; // never empty
  const conflicts = Array.from(
    { length: CONFLICTS },
    (_, at): MapStructure['conflicts'][number] => {
      const attackers = new Set(
        Array.from({ length: 1 + below(2) }, () => any(structure.statements)),
      );
      const lot = random();
      return {
        id: entityId(map, `k${at}`),
        attackers: [...attackers],
        target:
          lot < 0.5
            ? { kind: 'statement', id: any(structure.statements) }
            : lot < 0.8
              ? { kind: 'inference', id: any(structure.inferences).id }
              : { kind: 'conflict', id: entityId(map, `k${below(CONFLICTS)}`) },
      };
    },
  );
  if (!hasCircles) return { ...structure, conflicts };
  /** Half of all inferences conclude any statement, be it before their premises or behind. */
  const inferences = structure.inferences.map((inference, at) => {
    const conclusion = any(structure.statements);
    const isKept = at % 2 === 0 || inference.premises.includes(conclusion);
    return isKept ? inference : { ...inference, conclusion };
  });
  return { ...structure, conflicts, inferences };
}

function plainPass(index: MapIndex): number {
  const derived = closure(index, index.given);
  const { starts, items } = index.attackers;
  let hits = 0;
  for (let conflict = 0; conflict + 1 < starts.length; conflict += 1) {
    let missing = 0;
    const end = cell(starts, conflict + 1);
    for (let at = cell(starts, conflict); at < end; at += 1) {
      if (derived[cell(items, at)] === 0) missing += 1;
    }
    if (missing === 0) hits += 1;
  }
  return hits;
}

async function measure(name: string, structure: MapStructure): Promise<string> {
  const index = buildMapIndex(structure);
  const program = assumptionProgram(index);
  const before = labelling(program, 'IGNORE');
  const premise = index.given.findIndex(
    (isGiven, at) => isGiven === 1 && cell(index.uses.starts, at + 1) > cell(index.uses.starts, at),
  );
  const retracted = { ...NO_SUPPOSITION.retracted, statement: new Set([premise]) };
  const change = { ...NO_SUPPOSITION, retracted };
  const times = await timeInTurn(
    {
      plain: () => plainPass(index),
      program: () => assumptionProgram(index),
      labels: () => labelling(program, 'IGNORE'),
      whatIf: () => whatIf(before, change),
    },
    ROUNDS,
  );
  const ratio = (time: Times) => `${(time.median / times.plain.median).toFixed(1)} ×`;
  const ms = ({ median, least, most }: Times) =>
    `${median.toFixed(0)} (${least.toFixed(0)}–${most.toFixed(0)})`;
  const { IN, OUT, UNDECIDED } = countLabels(before, 'statement');
  const cells = [
    name,
    ms(times.plain),
    `${ms(times.labels)}: ${ratio(times.labels)}`,
    `${ms(times.whatIf)}: ${ratio(times.whatIf)}`,
    `${ms(times.program)}: ${ratio(times.program)}`,
    program.circles.items.length.toLocaleString('en'),
    [IN, OUT, UNDECIDED].map((count) => count.toLocaleString('en')).join(', '),
  ];
  return `| ${cells.join(' | ')} |`;
}

const HEAD = [
  'map',
  'plain pass',
  'labels',
  'what-if of one premise',
  'program, once a revision',
  'statements in circles',
  'IN, OUT, UNDECIDED',
];
const lines = [
  `| ${HEAD.join(' | ')} |`,
  `| ${HEAD.map(() => '---').join(' | ')} |`,
  await measure('without circles', attacked(false)),
  await measure('with circles', attacked(true)),
];
const machine = `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), ${Math.round(totalmem() / 2 ** 30)} GB; Node ${process.version}`;
process.stdout.write(
  `Machine: ${machine}. ${STATEMENTS.toLocaleString('en')} statements, 66,000 inferences, ${CONFLICTS.toLocaleString('en')} conflicts.\n\n${lines.join('\n')}\n`,
);
