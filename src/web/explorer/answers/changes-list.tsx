import type { ReactNode } from 'react';
import type { MapData } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { AskedState } from './asked-state.js';
import type { Changes } from './changes.js';
import { LabelMark } from './label-mark.js';
import { namedAround } from './named-statements.js';
import { numberFor } from './reader-format.js';
import { Sentence } from './sentence.js';
import type { Asked } from './use-answer.js';

export interface ChangesListProps {
  readonly map: MapData;
  readonly changes: Asked<Changes | null>;
  readonly language: PageLanguage;
  /** Whose why stands open, and what it says. */
  readonly why: { readonly of: string; readonly content: ReactNode } | null;
  readonly onChoose: (statement: string) => void;
  readonly onWhy: (of: string | null) => void;
}

/** What the retractions and the evidence make of the labels, each change with its reason. */
export function ChangesList({ map, changes, language, why, onChoose, onWhy }: ChangesListProps) {
  const words = answersWords(language);
  const { data, state } = changes;
  return (
    <section className="answers-changes" aria-label={words.changed} aria-busy={state === 'loading'}>
      <h3>{words.changed}</h3>
      <AskedState asked={changes} words={words} />
      <p role="status" className="answers-soft">
        {data === null
          ? state === 'answered' && words.tooLarge
          : data.total === 0
            ? words.changedNone
            : words.changedCount(data.total, numberFor(language, data.total))}
      </p>
      <ul className="answers-plain">
        {data?.changes.map(({ statement, before, after, sentence }) => {
          const isOpen = why?.of === statement;
          const sentenceId = `answers-why-${statement}`;
          return (
            <li key={statement} className="answers-change">
              <p className="answers-facts">
                <LabelMark value={before} words={words} />
                <svg className="answers-arrow" viewBox="0 0 16 12" role="img">
                  <title>{words.becomes}</title>
                  <path d="M1 6h13M9.5 1.5 14 6l-4.5 4.5" />
                </svg>
                <LabelMark value={after} words={words} />
              </p>
              <p id={sentenceId}>
                <Sentence
                  sentence={sentence}
                  statements={namedAround(map, statement)}
                  map={map}
                  onChoose={onChoose}
                />
              </p>
              <button
                type="button"
                aria-expanded={isOpen}
                aria-describedby={sentenceId}
                onClick={() => onWhy(isOpen ? null : statement)}
              >
                {words.why}
              </button>
              {isOpen && why.content}
            </li>
          );
        })}
      </ul>
      {data !== null && data.total > data.changes.length && (
        <p>{words.changedMore(numberFor(language, data.total - data.changes.length))}</p>
      )}
    </section>
  );
}
