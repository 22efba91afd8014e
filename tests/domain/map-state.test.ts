import { expect, it } from 'vitest';
import { isSameState, type MapState, stateKey } from '../../src/domain/map-state.js';

const STATE: MapState = { incarnation: 'one', revision: 2, digest: '1:abc' };

it('is the same state where incarnation, revision and digest are the same, and only then', () => {
  expect(isSameState(STATE, { ...STATE })).toBe(true);
  expect(stateKey(STATE)).toBe(stateKey({ ...STATE }));
  for (const other of [{ incarnation: 'other' }, { revision: 3 }, { digest: '1:abd' }]) {
    expect(isSameState(STATE, { ...STATE, ...other })).toBe(false);
    expect(stateKey({ ...STATE, ...other })).not.toBe(stateKey(STATE));
  }
  expect(isSameState(null, null)).toBe(true);
  expect(isSameState(STATE, null)).toBe(false);
  expect(isSameState(null, STATE)).toBe(false);
});
