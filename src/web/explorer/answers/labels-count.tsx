import type { LabelsById, LabelValue, StatementData } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { LabelMark } from './label-mark.js';
import { numberFor } from './reader-format.js';

const VALUES: readonly LabelValue[] = ['IN', 'OUT', 'UNDECIDED'];

export interface LabelsCountProps {
  readonly statements: readonly StatementData[];
  /** Null before they are there; the line keeps its height. */
  readonly labels: LabelsById | null;
  readonly language: PageLanguage;
}

/** How many statements stand, how many do not, how many are open. */
export function LabelsCount({ statements, labels, language }: LabelsCountProps) {
  const words = answersWords(language);
  const count = (value: LabelValue) =>
    statements.filter(({ id }) => labels?.get(id) === value).length;
  return (
    <ul className="answers-counts" aria-label={words.counts} aria-busy={labels === null}>
      {VALUES.map((value) => (
        <li key={value}>
          <LabelMark value={value} words={words} />{' '}
          {labels === null ? '–' : numberFor(language, count(value))}
        </li>
      ))}
    </ul>
  );
}
