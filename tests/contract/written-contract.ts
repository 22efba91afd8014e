import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId } from '../../src/domain/identifier.js';
import type { Statement } from '../../src/domain/statement.js';
import { shortened } from '../fixtures/fixture-maps.js';
import { mapContent } from '../support/map-builder.js';
import { randomNumbers } from '../support/random-numbers.js';
import { everythingOf } from './everything-of.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimen, specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

const SHUFFLES = 12;

/** What an import writes: what changed and nothing else, and never all that stands behind it. */
export function describeWrites(subject: Subject): void {
  describe('what an import writes', () => {
    const start = async (label: string): Promise<MapContent> => {
      const scheme = freshScheme(label);
      await subject.store.importSchemes([specimenScheme(scheme)]);
      const content = shortened(specimen(freshMap(label), scheme), 120);
      await subject.store.importMap(content);
      return content;
    };
    /** Names of the pieces that an import of a changed map wrote, but for that of the map itself. */
    const writtenBy = async (content: MapContent): Promise<readonly string[]> => {
      const map = content.map.id;
      const before = await subject.piecesOf(map);
      expect(await subject.store.importMap(content)).toMatchObject({ changed: true });
      const after = await subject.piecesOf(map);
      expect(await everythingOf(subject.store, content)).toEqual(content);
      const names = new Set([...before.keys(), ...after.keys()]);
      return [...names].filter((name) => before.get(name) !== after.get(name) && name !== map);
    };

    it('is one statement with its own pieces, put before all others', async () => {
      const content = await start('front');
      const one = newStatement(content);
      const written = await writtenBy({ ...content, statements: [one, ...content.statements] });
      expect(written).toContain(one.id);
      expect(written.filter((name) => !name.includes(one.id))).toEqual([]);
    });

    it.each([
      'sections',
      'concepts',
      'statements',
      'inferences',
      'conflicts',
      'evidence',
      'asides',
    ] as const)('is one piece where one of the %s moves', async (kind) => {
      const content = await start('moved');
      const [first, ...others] = content[kind];
      const last = others.at(-1);
      if (first === undefined || last === undefined) throw new Error(`The specimen has ${kind}.`);
      const atEnd = { ...content, [kind]: [...others, first] };
      // Of two that change places, either may be the one that moved.
      expect([[first.id], [last.id]]).toContainEqual(await writtenBy(atEnd));
      const back = await writtenBy(content);
      expect(back).toHaveLength(1);
      if (others.length > 1) expect(back).toEqual([first.id]);
    });

    it('is nothing of the others where a thing is taken away', async () => {
      const content = await start('removed');
      const [gone, ...statements] = [newStatement(content), ...content.statements];
      await subject.store.importMap({ ...content, statements: [gone, ...statements] });
      const written = await writtenBy({ ...content, statements });
      expect(written).toContain(gone.id);
      expect(written.filter((name) => !name.includes(gone.id))).toEqual([]);
    });

    it('is the thing that changed with its own pieces', async () => {
      const content = await start('changed');
      const statements = content.statements.map((one, at) =>
        at === 1 ? { ...one, note: 'another note' } : one,
      );
      const [, changed] = statements;
      const written = await writtenBy({ ...content, statements });
      expect(written).toContain(changed?.id);
      expect(written.filter((name) => !name.includes(changed?.id ?? '?'))).toEqual([]);
    });

    it('is everything where it is to be', async () => {
      const content = await start('forced');
      const before = await subject.piecesOf(content.map.id);
      await subject.store.importMap(content, { force: true });
      const after = await subject.piecesOf(content.map.id);
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      expect(await everythingOf(subject.store, content)).toEqual(content);
    });

    it('leaves the order of the file, however things were mixed, put in and taken out', async () => {
      const map = freshMap('mixed');
      const names = Array.from({ length: 12 }, (_, at) => `n${at}`);
      const all = mapContent(map, {
        inferences: Object.fromEntries(names.map((name) => [`i-${name}`, `${name} -> top`])),
        concepts: names.map((name) => `k-${name}`),
      });
      const random = randomNumbers(28);
      for (let round = 0; round < SHUFFLES; round += 1) {
        const inferences = mixed(all.inferences, random).slice(Math.floor(random() * 6));
        const content = {
          ...all,
          statements: mixed(all.statements, random),
          inferences,
          concepts: mixed(all.concepts, random).slice(Math.floor(random() * 6)),
        };
        await subject.store.importMap(content);
        expect(await everythingOf(subject.store, content)).toEqual(content);
        const ids = content.statements.map(({ id }) => id);
        expect((await subject.store.structure(map))?.statements).toEqual(ids);
        const page = await subject.store.pageOfStatements(
          { map },
          { limit: 100, after: ids[3] ?? null },
        );
        expect(page.ids).toEqual(ids.slice(4));
        const top = entityId(map, 'top');
        expect(await subject.store.inferencesTo([top])).toEqual([inferences.map(({ id }) => id)]);
      }
    });
  });
}

/** A statement that no map of the tests holds, with a link to each thing that one can have. */
function newStatement({ map: { id: map }, statements }: MapContent): Statement {
  const [like] = statements;
  if (like === undefined) throw new Error('The specimen has statements.');
  return { ...like, id: entityId(map, 'brand-new'), text: { en: 'Something new is said.' } };
}

function mixed<T>(things: readonly T[], random: () => number): readonly T[] {
  return things
    .map((thing) => ({ thing, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ thing }) => thing);
}
