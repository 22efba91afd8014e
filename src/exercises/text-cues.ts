import type { Language, LocalizedText } from '../domain/language.js';

/**
 * The words of one language by which a text shows what a maker of exercises has to know of it. They
 * are hints and no grammar: what they find is left out, and what they miss does no more harm than
 * one exercise that is open to dispute.
 */
export interface TextCues {
  /** With which a statement tells only what somebody knows or says. */
  readonly reporting: RegExp;
  /** With which a statement says on which condition it holds; the first group is the condition. */
  readonly conditions: readonly RegExp[];
  /**
   * With which a finding judges the claim instead of telling what was found, or says at once which
   * way it goes, so that nothing would be left to judge.
   */
  readonly judging: RegExp;
  /** With which a finding says that it is only like what the claim speaks of. */
  readonly hedging: RegExp;
  /** With which a claim speaks of all there is, or of always. */
  readonly universal: RegExp;
}

/** The cues of each language that is known. */
export type CuesByLanguage = Readonly<Record<Language, TextCues>>;

/** Whether a statement only reports somebody's knowing or saying, in any language that is known. */
export function reportsKnowing(cues: CuesByLanguage, text: LocalizedText): boolean {
  return hasAny(cues, 'reporting', text);
}

/** Whether a finding names its verdict, or says at once which way it goes. */
export function judgesItself(cues: CuesByLanguage, finding: LocalizedText): boolean {
  return hasAny(cues, 'judging', finding);
}

/** Whether a finding is, by its own words, about something that is only like what is claimed. */
export function hedges(cues: CuesByLanguage, finding: LocalizedText): boolean {
  return hasAny(cues, 'hedging', finding);
}

/** Whether a claim is about all there is of something, so that no few findings bear it out. */
export function speaksOfAll(cues: CuesByLanguage, claim: LocalizedText): boolean {
  return hasAny(cues, 'universal', claim);
}

/** On which condition a statement holds, in the languages that are known; null where on none. */
export function conditionOf(cues: CuesByLanguage, text: LocalizedText): LocalizedText | null {
  const found = Object.entries(cues).flatMap(([language, { conditions }]) => {
    const words = text[language] ?? '';
    const match = conditions.map((pattern) => pattern.exec(words)).find((one) => one !== null);
    return match?.[1] === undefined ? [] : [[language, match[1]]];
  });
  return found.length === 0 ? null : Object.fromEntries(found);
}

function hasAny(
  cues: CuesByLanguage,
  sort: Exclude<keyof TextCues, 'conditions'>,
  text: LocalizedText,
): boolean {
  return Object.entries(cues).some(([language, one]) => one[sort].test(text[language] ?? ''));
}
