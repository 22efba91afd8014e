import type { Entities, MapContent } from '../domain/argument-map.js';
import type { EntityId } from '../domain/identifier.js';
import type { LabelledKind } from '../reasoning/labels/labelling.js';
import { nameLintFact } from '../services/name-lint-fact.js';
import type { NameSource } from '../services/name-thing.js';
import { type NoticeWords, noticeInWords } from '../words/lint-words.js';
import type { CheckedMap, PlacedNotice } from './checked-map.js';
import type { ReportReader } from './report-reader.js';

/** A notice as it is told: what there is to say of it in the reader's language, and its place. */
export interface ToldNotice extends NoticeWords, Omit<PlacedNotice, 'fact'> {}

/** Some notices of a map that was checked, in the words for a reader. */
export function tellNotices(
  { content, index }: CheckedMap,
  notices: readonly PlacedNotice[],
  reader: ReportReader,
): Promise<readonly ToldNotice[]> {
  if (content === null || index === null) return Promise.resolve([]);
  const source = nameSource(content, reader);
  const tell = async ({ fact, ...notice }: PlacedNotice): Promise<ToldNotice> => {
    const named = await nameLintFact(source, index, fact);
    const { message, mend } = noticeInWords(reader.catalogue.lint, named);
    return { ...notice, message, mend };
  };
  return Promise.all(notices.map(tell));
}

type ThingsByKind = {
  readonly [K in LabelledKind]: ReadonlyMap<EntityId, Entities[K]>;
};

/** The things of a map that sentences name. */
function nameSource(content: MapContent, reader: ReportReader): NameSource {
  const things: ThingsByKind = {
    statement: byId(content.statements),
    inference: byId(content.inferences),
    conflict: byId(content.conflicts),
    evidence: byId(content.evidence),
  };
  return {
    async get<K extends LabelledKind>(kind: K, id: EntityId) {
      const ofKind: ThingsByKind[K] = things[kind];
      const thing = ofKind.get(id);
      if (thing === undefined) throw new Error(`The map has no ${kind} ${id}.`);
      return thing;
    },
    text: (localized) => reader.text(content.map, localized),
  };
}

function byId<One extends { readonly id: EntityId }>(things: readonly One[]) {
  return new Map(things.map((thing) => [thing.id, thing]));
}
