import { beforeAll, describe, expect, it } from 'vitest';
import type { MemberKind } from '../../src/domain/argument-map.js';
import { type EntityId, entityId, type MapId } from '../../src/domain/identifier.js';
import type { Role } from '../../src/domain/role.js';
import type { Kind } from '../../src/domain/statement.js';
import type { Store } from '../../src/store/port.js';
import { mapContent } from '../support/map-builder.js';
import { freshMap } from './run-names.js';
import type { Subject } from './store-contract.js';

const ATTACKS = [
  `' OR 1=1 --`,
  `" OR ""="`,
  `'; DROP TABLE entity; DELETE FROM map; --`,
  `x' UNION SELECT id, id, id FROM entity --`,
  `'}) DETACH DELETE n //`,
  `"}) MATCH (n) DETACH DELETE n RETURN 1 //`,
  '`) MATCH (n) SET n.id = 1 //',
  `*:* OR id:[* TO *]`,
  `") OR (tokens : "a`,
  `NEAR("a" "b", 5) AND ^a OR {a b} : c`,
  `\\' \\" \\\\ $map $1 ?1 :id @id %27 {}`,
  `map/\u0000`,
  '__proto__',
  `${'('.repeat(2_000)}`,
];

type Attack = (store: Store, text: string, map: MapId) => Promise<unknown>;
const page = { limit: 100, after: null };

/** Every argument of the port that takes a text, and the answer that means "nothing". */
const ARGUMENTS: readonly (readonly [string, Attack, unknown])[] = [
  ['revision(map)', (store, text) => store.revision(asMap(text)), null],
  ['structure(map)', (store, text) => store.structure(asMap(text)), null],
  ['size(map)', (store, text) => store.size(asMap(text)), null],
  ['closure(start)', (store, text) => store.closure(asId(text), 'DOWNSTREAM', 10), []],
  ['getMany(ids) of maps', (store, text) => store.getMany('map', [asMap(text)]), [null]],
  ['getMany(ids) of statements', (store, text) => store.getMany('statement', [asId(text)]), [null]],
  ['getMany(ids) of schemes', (store, text) => store.getMany('scheme', [asId(text)]), [null]],
  ['kindsOf(ids)', (store, text) => store.kindsOf([text]), [null]],
  ['inferencesTo(statements)', (store, text) => store.inferencesTo([asId(text)]), [[]]],
  ['inferencesFrom(statements)', (store, text) => store.inferencesFrom([asId(text)]), [[]]],
  ['conflictsAgainst(targets)', (store, text) => store.conflictsAgainst([asId(text)]), [[]]],
  ['conflictsFrom(statements)', (store, text) => store.conflictsFrom([asId(text)]), [[]]],
  ['evidenceOn(statements)', (store, text) => store.evidenceOn([asId(text)]), [[]]],
  ['rolesOf(statements)', (store, text) => store.rolesOf([asId(text)]), [null]],
  ['countOfMembers(map)', (store, text) => store.countOfMembers('statement', asMap(text)), 0],
  ['namesOf(map)', (store, text) => store.namesOf('statement', asMap(text)), []],
  [
    'pageOfMembers(map)',
    (store, text) => store.pageOfMembers('statement', asMap(text), page),
    { ids: [], hasNext: false },
  ],
  ['countOfStatements(map)', (store, text) => store.countOfStatements({ map: asMap(text) }), 0],
  [
    'countOfStatements(about)',
    (store, text) => store.countOfStatements({ about: [asId(text)] }),
    0,
  ],
  [
    'countOfStatements(section)',
    (store, text) => store.countOfStatements({ section: asId(text) }),
    0,
  ],
  [
    'countOfStatements(roles)',
    (store, text, map) => store.countOfStatements({ map, roles: [text as Role] }), // hostile on purpose
    0,
  ],
  [
    'countOfStatements(kinds)',
    (store, text, map) => store.countOfStatements({ map, kinds: [text as Kind] }), // hostile on purpose
    0,
  ],
];

