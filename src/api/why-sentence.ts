import type { NumberedThing } from '../reasoning/labels/labelling.js';
import type { Why } from '../reasoning/labels/why.js';
import { idOfThing, type LabelledThing } from '../services/labels.js';
import { nameThing } from '../services/name-thing.js';
import type { NamedThing } from '../words/named-thing.js';
import { namedInSentence, namedWhy } from '../words/named-why.js';
import type { Loaders } from './loaders.js';
import { readerOf } from './reader.js';

/**
 * The sentence about a why, in the language asked for, or that of the map; things are named by the
 * texts of their statements in it.
 *
 * @throws DomainError INVALID_INPUT where nothing of it is in the language asked for.
 */
export async function whySentence(
  { labelled, why }: { readonly labelled: LabelledThing; readonly why: Why },
  asked: string | null | undefined,
  loaders: Loaders,
): Promise<string> {
  const { labels, thing } = labelled;
  const { index } = labels.labelling.program;
  const reader = await readerOf(index.map, asked, loaders);
  const names = new Map<string, NamedThing>();
  await Promise.all(
    namedInSentence(thing, why).map(async (one) => {
      names.set(keyOf(one), await nameThing(reader.names, one.kind, idOfThing(labels, one)));
    }),
  );
  reader.check();
  const nameOf = (one: NumberedThing): NamedThing => {
    const name = names.get(keyOf(one));
    if (name === undefined) throw new Error(`The sentence names ${keyOf(one)} unasked.`);
    return name;
  };
  return reader.catalogue.labels.why(namedWhy(index, thing, why, nameOf));
}

function keyOf({ kind, number }: NumberedThing): string {
  return `${kind} ${number}`;
}
