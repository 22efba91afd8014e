import type { Ref } from 'react';
import type { MapData } from '../map-data.js';
import type { Action, ViewState } from '../view/view-state.js';
import { ChangesList } from './changes-list.js';
import { DependentsList } from './dependents-list.js';
import { LabelsCount } from './labels-count.js';
import { QuestionsPanel } from './questions-panel.js';
import { RetractionBar } from './retraction-bar.js';
import { StatementPanel } from './statement-panel.js';
import type { Asked } from './use-answer.js';
import type { Answers } from './use-answers.js';
import type { WhyAccount } from './use-labels.js';
import { WhySteps } from './why-steps.js';

/** A why that stands open: whose, and where on the page. */
export interface OpenWhy {
  readonly of: string;
  readonly at: 'statement' | 'changes';
  /** The statement looked at while its steps are followed. */
  readonly beside: string | null;
}

export interface AnswerTabProps {
  readonly map: MapData;
  readonly view: ViewState;
  readonly answers: Answers;
  readonly why: Asked<WhyAccount | null>;
  readonly openWhy: OpenWhy | null;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly dispatch: (action: Action) => void;
  /** Does things after which the reader should find the statement chosen. */
  readonly onAct: (actions: readonly Action[]) => void;
  readonly onChain: (things: readonly string[]) => void;
  readonly onWhy: (why: OpenWhy | null) => void;
}

/** The statement that is looked at, what rests on it, and what changes as things are taken away. */
export function AnswerTab(props: AnswerTabProps) {
  const { map, view, answers, why, openWhy, dispatch, onAct, onChain, onWhy } = props;
  const { language, selected } = view;
  const statement = map.statements.find(({ id }) => id === selected);
  const choose = (id: string) => onAct([{ type: 'select', statement: id }]);
  const steps = openWhy && (
    <WhySteps
      map={map}
      of={openWhy.of}
      why={why}
      language={language}
      onChoose={(id) => {
        onWhy({ ...openWhy, beside: id });
        dispatch({ type: 'select', statement: id });
      }}
      onClose={() => onWhy(null)}
    />
  );
  return (
    <>
      <RetractionBar map={map} view={view} dispatch={dispatch} onChoose={choose} />
      <LabelsCount statements={map.statements} labels={answers.labels.data} language={language} />
      {statement === undefined ? (
        <QuestionsPanel map={map} language={language} onAct={onAct} />
      ) : (
        <StatementPanel
          map={map}
          view={view}
          statement={statement}
          details={answers.statement}
          label={answers.labels.data?.get(statement.id) ?? null}
          isWhyOpen={openWhy?.at === 'statement' && openWhy.of === statement.id}
          dispatch={dispatch}
          onChoose={choose}
          onWhy={(of) => onWhy(of === null ? null : { of, at: 'statement', beside: of })}
          headingRef={props.headingRef}
        />
      )}
      {openWhy?.at === 'statement' && openWhy.beside === selected && steps}
      {statement !== undefined && view.asks && (
        <DependentsList
          map={map}
          statement={statement.id}
          dependents={answers.dependents}
          language={language}
          onChoose={choose}
          onChain={onChain}
        />
      )}
      {answers.changes.state !== 'idle' && (
        <ChangesList
          map={map}
          changes={answers.changes}
          language={language}
          why={openWhy?.at === 'changes' ? { of: openWhy.of, content: steps } : null}
          onChoose={choose}
          onWhy={(of) => onWhy(of === null ? null : { of, at: 'changes', beside: selected })}
        />
      )}
    </>
  );
}
