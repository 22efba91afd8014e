import { changedMeanwhile } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { EvidenceStance } from '../domain/label.js';
import {
  countOf,
  LABELLED_KINDS,
  type LabelledKind,
  type Labelling,
  type NumberedThing,
  numberingOf,
} from '../reasoning/labels/labelling.js';
import type { Explain } from '../reasoning/labels/why.js';
import { type IndexOf, smallEnough } from './map-indexes.js';
import type { Turns } from './turns.js';

/** A labelling of a whole map, with the reasons of its labels. */
export interface Labels {
  readonly labelling: Labelling;
  readonly explain: Explain;
}

/** One thing among the labels of its map. */
export interface LabelledThing {
  readonly labels: Labels;
  readonly thing: NumberedThing;
}

/** The kinds whose labels are asked for; a finding's shows only in the why of others. */
export type AskedKind = Exclude<LabelledKind, 'evidence'>;
const ASKED_KINDS = LABELLED_KINDS.filter((kind) => kind !== 'evidence');

/** The label of a thing. @throws DomainError MAP_TOO_LARGE */
export async function labelOfThing(
  indexOf: IndexOf,
  turns: Turns,
  { id, map }: { readonly id: EntityId; readonly map: MapId },
  kind: AskedKind,
  evidence: EvidenceStance,
): Promise<LabelledThing> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(id);
  const number = numberingOf(indexed.index, kind).numbers.get(id);
  if (number === undefined) throw changedMeanwhile(id);
  return { labels: await turns.run(indexed.labels(evidence)), thing: { kind, number } };
}

/** The labels of a map. @throws DomainError MAP_TOO_LARGE */
export async function labelsOfMap(
  indexOf: IndexOf,
  turns: Turns,
  map: MapId,
  evidence: EvidenceStance,
): Promise<Labels> {
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(map);
  return turns.run(indexed.labels(evidence));
}

/** Everything that has a label to be asked for, by kind and then in the order of the map. */
export function thingsLabelled({ labelling }: Labels): readonly NumberedThing[] {
  return ASKED_KINDS.flatMap((kind) =>
    Array.from({ length: countOf(labelling.program.index, kind) }, (_, number) => ({
      kind,
      number,
    })),
  );
}

/** The thing of this identifier, if it has a label to be asked for. */
export function thingNamed({ labelling }: Labels, id: EntityId): NumberedThing | null {
  for (const kind of ASKED_KINDS) {
    const number = numberingOf(labelling.program.index, kind).numbers.get(id);
    if (number !== undefined) return { kind, number };
  }
  return null;
}

/** The identifier of a thing. */
export function idOfThing({ labelling }: Labels, { kind, number }: NumberedThing): EntityId {
  // A number comes from the same index as the numbering, so there is an identifier for it.
  return numberingOf(labelling.program.index, kind).ids[number] as EntityId;
}
