import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { nameOf } from '../../src/domain/identifier.js';
import { structureOf } from '../../src/domain/map-structure.js';
import type { LintNotice } from '../../src/reasoning/lint/lint-rule.js';
import { lintContent } from '../reasoning/lint/lint-sketch.js';
import { slowDerived, slowGiven } from '../reasoning/slow-dependence.js';
import { propertyRuns, propertyTimeout } from '../support/property-runs.js';
import { randomMap } from '../support/random-map.js';

/** The statements of which a notice says that only a circle reaches them. */
function notDerived({ fact }: LintNotice): readonly string[] {
  switch (fact.kind) {
    case 'CIRCLE_ALONE':
    case 'ABOVE_CIRCLE':
      return fact.parts.statements.map(nameOf);
    case 'CIRCLE_PARTLY_ALONE':
      return fact.parts.alone.map(nameOf);
    default:
      return [];
  }
}

/** Notices of one rule, about random maps and with another answer worked out plainly. */
function agrees(
  rule: string,
  slow: (map: MapContent) => unknown,
  fast: (notices: readonly LintNotice[]) => unknown,
): void {
  fc.assert(
    fc.property(randomMap({ statements: 6, inferences: 12 }), (map) => {
      const notices = lintContent(map).filter((notice) => notice.rule === rule);
      expect(fast(notices)).toEqual(slow(map));
    }),
    { numRuns: propertyRuns() },
  );
}

describe('lint of random maps', { timeout: propertyTimeout() }, () => {
  it('finds each redundant premise, and no other', () => {
    agrees(
      'redundant-premise',
      (map) =>
        map.inferences.flatMap(({ id, premises, conclusion }) => {
          const spare = premises.filter((premise) => {
            const others = premises.filter((one) => one !== premise);
            return slowDerived(structureOf(map, 1), others, null).has(conclusion);
          });
          const inOrder = map.statements.flatMap((one) => (spare.includes(one.id) ? one.id : []));
          return premises.length > 1 && spare.length > 0 ? [[id, ...inOrder]] : [];
        }),
      (notices) => notices.map(({ things }) => things),
    );
  });

  it('names each statement that only circular support reaches, and no other', () => {
    agrees(
      'circular-support',
      (map) => {
        const structure = structureOf(map, 1);
        const derived = slowDerived(structure, slowGiven(structure), null);
        return map.statements.flatMap(({ id }) => (derived.has(id) ? [] : nameOf(id)));
      },
      (notices) => notices.flatMap(notDerived).sort(),
    );
  });

  it('accepts a notice where its first thing is named, and tells of no acceptance then', () => {
    fc.assert(
      fc.property(randomMap({ statements: 6 }), (map) => {
        const accepted = lintContent(map).map(({ rule, things }) => ({
          rule,
          at: things.slice(0, 1),
          because: 'So.',
        }));
        const again = lintContent({ ...map, map: { ...map.map, accepted } });
        expect(again.map((notice) => notice.accepted)).toEqual(accepted.map(() => 'So.'));
      }),
      { numRuns: propertyRuns() },
    );
  });
});
