import type { Ref } from 'react';
import type { LabelValue, MapData, StatementData } from '../map-data.js';
import type { Action, ViewState } from '../view/view-state.js';
import { answersWords } from '../words/answers-words.js';
import { drawingWords } from '../words/drawing-words.js';
import { AskedState } from './asked-state.js';
import { LabelMark } from './label-mark.js';
import { StatementDetailsView } from './statement-details-view.js';
import type { Asked } from './use-answer.js';
import type { StatementDetails } from './use-statements.js';
import { VerdictMark } from './verdict-mark.js';

export interface StatementPanelProps {
  readonly map: MapData;
  readonly view: ViewState;
  readonly statement: StatementData;
  readonly details: Asked<StatementDetails | null>;
  /** How it stands as things are retracted and weighed; null before that is known. */
  readonly label: LabelValue | null;
  readonly isWhyOpen: boolean;
  readonly dispatch: (action: Action) => void;
  readonly onChoose: (statement: string) => void;
  readonly onWhy: (of: string | null) => void;
  readonly headingRef: Ref<HTMLHeadingElement>;
}

/** The statement that is looked at: what it says, what to ask of it, and what is known of it. */
export function StatementPanel(props: StatementPanelProps) {
  const { map, view, statement, details, label, isWhyOpen, dispatch, onChoose, onWhy } = props;
  const words = answersWords(view.language);
  const { id, role, kind, implicit } = statement;
  const isRetracted = view.retracted.includes(id);
  const isGiven = role === 'PREMISE' || role === 'ISOLATED';
  const verdicts = [...new Set(statement.verdicts)];
  const traits = [
    words.roles[role],
    drawingWords(view.language).kinds[kind],
    ...(implicit ? [words.implicit] : []),
    ...(isGiven && !implicit ? [words.given] : []),
  ];
  return (
    <section className="answers-statement" aria-label={words.statement}>
      <h2 ref={props.headingRef} tabIndex={-1}>
        {statement.text}
      </h2>
      <p className="answers-facts">
        {label !== null && <LabelMark value={label} words={words} />}
        {traits.map((trait) => (
          <span key={trait}>{trait}</span>
        ))}
      </p>
      <p className="answers-buttons">
        <button
          type="button"
          aria-expanded={view.asks}
          onClick={() =>
            dispatch(view.asks ? { type: 'select', statement: id } : { type: 'ask', statement: id })
          }
        >
          {words.whatRestsOnIt}
        </button>
        <button
          type="button"
          onClick={() => dispatch({ type: isRetracted ? 'restore' : 'retract', statement: id })}
        >
          {isRetracted ? words.putBack : words.takeAway}
        </button>
        <button
          type="button"
          aria-expanded={isWhyOpen}
          onClick={() => onWhy(isWhyOpen ? null : id)}
        >
          {words.why}
        </button>
      </p>
      <details className="answers-known" open={!view.asks && !isRetracted}>
        <summary>
          {words.known}
          {verdicts.map((verdict) => (
            <VerdictMark key={verdict} verdict={verdict} language={view.language} />
          ))}
        </summary>
        {details.data?.id === id ? (
          <StatementDetailsView
            map={map}
            details={details.data}
            language={view.language}
            onChoose={onChoose}
          />
        ) : (
          <div className="answers-details-to-come">
            <AskedState asked={details} words={words} />
          </div>
        )}
      </details>
    </section>
  );
}
