import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { digestedThings, mapDigest, thingDigest } from '../../src/domain/thing-digest.js';
import { mapContent } from '../support/map-builder.js';
import { randomMap } from '../support/random-map.js';

const CONTENT = mapContent('digested', { inferences: { i: 'p + q -> c' }, concepts: ['k'] });
const CONCEPT = {
  id: entityId(parseMapId('rain'), 'sky'),
  map: parseMapId('rain'),
  name: { en: 'the sky', 'zh-Hant': '天空' },
};
const [STATEMENT] = CONTENT.statements;
if (STATEMENT === undefined) throw new Error('The sketch has statements.');

describe('the digest of a thing', () => {
  it('stays what it was in the databases that are there', () => {
    expect(thingDigest('concept', CONCEPT)).toBe('1:Mv0t3ZdvOcvHqqZcPtRHNy');
    expect(thingDigest('statement', STATEMENT)).toBe('1:q-OYOrypjhQtjgmtQur62z');
  });

  it('does not depend on the order of keys, nor of languages', () => {
    const name = { 'zh-Hant': '天空', en: 'the sky' };
    expect(thingDigest('concept', { name, map: CONCEPT.map, id: CONCEPT.id })).toBe(
      thingDigest('concept', CONCEPT),
    );
  });

  it('is not changed by a field that a later version brings along with nothing in it', () => {
    for (const nothing of [null, false, [], undefined]) {
      const later = { ...STATEMENT, later: nothing, assessment: null };
      expect(thingDigest('statement', later)).toBe(thingDigest('statement', STATEMENT));
    }
    for (const something of ['', 0, true, {}, [[]]]) {
      const later = { ...STATEMENT, later: something };
      expect(thingDigest('statement', later)).not.toBe(thingDigest('statement', STATEMENT));
    }
  });

  it('tells things of different kinds apart that are the same otherwise', () => {
    expect(thingDigest('section', CONCEPT as never)).not.toBe(thingDigest('concept', CONCEPT)); // on purpose
  });

  it('of a map leaves out its revision', () => {
    const { map } = CONTENT;
    expect(thingDigest('map', { ...map, revision: 7 } as typeof map)).toBe(thingDigest('map', map));
  });

  it('differs where two texts differ, and only there', () => {
    const digestOf = (note: string) => thingDigest('statement', { ...STATEMENT, note });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (one, other) => {
        expect(digestOf(one) === digestOf(other)).toBe(one === other);
        expect(digestOf(one)).toBe(digestOf(one));
      }),
    );
  });
});

describe('the digest of a map', () => {
  const digestOf = (content: typeof CONTENT) => mapDigest(digestedThings(content));

  it('stays what it was in the databases that are there', () => {
    expect(digestOf(CONTENT)).toBe('1:25CqBYrN3qj2WzrG-SIzHyhdiGUn6HK2n4__aIFfA3M');
  });

  it('tells what is changed, moved, added or lost, whatever the kind', () => {
    const { statements, concepts, map } = CONTENT;
    const others = [
      CONTENT,
      { ...CONTENT, statements: [...statements].reverse() },
      { ...CONTENT, statements: statements.slice(1) },
      { ...CONTENT, statements: statements.map((one) => ({ ...one, note: 'changed' })) },
      { ...CONTENT, concepts: [] },
      { ...CONTENT, concepts: [...concepts, { ...CONCEPT }] },
      { ...CONTENT, map: { ...map, description: { en: 'changed' } } },
    ];
    expect(new Set(others.map(digestOf)).size).toBe(others.length);
  });

  it('is of one map alone', () => {
    fc.assert(
      fc.property(randomMap(), randomMap(), (one, other) => {
        const isSame = JSON.stringify(one) === JSON.stringify(other);
        expect(digestOf(one) === digestOf(other)).toBe(isSame);
      }),
    );
  });
});
