import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { dateFor } from './reader-format.js';
import { SourceName } from './source-name.js';
import type { StatementDetails } from './use-statements.js';
import { VerdictMark } from './verdict-mark.js';

export interface FindingItemProps {
  readonly finding: StatementDetails['evidence'][number];
  readonly language: PageLanguage;
}

/** One finding on a statement: what it says, and how far one may trust it. */
export function FindingItem({ finding, language }: FindingItemProps) {
  const words = answersWords(language);
  return (
    <li className="answers-finding">
      <VerdictMark verdict={finding.verdict} language={language} />
      <p>{finding.finding}</p>
      <p className="answers-facts">
        <SourceName source={finding.source} words={words} />
        <span>{finding.date === null ? words.noDate : dateFor(language, finding.date)}</span>
        <span>{words.bases[finding.basis]}</span>
        {finding.later && <span>{words.later}</span>}
      </p>
      {finding.note !== null && <p className="answers-soft">{finding.note}</p>}
    </li>
  );
}
