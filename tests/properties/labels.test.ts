import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapStructure } from '../../src/domain/argument-map.js';
import type { EvidenceStance } from '../../src/domain/label.js';
import { EVIDENCE_STANCES } from '../../src/domain/label.js';
import { structureOf } from '../../src/domain/map-structure.js';
import { assumptionProgram } from '../../src/reasoning/labels/assumption-program.js';
import {
  type Labelling,
  labelling,
  labelOf,
  NO_SUPPOSITION,
  type Supposition,
} from '../../src/reasoning/labels/labelling.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { whatIf } from '../reasoning/at-once.js';
import { checkByHand } from '../reasoning/check-by-hand.js';
import { idOf, labelsById, thingsOf } from '../reasoning/labels-by-id.js';
import { type SlowChange, slowGrounded, slowLabels } from '../reasoning/slow-labels.js';
import { mapContent } from '../support/map-builder.js';
import { propertyRuns } from '../support/property-runs.js';
import { randomMap } from '../support/random-map.js';

const TWO_MINUTES = 120_000;
const FULL = { conflicts: 5, evidence: 4 };
const LARGE = { statements: 14, inferences: 24, premises: 3, conflicts: 10, evidence: 6 };

const stance = fc.constantFrom<EvidenceStance>(...EVIDENCE_STANCES);

function structures(size: object): fc.Arbitrary<MapStructure> {
  return randomMap(size).map((content) => structureOf(content, 1));
}

function labelled(map: MapStructure, evidence: EvidenceStance, change?: Supposition): Labelling {
  return labelling(assumptionProgram(buildMapIndex(map)), evidence, change);
}

function few<Item>(items: readonly Item[], most: number): fc.Arbitrary<Item[]> {
  return fc.subarray([...items], { maxLength: Math.min(most, items.length) });
}

/** Labels as lines: texts are compared much faster than maps. */
function listed(labels: ReadonlyMap<string, string>): string {
  return Array.from(labels, ([id, label]) => `${id} ${label}`).join('\n');
}

/** A map, and something to retract and to assert of it. */
function changes(size: object) {
  return structures(size).chain((map) => {
    const everything = [
      ...map.statements,
      ...[...map.inferences, ...map.conflicts, ...map.evidence].map(({ id }) => id),
    ];
    return fc.record({
      map: fc.constant(map),
      stance,
      retract: few<string>(everything, 4),
      assert: few<string>(map.statements, 3),
    });
  });
}

function changeOf(map: MapStructure, { retract, assert }: SlowChange): Supposition {
  const numbers = (ids: readonly string[], wanted: ReadonlySet<string>) =>
    new Set(ids.flatMap((id, number) => (wanted.has(id) ? [number] : [])));
  const idsOf = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);
  return {
    retracted: {
      statement: numbers(map.statements, retract),
      inference: numbers(idsOf(map.inferences), retract),
      conflict: numbers(idsOf(map.conflicts), retract),
      evidence: numbers(idsOf(map.evidence), retract),
    },
    asserted: numbers(map.statements, assert),
  };
}

