import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { canonicalDigest } from '../../src/domain/canonical-digest.js';
import { mapContent } from '../support/map-builder.js';

const CONTENT = mapContent('digested', {
  inferences: { i: 'p + q -> c', j: 'c -> d' },
  evidence: { e: ['p', 'PARTLY'] },
});

describe('the digest of plain data', () => {
  it('is a SHA-256 in hexadecimal digits', () => {
    expect(canonicalDigest(CONTENT)).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is that of JSON with sorted keys and no white space', async () => {
    const { createHash } = await import('node:crypto');
    const empty: MapContent = { ...mapContent('empty', {}), documents: [] };
    const json =
      '{"asides":[],"concepts":[],"conflicts":[],"documents":[],"evidence":[],"inferences":[],' +
      '"map":{"accepted":[],"description":null,"id":"empty","language":"en","title":{"en":"empty"}},' +
      '"sections":[],"sources":[],"statements":[]}';
    expect(canonicalDigest(empty)).toBe(createHash('sha256').update(json).digest('hex'));
  });

  it('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(CONTENT).reverse());
    expect(canonicalDigest(reversed as unknown as MapContent)).toBe(canonicalDigest(CONTENT)); // the same keys
  });

  it('depends on the order of lists', () => {
    const { inferences } = CONTENT;
    expect(canonicalDigest({ ...CONTENT, inferences: [...inferences].reverse() })).not.toBe(
      canonicalDigest(CONTENT),
    );
  });

  it('is the same of a list that is made while it is gone through', () => {
    function* lazily<T>(list: readonly T[]) {
      yield* list;
    }
    const { statements, asides } = CONTENT;
    expect(
      canonicalDigest({ ...CONTENT, statements: lazily(statements), asides: lazily(asides) }),
    ).toBe(canonicalDigest(CONTENT));
  });

  it('tells null, the empty text and the word null apart', () => {
    const digests = [null, '', 'null'].map((note) =>
      canonicalDigest({
        ...CONTENT,
        statements: CONTENT.statements.map((one) => ({ ...one, note })),
      }),
    );
    expect(new Set(digests).size).toBe(3);
  });

  it('takes __proto__ for a key like any other', () => {
    const titled = (json: string): MapContent => ({
      ...CONTENT,
      map: { ...CONTENT.map, title: JSON.parse(json) },
    });
    expect(canonicalDigest(titled('{"__proto__":"a"}'))).not.toBe(canonicalDigest(titled('{}')));
    expect(canonicalDigest(titled('{"__proto__":"a"}'))).not.toBe(
      canonicalDigest(titled('{"__proto__":"b"}')),
    );
  });

  it('differs where two texts differ, and only there', () => {
    const titled = (en: string): MapContent => ({
      ...CONTENT,
      map: { ...CONTENT.map, title: { en } },
    });
    const anyText = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(canonicalDigest(titled(one)) === canonicalDigest(titled(other))).toBe(one === other);
      }),
    );
  });

  it('covers a text of ten megabytes', () => {
    const long = 'x'.repeat(10_000_000);
    const [document] = CONTENT.documents;
    if (document === undefined) throw new Error('Every sketch has a document.');
    const digest = (text: string) =>
      canonicalDigest({ ...CONTENT, documents: [{ ...document, text }] });
    expect(digest(long)).not.toBe(digest(`${long.slice(1)}y`));
  });
});
