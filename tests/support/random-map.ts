import fc from 'fast-check';
import type { MapContent } from '../../src/domain/argument-map.js';
import { VERDICTS } from '../../src/domain/evidence.js';
import { type MapSketch, mapContent } from './map-builder.js';

/** How large random maps may become. */
export interface RandomMapSize {
  readonly statements?: number;
  readonly inferences?: number;
  readonly premises?: number;
  readonly conflicts?: number;
  readonly evidence?: number;
}

/**
 * Random maps: statements `s0`, `s1` …, inferences `i0` …, conflicts `k0` …, evidence `e0` ….
 *
 * Premises and conclusions are drawn freely, so cycles of support, linked premises, convergence and
 * statements that nothing connects all come up; conflicts strike statements, inferences and other
 * conflicts. Failures shrink to small maps.
 */
export function randomSketch(size: RandomMapSize = {}): fc.Arbitrary<MapSketch> {
  return fc.integer({ min: 1, max: size.statements ?? 8 }).chain((count) => {
    const statement = fc.integer({ min: 0, max: count - 1 }).map((at) => `s${at}`);
    const several = (most: number) =>
      fc.uniqueArray(statement, { minLength: 1, maxLength: Math.min(most, count) });
    const inference = fc
      .tuple(several(size.premises ?? 3), statement)
      .map(([premises, to]) => ({ premises: premises.filter((one) => one !== to), to }))
      .filter(({ premises }) => premises.length > 0)
      .map(({ premises, to }) => `${premises.join(' + ')} -> ${to}`);
    const inferences = fc.array(inference, {
      maxLength: count > 1 ? (size.inferences ?? 10) : 0,
      size: 'max',
    });
    return inferences.chain((drawn) => {
      const conflict = fc.record({
        attackers: several(2),
        kind: fc.constantFrom('statement' as const, 'inference' as const, 'conflict' as const),
        at: fc.nat({ max: 99 }),
      });
      const conflicts = fc.array(conflict, { maxLength: size.conflicts ?? 3 });
      const evidence = fc.array(fc.tuple(statement, fc.constantFrom(...VERDICTS)), {
        maxLength: size.evidence ?? 3,
      });
      return fc.record({
        statements: fc.constant(
          Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, {}])),
        ),
        inferences: fc.constant(numbered('i', drawn)),
        conflicts: conflicts.map((all) => numbered('k', arrows(all, count, drawn.length))),
        evidence: evidence.map((all) => numbered('e', all)),
      });
    });
  });
}

/** The content of random maps, all in a map of the name given. */
export function randomMap(size: RandomMapSize = {}, name = 'random'): fc.Arbitrary<MapContent> {
  return randomSketch(size).map((sketch) => mapContent(name, sketch));
}

interface DrawnConflict {
  readonly attackers: readonly string[];
  readonly kind: 'statement' | 'inference' | 'conflict';
  /** Which of its kind, counted round and round. */
  readonly at: number;
}

/** Turns what was drawn into arrows; at a statement, where there is nothing else of the kind. */
function arrows(
  drawn: readonly DrawnConflict[],
  statements: number,
  inferences: number,
): readonly string[] {
  return drawn.map(({ attackers, kind, at }, self) => {
    const from = attackers.join(' + ');
    if (kind === 'inference' && inferences > 0) return `${from} -> i${at % inferences}`;
    if (kind === 'conflict' && drawn.length > 1) {
      const other = at % (drawn.length - 1);
      return `${from} -> k${other < self ? other : other + 1}`;
    }
    return `${from} -> s${at % statements}`;
  });
}

function numbered<Value>(prefix: string, values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(values.map((value, at) => [`${prefix}${at}`, value]));
}
