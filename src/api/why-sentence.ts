import type { ArgumentMap } from '../domain/argument-map.js';
import { nameOf } from '../domain/identifier.js';
import type { Thing } from '../reasoning/labels/labelling.js';
import type { Why } from '../reasoning/labels/why.js';
import {
  namedInSentence,
  type SentenceLanguage,
  whyInWords,
} from '../reasoning/labels/why-in-words.js';
import { idOfThing, type LabelledThing } from '../services/labels.js';
import { parseLanguage } from './arguments.js';
import type { Loaders } from './loaders.js';
import { inLanguage } from './localized.js';

/**
 * The sentence about a why, with the texts of the statements it names in the language asked for.
 *
 * @throws DomainError INVALID_INPUT where the map has no such language.
 */
export async function whySentence(
  { labelled, why }: { readonly labelled: LabelledThing; readonly why: Why },
  language: string | null | undefined,
  loaders: Loaders,
): Promise<string> {
  const { labels, thing } = labelled;
  const { index } = labels.labelling.program;
  const readMap = () => loaders.get('map', index.map);
  const words = new Map<string, string>();
  await Promise.all(
    namedInSentence(thing, why).map(async (named) => {
      words.set(keyOf(named), await calledIn(labelled, named, language, loaders, readMap));
    }),
  );
  const calledBy = (named: Thing) => words.get(keyOf(named)) ?? '';
  return whyInWords(index, thing, why, calledBy, await sentenceLanguage(language, readMap));
}

/** A statement is called by its text, all else by its name. */
async function calledIn(
  { labels }: LabelledThing,
  thing: Thing,
  language: string | null | undefined,
  loaders: Loaders,
  readMap: () => Promise<ArgumentMap>,
): Promise<string> {
  const id = idOfThing(labels, thing);
  if (thing.kind !== 'statement') return nameOf(id);
  return inLanguage((await loaders.get('statement', id)).text, language, readMap);
}

/** Chinese for a Chinese text, English for any other. */
async function sentenceLanguage(
  asked: string | null | undefined,
  readMap: () => Promise<ArgumentMap>,
): Promise<SentenceLanguage> {
  const language = parseLanguage(asked) ?? (await readMap()).language;
  return /^zh\b/.test(language) ? 'zh-Hant' : 'en';
}

function keyOf({ kind, number }: Thing): string {
  return `${kind} ${number}`;
}
