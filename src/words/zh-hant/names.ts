import type { NamedList } from '../label-words.js';
import { MOST_TEXTS_IN_NAME, type NamedConflict, type NamedThing } from '../named-thing.js';
import { shortened } from '../shortened.js';
import { grouped } from './numbers.js';

/** A longer finding is named by its beginning. */
const LONGEST_FINDING = 40;

/** What a thing is called: `「金價上漲」`, `由「金價上漲」到「債券下跌」的推論`. */
export function named(thing: NamedThing): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `由${texts(thing.premises, thing.premiseCount)}到${inMarks(thing.conclusion)}的推論`;
    case 'conflict':
      return `${texts(thing.attackers, thing.attackerCount)}針對${target(thing.target)}的衝突`;
    case 'evidence':
      return namedFrom(thing);
  }
}

/** The same where the other end is known: `以「金價上漲」為前提的推論`. */
export function namedFrom(thing: NamedThing): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `${fromPremises(thing)}的推論`;
    case 'conflict':
      return `與${texts(thing.attackers, thing.attackerCount)}的衝突`;
    case 'evidence':
      return `證據${inMarks(shortened(thing.finding, LONGEST_FINDING))}`;
  }
}

/** What an inference starts from: `以「金價上漲」為前提`. */
export function fromPremises(thing: NamedThing): string {
  return thing.kind === 'inference'
    ? `以${texts(thing.premises, thing.premiseCount)}為前提`
    : namedFrom(thing);
}

/** `a、b、c`; of more than are given, how many there are altogether: `a、b等 5 項`. */
export function listed(parts: readonly string[], count = parts.length): string {
  const named = parts.join('、');
  return count > parts.length ? `${named}等 ${grouped(count)} 項` : named;
}

/** The first few things of a list by their names, and how many there are. */
export function list(things: NamedList, name: (thing: NamedThing) => string = named): string {
  return listed(things.named.map(name), things.count);
}

/** A text in quotation marks. */
export function inMarks(text: string): string {
  return `「${text}」`;
}

function target(thing: NamedConflict['target']): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `推出${inMarks(thing.conclusion)}的推論`;
    case 'conflict':
      return `${texts(thing.attackers, thing.attackerCount)}那項衝突`;
  }
}

function texts(all: readonly string[], count: number): string {
  const shown = count > MOST_TEXTS_IN_NAME ? all.slice(0, 1) : all;
  return listed(shown.map(inMarks), count);
}
