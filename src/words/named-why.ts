import type { NumberedThing } from '../reasoning/labels/labelling.js';
import type { Why } from '../reasoning/labels/why.js';
import { type MapIndex, TARGET_KINDS } from '../reasoning/map-index.js';
import type { NamedList, NamedWhy } from './label-words.js';
import type { NamedThing } from './named-thing.js';

/** How many things of a list a sentence names; the others are counted. */
export const NAMED_IN_SENTENCE = 3;

/** The things whose names the sentence about a why needs, each list cut where the sentence ends it. */
export function namedInSentence(
  thing: NumberedThing,
  { reason, restsOn, circle }: Why,
): readonly NumberedThing[] {
  const lists = reason === 'HOLDS' ? [statementsOf(restsOn), othersOf(restsOn)] : [circle, restsOn];
  return [thing, ...lists.flatMap((list) => list.slice(0, NAMED_IN_SENTENCE))];
}

/** A why with names. `nameOf` is asked for nothing but what `namedInSentence` gives. */
export function namedWhy(
  index: MapIndex,
  thing: NumberedThing,
  why: Why,
  nameOf: (thing: NumberedThing) => NamedThing,
): NamedWhy {
  const { label, reason, restsOn, circle } = why;
  const list = (things: readonly NumberedThing[]): NamedList => ({
    named: things.slice(0, NAMED_IN_SENTENCE).map(nameOf),
    count: things.length,
  });
  const isHolds = reason === 'HOLDS';
  return {
    thing: nameOf(thing),
    label,
    reason,
    restsOn: list(isHolds ? [] : restsOn),
    premises: list(isHolds ? statementsOf(restsOn) : []),
    strikers: list(isHolds ? othersOf(restsOn) : []),
    circle: list(circle),
    isAboutConclusion: strikesConclusion(index, thing, why),
  };
}

function statementsOf(things: readonly NumberedThing[]): readonly NumberedThing[] {
  return things.filter(({ kind }) => kind === 'statement');
}

function othersOf(things: readonly NumberedThing[]): readonly NumberedThing[] {
  return things.filter(({ kind }) => kind !== 'statement');
}

/** Whether what strikes an inference is aimed at its conclusion. */
function strikesConclusion(
  { targetKinds }: MapIndex,
  { kind }: NumberedThing,
  { restsOn }: Why,
): boolean {
  const [striker] = restsOn;
  if (kind !== 'inference' || striker === undefined) return false;
  if (striker.kind === 'evidence') return true;
  return (
    striker.kind === 'conflict' && TARGET_KINDS[targetKinds[striker.number] ?? 0] === 'statement'
  );
}
