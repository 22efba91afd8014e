import { beforeAll, describe, expect, it } from 'vitest';
import type { Entities, MapContent, MemberKind } from '../../src/domain/argument-map.js';
import { entityId } from '../../src/domain/identifier.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimen, specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

type Members = { readonly [K in MemberKind]: readonly Entities[K][] };

/** getMany, kindsOf and namesOf, and that what goes in comes out. */
export function describeRoundTrips(subject: Subject): void {
  describe('round trips', () => {
    const map = freshMap('specimen');
    const scheme = freshScheme('cause');
    const content: MapContent = specimen(map, scheme);
    const members: Members = {
      document: content.documents,
      section: content.sections,
      concept: content.concepts,
      statement: content.statements,
      inference: content.inferences,
      conflict: content.conflicts,
      source: content.sources,
      evidence: content.evidence,
      aside: content.asides,
    };
    const kinds = Object.keys(members) as MemberKind[]; // the keys of Members are the member kinds

    beforeAll(async () => {
      await subject.store.importSchemes([specimenScheme(scheme)]);
      await subject.store.importMap(content);
    });

    it('gives back the map with its revision', async () => {
      expect(await subject.store.getMany('map', [map])).toEqual([{ ...content.map, revision: 1 }]);
    });

    it('gives back a scheme with every field', async () => {
      expect(await subject.store.getMany('scheme', [scheme])).toEqual([specimenScheme(scheme)]);
    });

    it.each(kinds)('gives back each %s with every field, in the order asked for', async (kind) => {
      const ids = members[kind].map(({ id }) => id).reverse();
      const given = await subject.store.getMany(kind, ids);
      expect(given).toEqual([...members[kind]].reverse());
    });

    it.each(kinds)('keeps the order of the file for each %s', async (kind) => {
      const page = await subject.store.pageOfMembers(kind, map, { limit: 100, after: null });
      expect(page.ids).toEqual(members[kind].map(({ id }) => id));
      expect(await subject.store.countOfMembers(kind, map)).toBe(members[kind].length);
    });

    it.each(kinds)('names each %s of the map, and of all maps', async (kind) => {
      const ids = members[kind].map(({ id }) => id);
      expect([...(await subject.store.namesOf(kind, map))].sort()).toEqual([...ids].sort());
      expect(await subject.store.namesOf(kind, null)).toEqual(expect.arrayContaining(ids));
    });

    it('names maps and schemes', async () => {
      expect(await subject.store.namesOf('map', null)).toContain(map);
      expect(await subject.store.namesOf('scheme', null)).toContain(scheme);
    });

    it('names nothing of a map that is not there', async () => {
      expect(await subject.store.namesOf('statement', freshMap('missing'))).toEqual([]);
    });

    it('answers null for an unknown identifier and again for a repeated one', async () => {
      const [first, second] = content.statements;
      if (first === undefined || second === undefined) throw new Error('The specimen is empty.');
      const missing = entityId(map, 'missing');
      const given = await subject.store.getMany('statement', [
        second.id,
        missing,
        first.id,
        second.id,
        missing,
      ]);
      expect(given).toEqual([second, null, first, second, null]);
    });

    it('answers null where the identifier names a thing of another kind', async () => {
      const inference = entityId(map, 'step-z');
      expect(await subject.store.getMany('statement', [inference, scheme])).toEqual([null, null]);
      expect(await subject.store.getMany('scheme', [inference])).toEqual([null]);
      expect(await subject.store.getMany('map', [freshMap('missing')])).toEqual([null]);
    });

    it('answers an empty list with an empty list', async () => {
      expect(await subject.store.getMany('statement', [])).toEqual([]);
      expect(await subject.store.getMany('map', [])).toEqual([]);
      expect(await subject.store.kindsOf([])).toEqual([]);
    });

    it('says what kind of thing each identifier names', async () => {
      const asked = kinds.map((kind) => members[kind][0]?.id ?? '');
      expect(
        await subject.store.kindsOf([map, 'nothing', ...asked, scheme, map, `${map}/missing`, '']),
      ).toEqual(['map', null, ...kinds, 'scheme', 'map', null, null]);
    });

    it('gives a thousand things aligned with what was asked for', async () => {
      const many = freshMap('thousand');
      const names = Array.from({ length: 1_000 }, (_, at) => `s${at}`);
      await subject.store.importMap(
        mapContent(many, { statements: Object.fromEntries(names.map((name) => [name, {}])) }),
      );
      const ids = names.map((name) => entityId(many, name)).reverse();
      const given = await subject.store.getMany('statement', ids);
      expect(given.map((statement) => statement?.id)).toEqual(ids);
    });
  });
}
