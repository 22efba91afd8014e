import type { MemberKind } from '../domain/argument-map.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { Store } from '../store/port.js';
import type { Turns } from './turns.js';

const PAGE = 1000;

/** Every identifier of a kind in a map, in the order of the file; others have their turn in between. */
export async function allMembers(
  store: Store,
  turns: Turns,
  kind: MemberKind,
  map: MapId,
): Promise<readonly EntityId[]> {
  const all: EntityId[] = [];
  for (let after: EntityId | null = null; ; ) {
    const { ids, hasNext } = await store.pageOfMembers(kind, map, { limit: PAGE, after });
    for (const id of ids) all.push(id);
    after = ids.at(-1) ?? null;
    if (!hasNext || after === null) return all;
    await turns.rest();
  }
}
