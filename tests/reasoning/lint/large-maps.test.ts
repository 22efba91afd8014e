import { describe, expect, it } from 'vitest';
import { nameOf } from '../../../src/domain/identifier.js';
import type { LintNotice } from '../../../src/reasoning/lint/lint-rule.js';
import { type MapSketch, mapContent } from '../../support/map-builder.js';
import { toldNotices } from '../../support/told-lint.js';
import { lintContent } from './lint-sketch.js';

const MANY = 100_000;
const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
const named = (drawn: readonly string[]) =>
  Object.fromEntries(drawn.map((arrow, at) => [`i${at}`, arrow]));

/** How often each rule has told of something, and the first message of each. */
async function toldBy(
  sketch: MapSketch,
  budget?: number,
): Promise<Readonly<Record<string, readonly [number, string]>>> {
  const content = mapContent('m', sketch);
  const counts = new Map<LintNotice, number>();
  const first = new Map<string, LintNotice>();
  for (const notice of lintContent(content, budget)) {
    const one = first.get(notice.rule) ?? notice;
    first.set(notice.rule, one);
    counts.set(one, (counts.get(one) ?? 0) + 1);
  }
  const told = await toldNotices(content, [...counts.keys()]);
  const count = [...counts.values()];
  return Object.fromEntries(told.map(({ rule, message }, at) => [rule, [count[at] ?? 0, message]]));
}

describe('a map of 100,000 statements', { timeout: 60_000 }, () => {
  it('in one circle is told of once', async () => {
    const circle = named(numbers(MANY).map((at) => `s${at} -> s${(at + 1) % MANY}`));
    expect(await toldBy({ inferences: circle })).toEqual({
      'circular-support': [
        1,
        'Support runs in a circle among the statements “s0”, “s1”, “s2” and 99,997 more, and nothing but the circle reaches any of them.',
      ],
    });
  });

  it('in one chain is nothing to tell of', async () => {
    expect(
      await toldBy({ inferences: named(numbers(MANY).map((at) => `s${at} -> s${at + 1}`)) }),
    ).toEqual({});
  });

  it('of which half are premises of one inference, one of them redundant', () => {
    const names = numbers(MANY / 2).map((at) => `s${at}`);
    const inferences = { all: `${names.join(' + ')} -> c`, also: 's7 -> s8' };
    const [notice, ...others] = lintContent(mapContent('m', { inferences }));
    expect(others).toEqual([]);
    expect(notice?.rule).toBe('redundant-premise');
    expect(notice?.things.map(nameOf)).toEqual(['all', 's8']);
  });
});

describe('a map of 20,000 statements', () => {
  const some = numbers(20_000);

  it('that nothing connects, all with one text, and all contradicted', async () => {
    const names = some.map((at) => `s${at}`);
    const told = await toldBy({
      statements: Object.fromEntries(names.map((name) => [name, { text: { en: 'It rains' } }])),
      evidence: Object.fromEntries(
        names.map((name) => [`e-${name}`, [name, 'CONTRADICTS'] as const]),
      ),
    });
    expect(Object.entries(told).map(([rule, [count]]) => [rule, count])).toEqual([
      ['duplicate-statement', 1],
      ['unconnected-statement', some.length],
    ]);
  });

  it('in a chain, with a linked premise at each, is looked at as far as the budget goes', async () => {
    const chain = some.map((at) => `s${at} -> s${at + 1}`);
    const linked = some.map((at) => `s${at} + p${at} -> t${at}`);
    const told = await toldBy({ inferences: named([...chain, ...linked]) }, 1_000_000);
    expect(told).toEqual({
      'redundant-premise': [
        1,
        expect.stringMatching(
          /^19,9\d\d of 20,000 inferences with linked premises, from the inference from “s\d+” and “p\d+” to “t\d+” on, were not looked at/,
        ),
      ],
    });
  });
});
