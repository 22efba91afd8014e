import { changedMeanwhile } from '../domain/domain-error.js';
import type { MapId } from '../domain/identifier.js';
import { finish } from '../domain/work.js';
import { lintMap } from '../reasoning/lint/lint-map.js';
import type { LintNotice } from '../reasoning/lint/lint-rule.js';
import type { Store } from '../store/port.js';
import type { IndexOf } from './map-indexes.js';
import { inChunks, wholeMap } from './whole-map.js';

/**
 * What lint notices in a map, accepted or not, in the order of the map; null where the map is too
 * large to be indexed. Reads all statements, inferences, conflicts and evidence of the map.
 *
 * @throws DomainError CONFLICT where the map changed between the first read and the last, or is gone
 */
export async function lintOfMap(
  store: Store,
  indexOf: IndexOf,
  map: MapId,
): Promise<readonly LintNotice[] | null> {
  const indexed = await indexOf(map);
  if (indexed?.kind === 'too large') return null;
  if (indexed === null) throw changedMeanwhile(map);
  const { index } = indexed;
  const { map: head, members } = await wholeMap(store, index, [
    'statement',
    'inference',
    'conflict',
    'evidence',
  ]);
  const named = new Set(members.inference.flatMap(({ scheme }) => scheme ?? []));
  return finish(
    lintMap({
      index,
      statements: members.statement,
      inferences: members.inference,
      conflicts: members.conflict,
      evidence: members.evidence,
      schemes: await inChunks(store, 'scheme', [...named]),
      accepted: head.accepted,
    }),
  );
}
