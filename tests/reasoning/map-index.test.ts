import { describe, expect, it } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import { VERDICTS } from '../../src/domain/evidence.js';
import { nameOf, parseEntityId } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { InvariantError } from '../../src/reasoning/invariant.js';
import {
  buildMapIndex,
  idsFor,
  type Numbering,
  roleOfStatement,
  TARGET_KINDS,
} from '../../src/reasoning/map-index.js';
import { type Rows, row } from '../../src/reasoning/rows.js';
import { mapContent } from '../support/map-builder.js';

const structure = structureOf(
  mapContent('m', {
    statements: { lonely: {} },
    inferences: { i: 'p + q -> a', j: 'a -> s', k: 'q -> s' },
    conflicts: { rebut: 'x -> s', undercut: 'x + p -> j', counter: 'q -> rebut', under: 'a -> x' },
    evidence: { found: ['p', 'CONTRADICTS'], read: ['p', 'SUPPORTS'], seen: ['s', 'PARTLY'] },
  }),
  3,
);
const index = buildMapIndex(structure);
const { statements, inferences, conflicts, evidence } = index;

/** Rows as names: `{ p: 'i', q: 'i k' }`, empty ones left out. */
function named(rows: Rows, from: Numbering, to: Numbering): Record<string, string> {
  return Object.fromEntries(
    from.ids
      .map((id, at) => [nameOf(id), idsFor(to, row(rows, at)).map(nameOf).join(' ')])
      .filter(([, items]) => items !== ''),
  );
}

describe('the index of a map', () => {
  it('holds premises and conclusions from both sides', () => {
    expect(named(index.premises, inferences, statements)).toEqual({ i: 'p q', j: 'a', k: 'q' });
    expect(idsFor(statements, index.conclusions).map(nameOf)).toEqual(['a', 's', 's']);
    expect(named(index.uses, statements, inferences)).toEqual({ p: 'i', q: 'i k', a: 'j' });
    expect(named(index.concluders, statements, inferences)).toEqual({ a: 'i', s: 'j k' });
  });

  it('holds attackers and targets from both sides, whatever is struck', () => {
    expect(named(index.attackers, conflicts, statements)).toEqual({
      rebut: 'x',
      undercut: 'p x',
      counter: 'q',
      under: 'a',
    });
    expect(named(index.attacks, statements, conflicts)).toEqual({
      p: 'undercut',
      q: 'counter',
      a: 'under',
      x: 'rebut undercut',
    });
    const kinds = Array.from(index.targetKinds, (kind) => TARGET_KINDS[kind]);
    expect(kinds).toEqual(['statement', 'inference', 'conflict', 'statement']);
    const numbering = { statement: statements, inference: inferences, conflict: conflicts };
    const targets = kinds.map((kind = 'statement', at) =>
      idsFor(numbering[kind], index.targets.subarray(at, at + 1)).map(nameOf),
    );
    expect(targets.flat()).toEqual(['s', 'j', 'rebut', 'x']);
    expect(named(index.against.statement, statements, conflicts)).toEqual({
      s: 'rebut',
      x: 'under',
    });
    expect(named(index.against.inference, inferences, conflicts)).toEqual({ j: 'undercut' });
    expect(named(index.against.conflict, conflicts, conflicts)).toEqual({ rebut: 'counter' });
  });

  it('holds evidence with its verdicts', () => {
    expect(named(index.evidenceOn, statements, evidence)).toEqual({ p: 'found read', s: 'seen' });
    expect(idsFor(statements, index.evidenceTargets).map(nameOf)).toEqual(['p', 'p', 's']);
    expect(Array.from(index.verdicts, (verdict) => VERDICTS[verdict])).toEqual([
      'CONTRADICTS',
      'SUPPORTS',
      'PARTLY',
    ]);
  });

  it('knows the role of each statement, and which are given', () => {
    const roles = statements.ids.map((id, at) => [nameOf(id), roleOfStatement(index, at)]);
    expect(Object.fromEntries(roles)).toEqual({
      lonely: 'ISOLATED',
      p: 'PREMISE',
      q: 'PREMISE',
      a: 'INTERMEDIATE',
      s: 'CONCLUSION',
      x: 'PREMISE',
    });
    const given = statements.ids.filter((_, at) => index.given[at] === 1).map(nameOf);
    expect(given).toEqual(['lonely', 'p', 'q', 'x']);
  });

  it('carries the map and the revision it was built from', () => {
    expect([index.map, index.revision]).toEqual(['m', 3]);
  });

  const missing = parseEntityId('m/missing');
  const id = parseEntityId('m/broken');
  const p = parseEntityId('m/p');
  const broken: Record<string, Partial<MapStructure>> = {
    'a premise that is not in it': { inferences: [{ id, premises: [missing], conclusion: p }] },
    'a conclusion that is not in it': { inferences: [{ id, premises: [p], conclusion: missing }] },
    'an attacker that is not in it': {
      conflicts: [{ id, attackers: [missing], target: { kind: 'statement', id: p } }],
    },
    'a target that is not of its kind': {
      conflicts: [{ id, attackers: [p], target: { kind: 'inference', id: p } }],
    },
    'evidence on nothing': { evidence: [{ id, statement: missing, verdict: 'SUPPORTS' }] },
    'an inference without premises': { inferences: [{ id, premises: [], conclusion: p }] },
    'an inference that concludes its premise': {
      inferences: [{ id, premises: [p], conclusion: p }],
    },
    'a conflict without attackers': {
      conflicts: [{ id, attackers: [], target: { kind: 'statement', id: p } }],
    },
    'a statement that stands twice': { statements: [p, p] },
  };
  it.each(Object.entries(broken))('refuses %s as a bug', (_, part) => {
    const nothing = { inferences: [], conflicts: [], evidence: [] };
    expect(() => buildMapIndex({ ...structure, ...nothing, ...part })).toThrow(InvariantError);
  });
});
