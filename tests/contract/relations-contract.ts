import { beforeAll, describe, expect, it } from 'vitest';
import { entityId } from '../../src/domain/identifier.js';
import { type Role, roleOf } from '../../src/domain/role.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

const SKETCH = {
  statements: { alone: {} },
  inferences: {
    'z-linked': 'p + q -> c',
    'a-convergent': 'r -> c',
    'm-next': 'c + p -> top',
    'loop-there': 'x -> y',
    'loop-back': 'y -> x',
  },
  conflicts: {
    'z-rebut': 'p + attacker -> c',
    'a-rebut': 'q -> c',
    undermine: 'attacker -> struck',
    undercut: 'q -> z-linked',
    counter: 'r -> z-rebut',
  },
  evidence: {
    'z-finding': ['p', 'SUPPORTS'],
    'a-finding': ['p', 'CONTRADICTS'],
    other: ['c', 'PARTLY'],
  },
} as const;

/** The neighbours of statements, inferences and conflicts, and roles. */
export function describeRelations(subject: Subject): void {
  describe('relations', () => {
    const map = freshMap('relations');
    const content = mapContent(map, SKETCH);
    const id = (name: string) => entityId(map, name);
    const ids = (...names: string[]) => names.map(id);

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    it('finds the inferences that conclude each statement, in the order of the map', async () => {
      expect(await subject.store.inferencesTo(ids('p', 'c', 'missing', 'top', 'c'))).toEqual([
        [],
        ids('z-linked', 'a-convergent'),
        [],
        ids('m-next'),
        ids('z-linked', 'a-convergent'),
      ]);
    });

    it('finds the inferences that each statement is a premise of', async () => {
      expect(await subject.store.inferencesFrom(ids('p', 'top', 'missing', 'r'))).toEqual([
        ids('z-linked', 'm-next'),
        [],
        [],
        ids('a-convergent'),
      ]);
    });

    it('finds the conflicts against statements, inferences and conflicts', async () => {
      expect(
        await subject.store.conflictsAgainst(
          ids('c', 'z-linked', 'z-rebut', 'struck', 'p', 'none'),
        ),
      ).toEqual([
        ids('z-rebut', 'a-rebut'),
        ids('undercut'),
        ids('counter'),
        ids('undermine'),
        [],
        [],
      ]);
    });

    it('finds the conflicts in which each statement attacks', async () => {
      expect(await subject.store.conflictsFrom(ids('attacker', 'q', 'c', 'missing'))).toEqual([
        ids('z-rebut', 'undermine'),
        ids('a-rebut', 'undercut'),
        [],
        [],
      ]);
    });

    it('finds the evidence on each statement', async () => {
      expect(await subject.store.evidenceOn(ids('p', 'missing', 'c', 'q'))).toEqual([
        ids('z-finding', 'a-finding'),
        [],
        ids('other'),
        [],
      ]);
    });

    it('answers an empty list with an empty list', async () => {
      const { store } = subject;
      expect(await store.inferencesTo([])).toEqual([]);
      expect(await store.inferencesFrom([])).toEqual([]);
      expect(await store.conflictsAgainst([])).toEqual([]);
      expect(await store.conflictsFrom([])).toEqual([]);
      expect(await store.evidenceOn([])).toEqual([]);
      expect(await store.rolesOf([])).toEqual([]);
    });

    it('gives every statement the role that the domain gives it', async () => {
      const asked = content.statements.map((statement) => statement.id);
      const expected: Role[] = asked.map((statement) =>
        roleOf({
          isConcluded: content.inferences.some((one) => one.conclusion === statement),
          isPremise: content.inferences.some((one) => one.premises.includes(statement)),
          isInConflict: content.conflicts.some(
            (one) => one.attackers.includes(statement) || one.target.id === statement,
          ),
        }),
      );
      expect(await subject.store.rolesOf(asked)).toEqual(expected);
      expect(new Set(expected).size).toBe(4);
    });

    it('goes by the inferences alone, and by none of their other readings', async () => {
      const { store } = subject;
      const read = freshMap('otherwise');
      await store.importMap(
        mapContent(read, {
          statements: { between: {}, alone: {} },
          inferences: { i: 'p + q -> c' },
          alternatives: { i: [['p -> between', 'between + q -> c'], ['alone -> c']] },
        }),
      );
      const asked = ['p', 'between', 'alone', 'c'].map((name) => entityId(read, name));
      const step = [entityId(read, 'i')];
      expect(await store.inferencesTo(asked)).toEqual([[], [], [], step]);
      expect(await store.inferencesFrom(asked)).toEqual([step, [], [], []]);
      expect(await store.rolesOf(asked)).toEqual(['PREMISE', 'ISOLATED', 'ISOLATED', 'CONCLUSION']);
      expect(await store.closure(entityId(read, 'p'), 'DOWNSTREAM', 10)).toEqual(asked.slice(3));
      expect(await store.closure(entityId(read, 'between'), 'DOWNSTREAM', 10)).toEqual([]);
      expect(await store.size(read)).toBe(6);
    });

    it('gives no role to what is not a statement', async () => {
      expect(await subject.store.rolesOf(ids('missing', 'z-linked', 'top', 'top'))).toEqual([
        null,
        null,
        'CONCLUSION',
        'CONCLUSION',
      ]);
    });
  });
}
