import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import { difference, share } from '../../src/exercises/marking/difference.js';
import { maximumWeightMatching } from '../../src/exercises/marking/maximum-weight-matching.js';
import { drawing, reading } from './drawings.js';

/** The outcomes of what is drawn, the points, and how many are missing. */
function compared(drawn: string, ...keys: readonly string[]) {
  const found = finish(
    difference(
      drawing(drawn),
      keys.map((key) => reading(key)),
    ),
  );
  return [
    found.drawn.map(({ outcome }) => outcome).join(' '),
    found.quarters / 4,
    found.missing.length,
  ];
}

describe('the difference of a drawing from a key', () => {
  it('is nothing where they are the same, in whichever order', () => {
    const key = '1 + 2 > 3; 4 > 3; 5 x i1; 1 x c1';
    expect(compared('4 > 3; 2 + 1 > 3; 5 x i2; 1 x c1', key)).toEqual([
      'RIGHT RIGHT RIGHT RIGHT',
      4,
      0,
    ]);
  });

  it.each([
    ['the other way round', '3 > 1', '1 > 3', 'REVERSED'],
    ['linked and the other way round', '3 + 4 > 1', '1 + 2 > 3', 'REVERSED'],
    ['together what is separate', '1 + 2 > 3', '1 > 3', 'WRONGLY_LINKED'],
    ['apart what belongs together', '1 > 3', '1 + 2 > 3', 'WRONGLY_LINKED'],
    ['to another conclusion', '1 > 4', '1 > 3', 'WRONG_TARGET'],
    ['a support for an attack', '1 > 3', '1 x 3', 'WRONG_FUNCTION'],
    ['an attack for a support', '1 x 3', '1 > 3', 'WRONG_FUNCTION'],
    ['an attack from its target', '3 x 1', '1 x 3', 'REVERSED'],
    ['an attack on something else', '1 x 4', '1 x 3', 'WRONG_TARGET'],
    ['an attack without its companion', '1 x 3', '1 + 2 x 3', 'WRONGLY_LINKED'],
  ])('counts what is drawn %s as half', (_, drawn, key, outcome) => {
    expect(compared(drawn, key)).toEqual([outcome, 0.5, 0]);
  });

  it('takes a quarter off for what the key has nothing like', () => {
    expect(compared('1 > 3; 4 > 5', '1 > 3; 2 > 3')).toEqual(['RIGHT NOT_IN_MAP', 0.75, 1]);
  });

  it('takes a quarter off for what is like a relation that is drawn as it should be', () => {
    expect(compared('1 > 3; 3 > 1', '1 > 3')).toEqual(['RIGHT REVERSED', 0.75, 0]);
  });

  it('takes the parts of one step that are drawn apart for one mistake', () => {
    const apart = ['WRONGLY_LINKED WRONGLY_LINKED WRONGLY_LINKED', 0.5, 0];
    expect(compared('1 > 4; 2 > 4; 3 > 4', '1 + 2 + 3 > 4')).toEqual(apart);
  });

  it('never takes what is exactly right for something else, though that would earn more', () => {
    const [outcomes] = compared('1 + 2 > 3; 1 > 3', '1 + 2 > 3; 1 + 4 > 3');
    expect(outcomes).toBe('RIGHT WRONGLY_LINKED');
  });

  it('matches so that as many relations as possible are found', () => {
    // The second is near to 2 > 3 alone; so the first has to give that up, and take 1 + 4 > 3.
    expect(compared('1 + 2 > 3; 3 > 2', '2 > 3; 1 + 4 > 3')).toEqual([
      'WRONGLY_LINKED REVERSED',
      1,
      0,
    ]);
  });

  it('takes the reading that suits the drawing best, and neither counts nor charges the others', () => {
    const linked = '1 + 2 > 3; 4 > 3';
    const separate = '1 > 3; 2 > 3; 4 > 3';
    expect(compared('1 > 3; 2 > 3; 4 > 3', linked, separate)).toEqual(['RIGHT RIGHT RIGHT', 3, 0]);
    expect(compared('1 + 2 > 3; 1 > 3; 4 > 3', linked, separate)).toEqual([
      'RIGHT RIGHT_ELSEWHERE RIGHT',
      2,
      0,
    ]);
    expect(finish(difference(drawing('4 > 3'), [reading(linked), reading(separate)])).reading).toBe(
      0,
    );
  });

  it('lets an objection strike whatever stands in for its step in another reading', () => {
    const own = reading('1 + 2 > 3; 4 x i1');
    const other = reading('1 > 3; 2 > 3; 4 x i1', { i9: ['i1', 'i2'] });
    for (const struck of ['i1', 'i2']) {
      const found = finish(difference(drawing(`1 > 3; 2 > 3; 4 x ${struck}`), [own, other]));
      expect([found.reading, share(found)]).toEqual([1, 1]);
    }
    const twice = finish(difference(drawing('1 > 3; 2 > 3; 4 x i1; 4 x i2'), [own, other]));
    expect(twice.drawn.map(({ quarters }) => quarters)).toEqual([4, 4, 4, 0]);
  });

  it('does not charge an objection for the step that it strikes being drawn wrongly', () => {
    expect(compared('1 > 3; 4 x i1', '1 + 2 > 3; 4 x i1')).toEqual([
      'WRONGLY_LINKED RIGHT',
      1.5,
      0,
    ]);
    const wrongStep = compared('1 > 3; 2 > 3; 4 x i2', '1 > 3; 2 > 3; 4 x i1');
    expect(wrongStep).toEqual(['RIGHT RIGHT WRONG_TARGET', 2.5, 0]);
  });
});

describe('a matching of maximum weight', () => {
  it('pairs nothing where there is nothing to pair', () => {
    expect(maximumWeightMatching([])).toEqual([]);
    expect(maximumWeightMatching([[], []])).toEqual([null, null]);
    expect(maximumWeightMatching([[0, -1]])).toEqual([null]);
  });

  it('gives up the best pair where two others come to more', () => {
    expect(
      maximumWeightMatching([
        [5, 4],
        [4, 0],
      ]),
    ).toEqual([1, 0]);
  });
});
