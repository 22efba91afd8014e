import { describe, expect, it } from 'vitest';
import { type MapContent, MEMBER_KINDS } from '../../src/domain/argument-map.js';
import { entityId } from '../../src/domain/identifier.js';
import type { Inference } from '../../src/domain/inference.js';
import { mapContent } from '../support/map-builder.js';
import { everythingOf } from './everything-of.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimen, specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

/** importMap and revision. */
export function describeImports(subject: Subject): void {
  describe('imports', () => {
    it('begin with revision 1', async () => {
      const content = mapContent(freshMap('new'), { inferences: { i: 'p -> c' } });
      expect(await subject.store.importMap(content)).toEqual({ revision: 1, changed: true });
      expect(await subject.store.revision(content.map.id)).toBe(1);
    });

    it('keep the revision where the content is the same', async () => {
      const map = freshMap('same');
      const scheme = freshScheme('same');
      await subject.store.importSchemes([specimenScheme(scheme)]);
      await subject.store.importMap(specimen(map, scheme));
      expect(await subject.store.importMap(specimen(map, scheme))).toEqual({
        revision: 1,
        changed: false,
      });
    });

    it('keep the revision where only the order of keys differs', async () => {
      const content = mapContent(freshMap('keys'), { statements: { s: {} } });
      await subject.store.importMap(content);
      expect(await subject.store.importMap(withKeysReversed(content))).toEqual({
        revision: 1,
        changed: false,
      });
    });

    it('write all of the same map again where they are to, and raise its revision', async () => {
      const map = freshMap('forced');
      const scheme = freshScheme('forced');
      await subject.store.importSchemes([specimenScheme(scheme)]);
      const content = specimen(map, scheme);
      for (const revision of [1, 2, 3]) {
        expect(await subject.store.importMap(content, { force: true })).toEqual({
          revision,
          changed: true,
        });
        expect(await everythingOf(subject.store, content)).toEqual(content);
      }
      expect(await subject.store.importMap(content)).toEqual({ revision: 3, changed: false });
    });

    it('raise the revision by one with each change of anything', async () => {
      const map = freshMap('change');
      const scheme = freshScheme('change');
      await subject.store.importSchemes([specimenScheme(scheme)]);
      const content = specimen(map, scheme);
      const changes: readonly Partial<MapContent>[] = [
        { map: { ...content.map, description: null } },
        { map: { ...content.map, accepted: [...content.map.accepted].reverse() } },
        { map: { ...content.map, accepted: [] } },
        { asides: [...content.asides].reverse() },
        { statements: content.statements.map((one) => ({ ...one, note: 'changed' })) },
        { evidence: content.evidence.slice(0, 1) },
        { inferences: withAlternatives(content, (all) => [...all].reverse()) },
        {
          inferences: withAlternatives(content, (all) =>
            all.map(({ steps, note }) => ({ steps: [...steps].reverse(), note })),
          ),
        },
        {
          inferences: withAlternatives(content, (all) =>
            all.map(({ steps }) => ({ steps, note: 'told otherwise' })),
          ),
        },
        { inferences: withAlternatives(content, () => []) },
        {},
      ];
      let revision = (await subject.store.importMap(content)).revision;
      for (const change of changes) {
        revision += 1;
        const changed = { ...content, ...change };
        expect(await subject.store.importMap(changed)).toEqual({ revision, changed: true });
        expect(await subject.store.revision(map)).toBe(revision);
        expect(await everythingOf(subject.store, changed)).toEqual(changed);
      }
    });

    it('leave nothing of what is no longer in the map', async () => {
      const map = freshMap('orphans');
      const scheme = freshScheme('orphans');
      await subject.store.importSchemes([specimenScheme(scheme)]);
      const old = specimen(map, scheme);
      await subject.store.importMap(old);
      const fresh = mapContent(map, { inferences: { 'step-z': 'zinc -> fresh' } });
      await subject.store.importMap(fresh);
      const { store } = subject;
      const left: Readonly<Record<string, readonly string[]>> = {
        document: ['text'],
        statement: ['fresh', 'zinc'],
        inference: ['step-z'],
      };
      for (const kind of MEMBER_KINDS) {
        const names = [...(await store.namesOf(kind, map))].sort();
        expect(names).toEqual((left[kind] ?? []).map((name) => entityId(map, name)));
      }
      const gone = ['alpha', 'middle', 'step-a', 'clash-z', 'finding-z', 'gold', 'detail', 'motto'];
      expect(await store.kindsOf(gone.map((name) => entityId(map, name)))).toEqual(
        gone.map(() => null),
      );
      const zinc = entityId(map, 'zinc');
      expect(await everythingOf(store, fresh)).toEqual(fresh);
      expect(await store.inferencesFrom([zinc])).toEqual([[entityId(map, 'step-z')]]);
      expect(await store.conflictsFrom([zinc])).toEqual([[]]);
      expect(await store.evidenceOn([zinc])).toEqual([[]]);
      expect(await store.countOfStatements({ about: [entityId(map, 'gold')] })).toBe(0);
      expect(await store.countOfStatements({ section: entityId(map, 'detail') })).toBe(0);
      expect(await store.countOfStatements({ map, search: 'bubble' })).toBe(0);
    });

    it('leave other maps alone', async () => {
      const one = mapContent(freshMap('one'), { inferences: { i: 'p -> c' } });
      const other = mapContent(freshMap('other'), { inferences: { i: 'p -> c' } });
      await subject.store.importMap(one);
      await subject.store.importMap(other);
      await subject.store.importMap(mapContent(other.map.id, {}));
      expect(await subject.store.revision(one.map.id)).toBe(1);
      expect(await everythingOf(subject.store, one)).toEqual(one);
    });

    it('refuse an inference of a scheme that is not stored, and leave the old map whole', async () => {
      const map = freshMap('refused');
      const old = mapContent(map, {
        inferences: { i: 'p -> c' },
        evidence: { e: ['p', 'PARTLY'] },
      });
      await subject.store.importMap(old);
      const unknown = freshScheme('unknown');
      const refused = mapContent(map, {
        inferences: { i: 'p -> c', j: 'p -> d' },
        schemeOf: { j: unknown.replace('schemes/', '') },
      });
      await expect(subject.store.importMap(refused)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        message: expect.stringContaining(unknown),
      });
      expect(await subject.store.revision(map)).toBe(1);
      expect(await everythingOf(subject.store, old)).toEqual(old);
      expect(await subject.store.namesOf('inference', map)).toEqual([entityId(map, 'i')]);
    });

    it('refuse a new map in the same way, and leave none of it', async () => {
      const map = freshMap('never');
      const refused = mapContent(map, {
        inferences: { i: 'p -> c' },
        schemeOf: { i: freshScheme('unknown').replace('schemes/', '') },
      });
      await expect(subject.store.importMap(refused)).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
      expect(await subject.store.revision(map)).toBeNull();
      expect(await subject.store.kindsOf([map, entityId(map, 'p')])).toEqual([null, null]);
    });

    it('of one map at the same time end as if one came after the other', async () => {
      const map = freshMap('race');
      const contents = ['a', 'b', 'c', 'd'].map((name) =>
        mapContent(map, { inferences: { [`${name}-step`]: `${name}-premise -> ${name}-top` } }),
      );
      const results = await Promise.all(contents.map((one) => subject.store.importMap(one)));
      expect(results.map(({ revision }) => revision).sort()).toEqual([1, 2, 3, 4]);
      const last = contents[results.findIndex(({ revision }) => revision === 4)];
      if (last === undefined) throw new Error('No import came last.');
      expect(await everythingOf(subject.store, last)).toEqual(last);
      expect(await subject.store.namesOf('statement', map)).toHaveLength(2);
    });

    it('that are to bring a map only where there is none bring it there', async () => {
      const content = mapContent(freshMap('absent'), { inferences: { i: 'p -> c' } });
      const ifAbsent = () => subject.store.importMap(content, { ifAbsent: true });
      expect(await ifAbsent()).toEqual({ revision: 1, changed: true });
      expect(await everythingOf(subject.store, content)).toEqual(content);
      expect(await ifAbsent()).toEqual({ revision: 1, changed: false });
    });

    it('that are to bring a map only where there is none leave another, and say so', async () => {
      const map = freshMap('edited');
      const edited = mapContent(map, { inferences: { i: 'p + q -> c' } });
      await subject.store.importMap(mapContent(map, { inferences: { i: 'p -> c' } }));
      await subject.store.importMap(edited);
      const other = mapContent(map, {
        inferences: { i: 'p -> c' },
        schemeOf: { i: freshScheme('unknown').replace('schemes/', '') }, // not even looked at
      });
      expect(await subject.store.importMap(other, { ifAbsent: true })).toEqual({
        revision: 2,
        changed: false,
        leftOther: true,
      });
      expect(await everythingOf(subject.store, edited)).toEqual(edited);
    });

    it('that are to bring a map only where there is none keep the first of several', async () => {
      const map = freshMap('first');
      const contents = ['a', 'b', 'c'].map((name) =>
        mapContent(map, { inferences: { [`${name}-step`]: `${name}-premise -> ${name}-top` } }),
      );
      const results = await Promise.all(
        contents.map((one) => subject.store.importMap(one, { ifAbsent: true })),
      );
      expect(results.map(({ revision }) => revision)).toEqual([1, 1, 1]);
      expect(results.filter(({ leftOther }) => leftOther)).toHaveLength(2);
      const kept = contents[results.findIndex(({ changed }) => changed)];
      if (kept === undefined) throw new Error('No import was kept.');
      expect(await everythingOf(subject.store, kept)).toEqual(kept);
    });

    it('of the same content at the same time change it once', async () => {
      const content = mapContent(freshMap('twice'), { inferences: { i: 'p -> c' } });
      const results = await Promise.all([1, 2, 3].map(() => subject.store.importMap(content)));
      expect(results.map(({ revision }) => revision)).toEqual([1, 1, 1]);
      expect(results.filter(({ changed }) => changed)).toHaveLength(1);
    });
  });
}

function withAlternatives(
  { inferences }: MapContent,
  change: (all: Inference['alternatives']) => Inference['alternatives'],
): readonly Inference[] {
  return inferences.map((one) => ({ ...one, alternatives: change(one.alternatives) }));
}

/** The same data, each object's keys the other way round. */
function withKeysReversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withKeysReversed) as T; // an array of the same things
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([key, one]) => [key, withKeysReversed(one)])) as T; // the same keys
}