/** Arguments that name a place to go on from: nothing stands there. */
const PLACES: readonly (readonly [string, Attack])[] = [
  ['pageOfMaps(after)', (store, text) => store.pageOfMaps({ limit: 1, after: asMap(text) })],
  ['pageOfSchemes(after)', (store, text) => store.pageOfSchemes({ limit: 1, after: asId(text) })],
  [
    'pageOfMembers(after)',
    (store, text, map) => store.pageOfMembers('statement', map, { limit: 1, after: asId(text) }),
  ],
  [
    'pageOfStatements(after)',
    (store, text, map) => store.pageOfStatements({ map }, { limit: 1, after: asId(text) }),
  ],
];

/** No text that comes in is ever run: each argument is tried with syntax of SQL, Cypher, FTS and Lucene. */
export function describeHostileInput(subject: Subject): void {
  describe('hostile input', () => {
    const map = freshMap('hostile');
    const content = mapContent(map, {
      statements: { calm: { text: { en: 'nothing to see' } } },
      inferences: { i: 'p -> c' },
    });

    beforeAll(async () => {
      await subject.store.importMap(content);
    });

    const stillWhole = async () => {
      expect(await subject.store.namesOf('statement', map)).toHaveLength(3);
      expect(await subject.store.revision(map)).toBe(1);
    };

    it.each(ARGUMENTS)('is data in %s', async (_, attack, nothing) => {
      for (const text of ATTACKS) {
        expect(await attack(subject.store, text, map)).toEqual(nothing);
      }
      await stillWhole();
    });

    it.each(PLACES)('is a place that is not there in %s', async (_, attack) => {
      for (const text of ATTACKS) {
        await expect(attack(subject.store, text, map)).rejects.toMatchObject({
          code: 'INVALID_INPUT',
        });
      }
      await stillWhole();
    });

    it('is words in pageOfStatements(search)', async () => {
      for (const search of ATTACKS) {
        const { ids } = await subject.store.pageOfStatements({ map, search }, page);
        expect(await subject.store.countOfStatements({ map, search })).toBe(ids.length);
        const holdsNoWord = !/[\p{L}\p{N}]/u.test(search);
        expect(ids).toHaveLength(holdsNoWord ? content.statements.length : 0);
      }
      await stillWhole();
    });

    it('is no kind in pageOfMembers and countOfMembers', async () => {
      for (const text of ATTACKS) {
        const kind = text as MemberKind; // hostile on purpose
        const { ids } = await subject.store
          .pageOfMembers(kind, map, page)
          .catch(() => ({ ids: [] }));
        expect(ids).toEqual([]);
        expect(await subject.store.countOfMembers(kind, map).catch(() => 0)).toBe(0);
      }
      await stillWhole();
    });

    it('is kept as it is in every text of a map', async () => {
      const sketch = mapContent(freshMap('kept'), {
        inferences: { i: 's0 + s1 -> s2' },
        text: ATTACKS.join('\n'),
        statements: Object.fromEntries(
          ATTACKS.map((text, at) => [`s${at}`, { text: { en: text }, said: [text] }]),
        ),
      });
      const kept = {
        ...sketch,
        inferences: sketch.inferences.map((one) => ({
          ...one,
          alternatives: ATTACKS.map((note) => ({
            steps: [{ premises: one.premises, conclusion: one.conclusion }],
            note,
          })),
        })),
      };
      await subject.store.importMap(kept);
      const ids = kept.statements.map(({ id }) => id);
      expect(await subject.store.getMany('statement', ids)).toEqual(kept.statements);
      expect(await subject.store.getMany('inference', [entityId(kept.map.id, 'i')])).toEqual(
        kept.inferences,
      );
      expect(await subject.store.getMany('document', [entityId(kept.map.id, 'text')])).toEqual(
        kept.documents,
      );
      await stillWhole();
    });
  });
}

function asId(text: string): EntityId {
  return text as EntityId; // never parsed: the store itself must hold
}

function asMap(text: string): MapId {
  return text as MapId; // never parsed: the store itself must hold
}
