import { beforeAll, describe, expect, it } from 'vitest';
import type { MapContent, MapStructure } from '../../src/domain/argument-map.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap, freshScheme } from './run-names.js';
import { specimen, specimenScheme } from './specimen.js';
import type { Subject } from './store-contract.js';

/** structure, size and revision. */
export function describeStructure(subject: Subject): void {
  describe('structure', () => {
    const map = freshMap('structure');
    const scheme = freshScheme('structure');
    const content = specimen(map, scheme);

    beforeAll(async () => {
      await subject.store.importSchemes([specimenScheme(scheme)]);
      await subject.store.importMap(content);
    });

    it('holds all connections of a map, each list in the order of the map', async () => {
      expect(await subject.store.structure(map)).toEqual(structureOf(content, 1));
    });

    it('carries the revision it was read at', async () => {
      const changed = { ...content, evidence: content.evidence.slice(0, 1) };
      const { revision } = await subject.store.importMap(changed);
      expect(revision).toBe(2);
      expect(await subject.store.structure(map)).toEqual(structureOf(changed, 2));
    });

    it('counts statements and inferences together as the size', async () => {
      expect(await subject.store.size(map)).toBe(
        content.statements.length + content.inferences.length,
      );
    });

    it('is empty for an empty map', async () => {
      const empty = mapContent(freshMap('empty'), {});
      await subject.store.importMap(empty);
      expect(await subject.store.structure(empty.map.id)).toEqual(structureOf(empty, 1));
      expect(await subject.store.size(empty.map.id)).toBe(0);
    });

    it('is null for a map that is not there', async () => {
      const missing = freshMap('missing');
      expect(await subject.store.structure(missing)).toBeNull();
      expect(await subject.store.size(missing)).toBeNull();
      expect(await subject.store.revision(missing)).toBeNull();
    });
  });
}

function structureOf(content: MapContent, revision: number): MapStructure {
  return {
    map: content.map.id,
    revision,
    statements: content.statements.map(({ id }) => id),
    inferences: content.inferences.map(({ id, premises, conclusion }) => ({
      id,
      premises,
      conclusion,
    })),
    conflicts: content.conflicts.map(({ id, attackers, target }) => ({ id, attackers, target })),
    evidence: content.evidence.map(({ id, statement, verdict }) => ({ id, statement, verdict })),
  };
}
