import { changedMeanwhile, DomainError, didYouMean, invalidInput } from '../domain/domain-error.js';
import type { EntityId, MapId } from '../domain/identifier.js';
import type { EvidenceStance } from '../domain/label.js';
import { nearestNames } from '../domain/nearest-names.js';
import type { NumberedThing } from '../reasoning/labels/labelling.js';
import {
  LABELLED_KINDS,
  type LabelledKind,
  numberingOf,
  type Supposition,
} from '../reasoning/labels/labelling.js';
import { whatIf as supposed } from '../reasoning/labels/what-if.js';
import { explainer } from '../reasoning/labels/why.js';
import type { MapIndex } from '../reasoning/map-index.js';
import type { Store } from '../store/port.js';
import { mustExist } from './existing.js';
import type { Labels } from './labels.js';
import { type IndexOf, smallEnough } from './map-indexes.js';
import type { Turns } from './turns.js';

export interface WhatIfQuestion {
  readonly map: MapId;
  /** Statements, inferences, conflicts and evidence of the map. */
  readonly retract: readonly EntityId[];
  /** Statements of the map. */
  readonly assert: readonly EntityId[];
  readonly evidence: EvidenceStance;
}

/** The labels of a map as it is, and as it would be; and what has another label then. */
export interface WhatIfAnswer {
  readonly before: Labels;
  readonly after: Labels;
  readonly changed: readonly NumberedThing[];
}

/** More unknown identifiers than anybody reads are counted, not named. */
const MOST_NAMED = 20;

/**
 * What becomes of the labels of a map where things are retracted and statements asserted; the map
 * itself stays as it is.
 *
 * @throws DomainError MAP_TOO_LARGE where it is too large to be indexed; NOT_FOUND for an unknown
 *   map, and for identifiers that name nothing of the map that could be retracted or asserted, all in
 *   one; INVALID_INPUT where something is both retracted and asserted.
 */
export async function answerWhatIf(
  store: Store,
  indexOf: IndexOf,
  turns: Turns,
  { map, retract, assert, evidence }: WhatIfQuestion,
): Promise<WhatIfAnswer> {
  await mustExist(store, [{ kind: 'map', id: map }]);
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(map);
  refuseBoth(retract, assert);
  const change = readChange(indexed.index, retract, assert);
  const before = await turns.run(indexed.labels(evidence));
  const { after, changed } = await turns.run(supposed(before.labelling, change));
  return { before, after: { labelling: after, explain: explainer(after) }, changed };
}

function refuseBoth(retract: readonly EntityId[], assert: readonly EntityId[]): void {
  const retracted = new Set(retract);
  const both = [...new Set(assert.filter((id) => retracted.has(id)))];
  if (both.length === 0) return;
  throw invalidInput({
    argument: 'assert',
    message: `${listed(both)} ${both.length === 1 ? 'is' : 'are'} to be retracted as well.`,
    expected: 'each identifier in one of the two lists only',
  });
}

function readChange(
  index: MapIndex,
  retract: readonly EntityId[],
  assert: readonly EntityId[],
): Supposition {
  const retracted: Record<LabelledKind, Set<number>> = {
    statement: new Set(),
    inference: new Set(),
    conflict: new Set(),
    evidence: new Set(),
  };
  const asserted = new Set<number>();
  const unknown: string[] = [];
  for (const id of new Set(retract)) {
    const kind = LABELLED_KINDS.find((one) => numberingOf(index, one).numbers.has(id));
    const number = kind && numberingOf(index, kind).numbers.get(id);
    if (kind === undefined || number === undefined) unknown.push(id);
    else retracted[kind].add(number);
  }
  const notStatements: string[] = [];
  for (const id of new Set(assert)) {
    const number = index.statements.numbers.get(id);
    if (number === undefined) notStatements.push(id);
    else asserted.add(number);
  }
  if (unknown.length + notStatements.length > 0) throw namesNothing(index, unknown, notStatements);
  return { retracted, asserted };
}

/** One error for all of them, with the nearest name of each. */
function namesNothing(
  index: MapIndex,
  retract: readonly string[],
  assert: readonly string[],
): DomainError {
  const everything = LABELLED_KINDS.flatMap((kind) => numberingOf(index, kind).ids);
  const suggestions = new Set([
    ...retract.slice(0, MOST_NAMED).flatMap((id) => nearestNames(id, everything).slice(0, 1)),
    ...assert
      .slice(0, MOST_NAMED)
      .flatMap((id) => nearestNames(id, index.statements.ids).slice(0, 1)),
  ]);
  const parts = [
    ...(retract.length > 0
      ? [`no statement, inference, conflict or evidence ${listed(retract)} to retract`]
      : []),
    ...(assert.length > 0 ? [`no statement ${listed(assert)} to assert`] : []),
  ];
  const near = [...suggestions];
  return new DomainError(
    'NOT_FOUND',
    `The map "${index.map}" has ${parts.join(', and ')}.${didYouMean(near)}`,
    near.length > 0 ? { suggestions: near } : {},
  );
}

function listed(ids: readonly string[]): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => `"${id}"`);
  const more = ids.length - named.length;
  return more > 0 ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
