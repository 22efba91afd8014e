import type { NamedList } from '../label-words.js';
import { MOST_TEXTS_IN_NAME, type NamedConflict, type NamedThing } from '../named-thing.js';
import { shortened } from '../shortened.js';
import { grouped } from './numbers.js';

/** A longer finding is named by its beginning. */
const LONGEST_FINDING = 80;

/** What a thing is called: `“Gold rises”`, `the inference from “Gold rises” to “Bonds fall”`. */
export function named(thing: NamedThing): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `${namedFrom(thing)} to ${inMarks(thing.conclusion)}`;
    case 'conflict':
      return `the conflict of ${texts(thing.attackers, thing.attackerCount)} with ${target(thing.target)}`;
    case 'evidence':
      return namedFrom(thing);
  }
}

/** The same where the other end is known: `the inference from “Gold rises”`. */
export function namedFrom(thing: NamedThing): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `the inference ${fromPremises(thing)}`;
    case 'conflict':
      return `the conflict with ${texts(thing.attackers, thing.attackerCount)}`;
    case 'evidence':
      return `the finding ${inMarks(shortened(thing.finding, LONGEST_FINDING))}`;
  }
}

/** What an inference starts from: `from “Gold rises”`. */
export function fromPremises(thing: NamedThing): string {
  return thing.kind === 'inference'
    ? `from ${texts(thing.premises, thing.premiseCount)}`
    : namedFrom(thing);
}

/** `a`, `a and b`, `a, b and c`; of more than are given, how many there are: `a, b and 2 more`. */
export function listed(parts: readonly string[], count = parts.length): string {
  const more = count - parts.length;
  return CONJUNCTION.format(more > 0 ? [...parts, `${grouped(more)} more`] : parts);
}

/** British English has no comma before the “and”. */
const CONJUNCTION = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** The first few things of a list by their names, and how many there are. */
export function list(things: NamedList, name: (thing: NamedThing) => string = named): string {
  return listed(things.named.map(name), things.count);
}

/** As a sentence begins. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A text in quotation marks. */
export function inMarks(text: string): string {
  return `“${text}”`;
}

function target(thing: NamedConflict['target']): string {
  switch (thing.kind) {
    case 'statement':
      return inMarks(thing.text);
    case 'inference':
      return `the inference to ${inMarks(thing.conclusion)}`;
    case 'conflict':
      return `the conflict of ${texts(thing.attackers, thing.attackerCount)}`;
  }
}

function texts(all: readonly string[], count: number): string {
  const shown = count > MOST_TEXTS_IN_NAME ? all.slice(0, 1) : all;
  return listed(shown.map(inMarks), count);
}
