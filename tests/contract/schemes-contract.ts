import { describe, expect, it } from 'vitest';
import { mapContent } from '../support/map-builder.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

/** importSchemes. */
export function describeSchemes(subject: Subject): void {
  describe('schemes', () => {
    it('are added beside those that are there', async () => {
      const [one, other] = [freshScheme('one'), freshScheme('other')];
      await subject.store.importSchemes([specimenScheme(one)]);
      await subject.store.importSchemes([specimenScheme(other)]);
      expect(await subject.store.getMany('scheme', [other, one])).toEqual([
        specimenScheme(other),
        specimenScheme(one),
      ]);
    });

    it('replace those of the same identifier', async () => {
      const id = freshScheme('replaced');
      await subject.store.importSchemes([specimenScheme(id)]);
      const before = await subject.store.countOfSchemes();
      const changed = { ...specimenScheme(id), questions: [], source: 'another page' };
      await subject.store.importSchemes([changed]);
      expect(await subject.store.getMany('scheme', [id])).toEqual([changed]);
      expect(await subject.store.countOfSchemes()).toBe(before);
    });

    it('are added only where there are none of the same identifier, if that is asked for', async () => {
      const [kept, added] = [freshScheme('kept-as-is'), freshScheme('added')];
      const edited = { ...specimenScheme(kept), questions: [], source: 'another page' };
      await subject.store.importSchemes([edited]);
      const both = [specimenScheme(kept), specimenScheme(added)];
      for (let times = 0; times < 2; times += 1) {
        await subject.store.importSchemes(both, { ifAbsent: true });
        expect(await subject.store.getMany('scheme', [kept, added])).toEqual([
          edited,
          specimenScheme(added),
        ]);
      }
    });

    it('are given what is known for exercises where they are the same and know nothing', async () => {
      const [same, edited, taught] = ['same', 'edited', 'taught'].map(freshScheme);
      if (same === undefined || edited === undefined || taught === undefined) throw new Error('3');
      const known = specimenScheme(taught);
      const { teaching } = known;
      if (teaching === null) throw new Error('The specimen has every field.');
      const before = [
        { ...specimenScheme(same), teaching: null },
        { ...specimenScheme(edited), teaching: null, source: 'another page' },
        { ...known, teaching: { ...teaching, ownQuestions: [] } },
      ];
      await subject.store.importSchemes(before);
      const ids = [same, edited, taught];
      await subject.store.importSchemes(ids.map(specimenScheme), { ifAbsent: true });
      const [, second, third] = before;
      expect(await subject.store.getMany('scheme', ids)).toEqual([
        specimenScheme(same),
        second,
        third,
      ]);
      await subject.store.importSchemes([{ ...specimenScheme(same), teaching: null }], {
        ifAbsent: true,
      });
      expect(await subject.store.getMany('scheme', [same])).toEqual([specimenScheme(same)]);
    });

    it('that are replaced stay the schemes of their inferences', async () => {
      const id = freshScheme('kept');
      await subject.store.importSchemes([specimenScheme(id)]);
      const content = mapContent(freshMap('kept'), {
        inferences: { i: 'p -> c' },
        schemeOf: { i: id.replace('schemes/', '') },
      });
      await subject.store.importMap(content);
      await subject.store.importSchemes([{ ...specimenScheme(id), questions: [] }]);
      const [inference] = content.inferences;
      if (inference === undefined) throw new Error('The sketch has an inference.');
      expect(await subject.store.getMany('inference', [inference.id])).toEqual([inference]);
      expect(await subject.store.revision(content.map.id)).toBe(1);
    });

    it('may be none at all', async () => {
      const before = await subject.store.countOfSchemes();
      await subject.store.importSchemes([]);
      expect(await subject.store.countOfSchemes()).toBe(before);
    });

    it('imported at the same time are all there', async () => {
      const ids = ['a', 'b', 'c'].map(freshScheme);
      await Promise.all(ids.map((id) => subject.store.importSchemes([specimenScheme(id)])));
      expect(await subject.store.getMany('scheme', ids)).toEqual(ids.map(specimenScheme));
    });
  });
}
