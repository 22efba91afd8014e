import { describe, expect, it } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

/** states and stateOfAll. */
export function describeStates(subject: Subject): void {
  describe('states of maps', () => {
    it('change with the content, and with nothing else', async () => {
      const one = mapContent(freshMap('state'), { statements: { s: {} } });
      const other = mapContent(freshMap('state'), { statements: { s: {} } });
      const maps = [one.map.id, other.map.id];
      await subject.store.importMap(one);
      await subject.store.importMap(other);
      const before = await subject.store.states(maps);
      await subject.store.importMap(one);
      expect(await subject.store.states(maps)).toEqual(before);
      await subject.store.importMap({ ...one, map: { ...one.map, title: { en: 'Changed' } } });
      const [changed, same] = await subject.store.states(maps);
      expect(changed).not.toEqual(before[0]);
      expect(same).toEqual(before[1]);
    });

    it('are null for what is no map, in the order of asking, also twice', async () => {
      const { map } = mapContent(freshMap('state'), { statements: { s: {} } });
      const nothing = parseMapId('there-is-no-such-map');
      await subject.store.importMap(mapContent(map.id, { statements: { s: {} } }));
      const [first, none, again] = await subject.store.states([map.id, nothing, map.id]);
      expect(first).toEqual({
        incarnation: expect.stringMatching(/^[\w-]{8,}$/),
        revision: 1,
        digest: expect.stringMatching(/^\d+:[\w-]+$/),
      });
      expect(none).toBeNull();
      expect(again).toEqual(first);
      expect(await subject.store.states([])).toEqual([]);
    });

    it('keep their incarnation, whatever is imported, and share it with no other map', async () => {
      const content = mapContent(freshMap('state'), { statements: { s: {} } });
      const other = mapContent(freshMap('state'), { statements: { s: {} } });
      const incarnationOf = async ({ map }: typeof content) =>
        (await subject.store.states([map.id]))[0]?.incarnation;
      await subject.store.importMap(content);
      await subject.store.importMap(other);
      const first = await incarnationOf(content);
      expect(await incarnationOf(other)).not.toBe(first);
      await subject.store.importMap({ ...content, statements: [] });
      await subject.store.importMap(content, { force: true });
      await subject.store.importMap(content, { ifAbsent: true });
      expect(await incarnationOf(content)).toBe(first);
      expect(await subject.store.revision(content.map.id)).toBe(3);
    });

    it('never come back where a map is taken away and brought again', async () => {
      const content = mapContent(freshMap('state'), { inferences: { i: 'p -> c' } });
      const maps = [content.map.id];
      await subject.store.importMap(content);
      const [first] = await subject.store.states(maps);
      const all = await subject.store.stateOfAll();
      await subject.removeByHand(content.map.id);
      expect(await subject.store.states(maps)).toEqual([null]);
      await subject.store.importMap(content);
      const [second] = await subject.store.states(maps);
      expect(second).toEqual({ ...first, incarnation: expect.any(String) });
      expect(second?.incarnation).not.toBe(first?.incarnation);
      expect(await subject.store.stateOfAll()).not.toBe(all);
    });

    it('of all maps together changes with a new map and with a changed one', async () => {
      const content = mapContent(freshMap('state'), { statements: { s: {} } });
      const states = [await subject.store.stateOfAll()];
      await subject.store.importMap(content);
      states.push(await subject.store.stateOfAll());
      await subject.store.importMap({ ...content, statements: [] });
      states.push(await subject.store.stateOfAll());
      expect(new Set(states).size).toBe(3);
    });

    it('come with how much a map holds of each kind', async () => {
      const name = freshMap('amounts');
      const nothing = parseMapId('there-is-no-such-map');
      await subject.store.importMap(
        mapContent(name, { inferences: { i: 'p + q -> c' }, conflicts: { k: 'x -> i' } }),
      );
      const empty = mapContent(freshMap('amounts'), {});
      await subject.store.importMap({ ...empty, documents: [] });
      const [amounts, none, zero] = await subject.store.amounts([
        parseMapId(name),
        nothing,
        empty.map.id,
      ]);
      expect(amounts).toMatchObject({ document: 1, statement: 4, inference: 1, conflict: 1 });
      expect(amounts).toMatchObject({ section: 0, aside: 0, evidence: 0, source: 0, concept: 0 });
      expect(none).toBeNull();
      expect(zero).toMatchObject({ document: 0, statement: 0 });
    });

    it('are not told to the observer', async () => {
      const ran = await subject.statementsOf(async () => {
        await subject.store.stateOfAll();
        await subject.store.amounts([parseMapId('there-is-no-such-map')]);
        await subject.store.states([parseMapId('there-is-no-such-map')]);
      });
      expect(ran).toEqual([]);
    });
  });
}
