import { expect, test } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { accountOf } from '../../src/reasoning/labels/account.js';
import { assumptionProgram } from '../../src/reasoning/labels/assumption-program.js';
import {
  countLabels,
  type Labelling,
  labelling,
  labelOf,
} from '../../src/reasoning/labels/labelling.js';
import { explainer } from '../../src/reasoning/labels/why.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';

const map = parseMapId('large');
const MANY = 100_000;

type Arrow = readonly [from: readonly number[], to: number];

/** Statements by number, inferences between them, and conflicts from some to others. */
function labelled(
  count: number,
  inferences: readonly Arrow[],
  conflicts: readonly Arrow[] = [],
): Labelling {
  const ids = Array.from({ length: count }, (_, at) => entityId(map, `s${at}`));
  const of = (at: number) => ids[at] ?? entityId(map, 'missing');
  const structure: MapStructure = {
    map,
    revision: 1,
    statements: ids,
    inferences: inferences.map(([from, to], at) => ({
      id: entityId(map, `i${at}`),
      premises: from.map(of),
      conclusion: of(to),
    })),
    conflicts: conflicts.map(([from, to], at) => ({
      id: entityId(map, `k${at}`),
      attackers: from.map(of),
      target: { kind: 'statement', id: of(to) },
    })),
    evidence: [],
  };
  return labelling(assumptionProgram(buildMapIndex(structure)), 'IGNORE');
}

function statement(number: number) {
  return { kind: 'statement' as const, number };
}

/** One arrow from each statement to the next, the last to the first. */
function ring(count: number): readonly Arrow[] {
  return Array.from({ length: count }, (_, at) => [[at], (at + 1) % count] as const);
}

test('a chain of 100,000 inferences falls with its first premise, and is accounted for', () => {
  const chain = ring(MANY).slice(0, -1);
  const found = labelled(MANY + 1, chain, [[[MANY], 0]]);
  const last = statement(MANY - 1);
  expect(labelOf(found, last)).toBe('OUT');
  // Every statement and inference of the chain; the conflict, and its attacker.
  expect([...accountOf(explainer(found), last)]).toHaveLength(2 * MANY + 1);
});

test('a circle of 100,000 statements supports nothing, and says so', () => {
  const found = labelled(MANY, ring(MANY));
  expect(countLabels(found, 'statement')).toEqual({ IN: 0, OUT: MANY, UNDECIDED: 0 });
  const why = explainer(found)(statement(5));
  expect(why.reason).toBe('CIRCULAR');
  expect(why.circle).toHaveLength(MANY);
});

test('a cycle of 100,000 attacks is undecided all round', () => {
  const found = labelled(MANY, [], ring(MANY));
  expect(countLabels(found, 'conflict')).toEqual({ IN: 0, OUT: 0, UNDECIDED: MANY });
  const why = explainer(found)(statement(7));
  expect(why).toMatchObject({ label: 'UNDECIDED', reason: 'CYCLE' });
  expect(why.circle).toHaveLength(2 * MANY);
});

test('one inference with 50,000 premises falls with one of them', () => {
  const premises = Array.from({ length: MANY / 2 }, (_, at) => at);
  const conclusion = premises.length;
  const found = labelled(
    conclusion + 2,
    [[premises, conclusion]],
    [[[conclusion + 1], conclusion - 1]],
  );
  expect(labelOf(found, statement(conclusion))).toBe('OUT');
  expect(explainer(found)({ kind: 'inference', number: 0 })).toMatchObject({
    reason: 'PREMISE_OUT',
    restsOn: [statement(conclusion - 1)],
  });
});
