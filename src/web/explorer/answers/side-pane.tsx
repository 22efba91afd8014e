import './answers.css';
import './answers-lists.css';
import './answers-tables.css';
import { useCallback, useEffect, useId, useRef, useState } from 'react';
import type { MapData } from '../map-data.js';
import type { Action, Side, ViewState } from '../view/view-state.js';
import { AnswerTab, type OpenWhy } from './answer-tab.js';
import { EvidenceTab, FIRST_LOOK } from './evidence-tab.js';
import { QueryTab } from './query-tab.js';
import { SideTabs } from './side-tabs.js';
import type { Answers } from './use-answers.js';
import { useWhy } from './use-labels.js';

export interface SidePaneProps {
  readonly map: MapData;
  readonly view: ViewState;
  /** What `useAnswers` gives. */
  readonly answers: Answers;
  readonly dispatch: (action: Action) => void;
  /** Lights up things of the drawing: a chain, or none. One function over all renderings. */
  readonly onChain: (things: readonly string[]) => void;
}

/** What stands beside the text and the map: answers, evidence, and the queries behind them. */
export function SidePane(props: SidePaneProps) {
  const { map, view, answers, dispatch, onChain } = props;
  const { language, side } = view;
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const isFocusDue = useRef(false);
  const [openWhy, setOpenWhy] = useState<OpenWhy | null>(null);
  const [look, setLook] = useState(FIRST_LOOK);
  const whyOf = openWhy?.at === 'statement' && openWhy.beside !== view.selected ? null : openWhy;
  const why = useWhy(map.id, whyOf?.of ?? null, view.retracted, view.evidence, map.textLanguage);

  // What was pressed may be gone from the page: the focus goes on to the statement it led to.
  useEffect(() => {
    if (!isFocusDue.current || heading.current === null) return;
    isFocusDue.current = false;
    heading.current.focus();
  });
  const act = useCallback(
    (actions: readonly Action[]) => {
      isFocusDue.current = actions.some(({ type }) => type === 'select' || type === 'ask');
      for (const action of actions) dispatch(action);
    },
    [dispatch],
  );

  const panelId = (of: Side) => `${id}-${of}`;
  const tabId = (of: Side) => `${id}-${of}-tab`;
  const { statement, dependents, changes, labels, findings } = answers;
  const all = [dependents, statement, changes, why, findings, labels].map((asked) => asked.sent);
  return (
    <div className="answers" data-side={side}>
      <SideTabs
        side={side}
        language={language}
        panelId={panelId}
        tabId={tabId}
        onSide={(next) => dispatch({ type: 'side', side: next })}
      />
      <div
        role="tabpanel"
        id={panelId(side)}
        aria-labelledby={tabId(side)}
        className="answers-panel"
      >
        {side === 'answer' && (
          <AnswerTab
            map={map}
            view={view}
            answers={answers}
            why={why}
            openWhy={whyOf}
            headingRef={heading}
            dispatch={dispatch}
            onAct={act}
            onChain={onChain}
            onWhy={setOpenWhy}
          />
        )}
        {side === 'evidence' && (
          <EvidenceTab
            map={map}
            findings={findings}
            language={language}
            look={look}
            onLook={setLook}
            onChoose={(one) => act([{ type: 'select', statement: one }])}
          />
        )}
        {side === 'query' && (
          <QueryTab sent={all.filter((one) => one !== null)} language={language} />
        )}
      </div>
    </div>
  );
}
