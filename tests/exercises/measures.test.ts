import { describe, expect, it } from 'vitest';
import { mapMeasures } from '../../src/exercises/marking/measures.js';
import { drawing } from './drawings.js';

const ALL = { centralClaim: 1, role: 1, function: 1, attachment: 1, labelledAttachment: 1 };
const FOUR = ['1', '2', '3', '4'];

function measures(one: string, other: string, texts: readonly string[] = FOUR) {
  return mapMeasures(drawing(one), drawing(other), texts);
}

describe('the measures between two maps', () => {
  it('give the five figures of the worked case', () => {
    const found = measures('1 > 2; 3 x 2; 4 x 3', '1 > 2; 3 x 2; 4 > 2');
    expect(found).toEqual({
      ...ALL,
      function: 0.75,
      attachment: 10 / 12,
      labelledAttachment: 0.75,
    });
  });

  it('count whose side a text is on by the shortest way to a central one', () => {
    expect(measures('1 > 2; 3 x 2; 4 x 3', '1 > 2; 3 > 2; 4 x 3').role).toBe(0.5);
    expect(measures('1 x 2; 1 > 3; 4 > 1', '1 > 3; 4 > 1').role).toBe(1);
    expect(measures('1 x 2; 2 x 1', '3 > 4', ['1', '2']).role).toBe(1);
  });

  it('read an undercut as an attack on each source of the step', () => {
    const undercut = '1 + 2 > 3; 4 x i1';
    expect(measures(undercut, '1 + 2 > 3; 4 x 1').attachment).toBe(11 / 12);
    expect(measures(undercut, '1 + 2 > 3; 4 x 1').function).toBe(0.75);
    expect(measures('1 + 2 > 3; 1 x i1', '1 + 2 > 3; 1 x 2')).toMatchObject({
      attachment: 1,
      labelledAttachment: 0.75,
    });
  });

  it('do not tell linked premises from separate ones', () => {
    expect(measures('1 + 2 > 3', '1 > 3; 2 > 3')).toEqual(ALL);
  });

  it('are 1 for a text alone, and for none', () => {
    expect(measures('', '', ['1'])).toEqual(ALL);
    expect(measures('', '', [])).toEqual(ALL);
  });
});
