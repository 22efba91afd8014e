import type { Basis, FindingColumn } from '../answers/findings.js';
import type { StatementDetails } from '../answers/use-statements.js';
import type { LabelValue, Role, Tier, Verdict } from '../map-data.js';
import type { Side } from '../view/view-state.js';
import { EN } from './answers-words-en.js';
import { ZH } from './answers-words-zh.js';
import type { PageLanguage } from './languages.js';

type Rating = NonNullable<StatementDetails['assessment']>['rating'];

/** The words of what stands beside the drawing. Numbers come written for the reader. */
export interface AnswersWords {
  readonly sides: Readonly<Record<Side, string>>;
  readonly sideTabs: string;

  readonly statement: string;
  readonly whatRestsOnIt: string;
  readonly takeAway: string;
  readonly putBack: string;
  readonly why: string;
  readonly clear: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly labels: Readonly<Record<LabelValue, string>>;
  readonly implicit: string;
  readonly given: string;
  readonly concepts: string;
  readonly load: string;
  readonly falls: (count: number, written: string) => string;
  readonly criticalPremises: string;
  readonly noCriticalPremises: string;
  readonly note: string;
  readonly assessment: string;
  readonly ratings: Readonly<Record<Rating, string>>;
  /** The head of what is found out about a statement. */
  readonly known: string;
  readonly findings: string;
  readonly noFindings: string;

  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly bases: Readonly<Record<Basis, string>>;
  readonly later: string;
  readonly yes: string;
  readonly no: string;
  readonly noSource: string;
  readonly noDate: string;

  readonly dependents: string;
  readonly rest: (count: number, written: string) => string;
  readonly restNone: string;
  readonly restMore: (written: string) => string;
  readonly tiers: Readonly<Record<Tier, string>>;
  readonly tierMeaning: Readonly<Record<Tier, string>>;
  readonly steps: (count: number, written: string) => string;
  readonly standsOn: string;
  readonly notExact: string;

  readonly countEvidence: string;
  readonly takenAway: string;
  readonly putBackOne: string;
  readonly putAllBack: string;
  readonly changed: string;
  readonly changedCount: (count: number, written: string) => string;
  readonly changedNone: string;
  readonly changedMore: (written: string) => string;
  readonly becomes: string;
  readonly tooLarge: string;

  readonly whySteps: string;
  readonly whyOf: string;
  readonly whyClose: string;
  readonly whyCut: (written: string) => string;
  /** Which of the steps a step goes on to. */
  readonly seeSteps: (steps: string) => string;
  readonly stepTo: string;
  readonly conflictWith: string;
  readonly findingOn: string;

  readonly questions: string;
  readonly essayQuestions: Readonly<
    Record<'cooperation' | 'japan' | 'evidence' | 'blockade' | 'weakest', string>
  >;
  readonly restsOnPremise: (text: string) => string;

  readonly table: string;
  readonly columns: Readonly<Record<FindingColumn, string>>;
  readonly filterVerdicts: string;
  readonly filterWords: string;
  readonly clearFilter: string;
  readonly shown: (shown: string, all: string) => string;
  readonly noneShown: string;
  readonly noEvidence: string;

  readonly queryIntro: string;
  readonly noQuery: string;
  readonly query: string;
  readonly variables: string;
  readonly copyCurl: string;
  readonly copied: string;
  readonly copyByHand: string;
  readonly openGraphiql: string;

  readonly counts: string;
  readonly loading: string;
  readonly away: string;
  readonly wrong: string;
  readonly again: string;
}

const BY_LANGUAGE: Readonly<Record<PageLanguage, AnswersWords>> = { en: EN, 'zh-Hant': ZH };

/** The words of the answers in a language. */
export function answersWords(language: PageLanguage): AnswersWords {
  return BY_LANGUAGE[language];
}
