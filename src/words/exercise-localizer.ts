import type { ArgumentMap } from '../domain/argument-map.js';
import type { Language, LocalizedText } from '../domain/language.js';
import type { ExerciseFact, ExerciseFacts } from '../exercises/facts/exercise-fact.js';
import { CATALOGUES, type WordsLanguage, wordsLanguage } from './catalogues.js';
import type { LocalizeText, SentencesFor } from './exercise-words.js';

/** Puts the exercises of a map into one language. */
export interface ExerciseLocalizer {
  /** What the texts of the map are in. */
  readonly language: Language;
  /** What the exercise's own words are in: see `wordsLanguage`. */
  readonly words: WordsLanguage;
  /** A text of the map; in the map's own language where it lacks the one asked for. */
  readonly text: LocalizeText;
  /** What a fact says. */
  say(fact: ExerciseFact): string;
  /** The texts of the map that this holds, in its order. */
  textsIn(fact: ExerciseFact): readonly string[];
}

/** What puts the exercises of a map into a language. */
export function exerciseLocalizer(
  language: Language,
  { language: own }: Pick<ArgumentMap, 'language'>,
): ExerciseLocalizer {
  const words = wordsLanguage(language);
  const { facts } = CATALOGUES[words].exercises;
  const text = (localized: LocalizedText) => inFirstKnown(localized, [language, own, 'en']);
  return {
    language,
    words,
    text,
    say: (fact) => sentenceFor(facts, fact, text),
    textsIn(fact) {
      const texts: string[] = [];
      sentenceFor(facts, fact, (localized) => {
        const one = text(localized);
        texts.push(one);
        return one;
      });
      return texts;
    },
  };
}

/** The sentence that a catalogue has for a fact. */
function sentenceFor<Name extends keyof ExerciseFacts>(
  sentences: SentencesFor<Pick<ExerciseFacts, Name>>,
  fact: ExerciseFact<Name>,
  localize: LocalizeText,
): string {
  return sentences[fact.say](fact, localize);
}

function inFirstKnown(localized: LocalizedText, languages: readonly Language[]): string {
  for (const one of [...languages, ...Object.keys(localized)]) {
    const words = Object.hasOwn(localized, one) ? localized[one] : undefined;
    if (words !== undefined) return words;
  }
  return '';
}
