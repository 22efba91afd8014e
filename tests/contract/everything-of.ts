import type { Entities, MapContent, MemberKind } from '../../src/domain/argument-map.js';
import type { Store } from '../../src/store/port.js';

/** All that the store holds of a map, by the identifiers that the content should have. */
export async function everythingOf(store: Store, content: MapContent): Promise<MapContent> {
  const [map] = await store.getMany('map', [content.map.id]);
  if (map === undefined || map === null) throw new Error(`The map ${content.map.id} is gone.`);
  const { revision: _, ...head } = map;
  const listed = async <K extends MemberKind>(kind: K) => {
    const { ids } = await store.pageOfMembers(kind, map.id, { limit: 1_000, after: null });
    const things = await store.getMany(kind, ids as readonly Entities[K]['id'][]); // members are named by EntityId
    return things.filter((thing) => thing !== null);
  };
  return {
    map: head,
    documents: await listed('document'),
    sections: await listed('section'),
    concepts: await listed('concept'),
    statements: await listed('statement'),
    inferences: await listed('inference'),
    conflicts: await listed('conflict'),
    sources: await listed('source'),
    evidence: await listed('evidence'),
    asides: await listed('aside'),
  };
}
