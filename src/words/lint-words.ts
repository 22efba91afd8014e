import type { LintFact } from '../reasoning/lint/lint-fact.js';
import type { LintCode } from '../reasoning/lint/lint-rule.js';
import type { NamedList } from './label-words.js';

/** A fact of lint with the names that its sentences need. */
export type NamedLintFact = LintFact<NamedList, string>;

/** What is said of a rule of lint, whatever the map. */
export interface RuleWords {
  /** What it notices, in one line. */
  readonly title: string;
  /** Why that matters, in a sentence or two. */
  readonly why: string;
  /** How it is mended, in general. */
  readonly mend: string;
}

/** What is said of one notice. */
export interface NoticeWords {
  /** Names the things, and says what is wrong with them. */
  readonly message: string;
  /** What to do here. */
  readonly mend: string;
}

/** What is said of lint. */
export interface LintWords {
  readonly rules: Readonly<Record<LintCode, RuleWords>>;
  /** What is said of a notice, for each kind of fact; see `noticeInWords`. */
  readonly notices: {
    readonly [Kind in NamedLintFact['kind']]: (
      fact: Extract<NamedLintFact, { readonly kind: Kind }>,
    ) => NoticeWords;
  };
  /** Why the map accepts a notice, for the line below it. */
  because(reason: string): string;
  /** Said below the notices where there are so many more than are listed. */
  unlisted(count: number): string;
}

/** What a catalogue says of a notice. */
export function noticeInWords({ notices }: LintWords, fact: NamedLintFact): NoticeWords {
  const say = notices[fact.kind] as (fact: NamedLintFact) => NoticeWords; // the one for its kind
  return say(fact);
}