describe('labels on random maps', () => {
  it(
    'are those of the alternating fixpoint, and each why can be followed to its end by hand',
    () => {
      fc.assert(
        fc.property(structures(FULL), stance, (map, evidence) => {
          const found = labelled(map, evidence);
          expect(listed(labelsById(found))).toEqual(listed(slowLabels(map, evidence)));
          checkByHand(map, found);
        }),
        { numRuns: propertyRuns() },
      );
    },
    TWO_MINUTES,
  );

  it(
    'are so on larger maps with more circles and attacks',
    () => {
      fc.assert(
        fc.property(structures(LARGE), stance, (map, evidence) => {
          const found = labelled(map, evidence);
          expect(listed(labelsById(found))).toEqual(listed(slowLabels(map, evidence)));
          checkByHand(map, found);
        }),
        { numRuns: propertyRuns() },
      );
    },
    TWO_MINUTES,
  );

  it(
    'change in a what-if as in a map written with the change, and name what changed',
    () => {
      fc.assert(
        fc.property(changes(FULL), ({ map, stance: evidence, ...asked }) => {
          const retract = new Set(asked.retract);
          const change = {
            retract,
            assert: new Set(asked.assert.filter((id) => !retract.has(id))),
          };
          const answer = whatIf(labelled(map, evidence), changeOf(map, change));
          const expected = slowLabels(map, evidence, change);
          expect(listed(labelsById(answer.after))).toEqual(listed(expected));
          checkByHand(map, answer.after, change);
          const before = slowLabels(map, evidence);
          const differing = [...expected].filter(([id, label]) => before.get(id) !== label);
          expect(answer.changed.map((thing) => idOf(answer.after, thing))).toEqual(
            differing.map(([id]) => id),
          );
        }),
        { numRuns: propertyRuns() },
      );
    },
    TWO_MINUTES,
  );

  it('equal Dung’s grounded labelling on attack graphs alone', () => {
    const graph = fc.integer({ min: 1, max: 9 }).chain((count) => {
      const node = fc.integer({ min: 0, max: count - 1 }).map((at) => `s${at}`);
      return fc.record({
        nodes: fc.constant(Array.from({ length: count }, (_, at) => `s${at}`)),
        attacks: fc.uniqueArray(fc.tuple(node, node), { maxLength: 16, selector: String }),
      });
    });
    fc.assert(
      fc.property(graph, stance, ({ nodes, attacks }, evidence) => {
        const content = mapContent('graph', {
          statements: Object.fromEntries(nodes.map((name) => [name, {}])),
          conflicts: Object.fromEntries(attacks.map(([a, b], at) => [`k${at}`, `${a} -> ${b}`])),
        });
        const found = labelsById(labelled(structureOf(content, 1), evidence));
        const expected = slowGrounded(nodes, attacks);
        for (const name of nodes) expect(found.get(`graph/${name}`)).toBe(expected.get(name));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('do not change when a statement without connections is added', () => {
    fc.assert(
      fc.property(structures(FULL), stance, fc.nat(), (map, evidence, at) => {
        const place = at % (map.statements.length + 1);
        const lonely = 'random/lonely' as (typeof map.statements)[number]; // any name that is free
        const larger = { ...map, statements: map.statements.toSpliced(place, 0, lonely) };
        const found = new Map(labelsById(labelled(larger, evidence)));
        expect(found.get(lonely)).toBe('IN');
        found.delete(lonely);
        expect(found).toEqual(labelsById(labelled(map, evidence)));
      }),
      { numRuns: propertyRuns() },
    );
  });

  it('do not change when nothing is retracted, or what is given is asserted', () => {
    fc.assert(
      fc.property(structures(FULL), stance, (map, evidence) => {
        const before = labelled(map, evidence);
        const { index } = before.program;
        const asserted = new Set(map.statements.flatMap((_, at) => (index.given[at] ? [at] : [])));
        expect(whatIf(before, { ...NO_SUPPOSITION, asserted }).changed).toEqual([]);
      }),
      { numRuns: propertyRuns() / 2 },
    );
  });

  it('of a retracted thing are OUT, and of an asserted statement IN where nothing strikes it', () => {
    fc.assert(
      fc.property(changes({ ...FULL, conflicts: 0 }), ({ map, ...asked }) => {
        const retract = new Set(asked.retract);
        const assert = new Set(asked.assert.filter((id) => !retract.has(id)));
        const { after } = whatIf(labelled(map, 'IGNORE'), changeOf(map, { retract, assert }));
        for (const thing of thingsOf(after)) {
          const id = idOf(after, thing);
          if (retract.has(id)) expect(labelOf(after, thing)).toBe('OUT');
          if (assert.has(id)) expect(labelOf(after, thing)).toBe('IN');
        }
      }),
      { numRuns: propertyRuns() / 2 },
    );
  });
});
