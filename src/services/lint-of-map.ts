import { isDeepStrictEqual } from 'node:util';
import { changedMeanwhile } from '../domain/domain-error.js';
import type { MapId } from '../domain/identifier.js';
import type { Scheme } from '../domain/inference.js';
import { lintMap } from '../reasoning/lint/lint-map.js';
import type { LintNotice } from '../reasoning/lint/lint-rule.js';
import type { Store } from '../store/port.js';
import { InFlight } from './in-flight.js';
import { type IndexedMap, type IndexOf, smallEnough } from './map-indexes.js';
import type { Turns } from './turns.js';
import { inChunks, wholeMap } from './whole-map.js';

/** How many notices are kept of all maps together: some tens of megabytes. */
const MOST_KEPT = 100_000;

/** What was noticed in a map at one revision, which is that of the index, with some schemes. */
interface KeptLint {
  readonly of: WeakRef<IndexedMap>;
  /** Those that its inferences name. */
  readonly schemes: readonly Scheme[];
  readonly notices: readonly LintNotice[];
}

/** A Map keeps the order of insertion: the first is the one asked for longest ago. */
const kept = new Map<MapId, KeptLint>();
const underWay = new InFlight<IndexedMap, readonly LintNotice[]>();

/**
 * What lint notices in a map, accepted or not, in the order of the map.
 *
 * Reads all statements, inferences, conflicts and evidence of the map for the first who asks; what
 * is noticed is kept for its revision, as long as there is room and its schemes are as they were.
 *
 * @throws DomainError MAP_TOO_LARGE where it is too large to be indexed; CONFLICT where the map changed between the first read and the last, or is
 *   gone; TIMEOUT or QUERY_TOO_COSTLY as `turns` say
 */
export async function lintOfMap(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  map: MapId,
): Promise<readonly LintNotice[]> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(map);
  const known = kept.get(map);
  if (known?.of.deref() === indexed) {
    const ids = known.schemes.map(({ id }) => id);
    const schemes = await inChunks(store, turns, 'scheme', ids);
    if (isDeepStrictEqual(schemes, known.schemes)) return keep(map, known);
  }
  return underWay.join(indexed, turns, async () =>
    keep(map, await readAndLint(store, turns, indexed)),
  );
}

async function readAndLint(store: Store, turns: Turns, indexed: IndexedMap): Promise<KeptLint> {
  const { index } = indexed;
  const { map: head, members } = await wholeMap(store, turns, indexed, [
    'statement',
    'inference',
    'conflict',
    'evidence',
  ]);
  const named = new Set(members.inference.flatMap(({ scheme }) => scheme ?? []));
  const schemes = await inChunks(store, turns, 'scheme', [...named]);
  const notices = await turns.run(
    lintMap({
      index,
      statements: members.statement,
      inferences: members.inference,
      conflicts: members.conflict,
      evidence: members.evidence,
      schemes,
      accepted: head.accepted,
    }),
  );
  return { of: new WeakRef(indexed), schemes, notices };
}

/** Makes room for what was asked for last, at the cost of what was asked for longest ago. */
function keep(map: MapId, one: KeptLint): readonly LintNotice[] {
  kept.delete(map);
  kept.set(map, one);
  let total = 0;
  for (const { notices } of kept.values()) total += 1 + notices.length;
  for (const [oldest, { notices }] of kept) {
    if (total <= MOST_KEPT) break;
    kept.delete(oldest);
    total -= 1 + notices.length;
  }
  return one.notices;
}
