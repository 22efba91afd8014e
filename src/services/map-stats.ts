import { changedMeanwhile } from '../domain/domain-error.js';
import type { MapId } from '../domain/identifier.js';
import type { QuestionCounts } from '../domain/inference-question.js';
import { ROLES, type Role } from '../domain/role.js';
import { KINDS, type Kind } from '../domain/statement.js';
import { longestChain } from '../reasoning/longest-chain.js';
import { type MapIndex, roleOfStatement } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import { type IndexOf, smallEnough } from './map-indexes.js';
import { questionCountsOfMap } from './questions-of-map.js';
import type { Turns } from './turns.js';

/** The figures of a map, each worked out when it is asked for. */
export interface MapStats {
  statements(): Promise<number>;
  inferences(): Promise<number>;
  conflicts(): Promise<number>;
  evidence(): Promise<number>;
  concepts(): Promise<number>;
  byRole(): Promise<readonly { readonly role: Role; readonly count: number }[]>;
  byKind(): Promise<readonly { readonly kind: Kind; readonly count: number }[]>;
  /** Statements that have evidence. @throws DomainError MAP_TOO_LARGE */
  claims(): Promise<number>;
  /** The inferences of the longest chain. @throws DomainError MAP_TOO_LARGE */
  longestChain(): Promise<number>;
  /** The critical questions of all inferences by how they stand. */
  questions(): Promise<QuestionCounts>;
}

export function mapStats(store: Store, indexOf: IndexOf, turns: Turns, map: MapId): MapStats {
  const fromIndex = async <T>(figure: (index: MapIndex) => T) => {
    const indexed = await smallEnough(indexOf, map);
    if (indexed === null) throw changedMeanwhile(map);
    return figure(indexed.index);
  };
  return {
    statements: () => store.countOfMembers('statement', map),
    inferences: () => store.countOfMembers('inference', map),
    conflicts: () => store.countOfMembers('conflict', map),
    evidence: () => store.countOfMembers('evidence', map),
    concepts: () => store.countOfMembers('concept', map),
    async byRole() {
      const indexed = await indexOf(map);
      const counts = indexed?.kind === 'indexed' ? countRoles(indexed.index) : null;
      return Promise.all(
        ROLES.map(async (role) => ({
          role,
          count: counts?.get(role) ?? (await store.countOfStatements({ map, roles: [role] })),
        })),
      );
    },
    byKind: () =>
      Promise.all(
        KINDS.map(async (kind) => ({
          kind,
          count: await store.countOfStatements({ map, kinds: [kind] }),
        })),
      ),
    claims: () => fromIndex((index) => new Set(index.evidenceTargets).size),
    longestChain: async () => (await turns.run(await fromIndex(longestChain))).length,
    questions: () => questionCountsOfMap(store, turns, map),
  };
}

/** Every role with its statements, in O(statements). */
function countRoles(index: MapIndex): ReadonlyMap<Role, number> {
  const counts = new Map<Role, number>(ROLES.map((role) => [role, 0]));
  for (let statement = 0; statement < index.statementCount; statement += 1) {
    const role = roleOfStatement(index, statement);
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return counts;
}
