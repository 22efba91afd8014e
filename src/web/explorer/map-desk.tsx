import { useCallback, useMemo, useState } from 'react';
import { SidePane } from './answers/side-pane.js';
import { useAnswers } from './answers/use-answers.js';
import { DrawingPane } from './drawing/drawing-pane.js';
import { DrawingTools } from './drawing-tools.js';
import type { MapData, Tier } from './map-data.js';
import { MissingStatement } from './missing-statement.js';
import { TextPane } from './text/text-pane.js';
import { useLaidOutDrawing } from './use-drawing.js';
import { type Action, PANES, type ViewState } from './view/view-state.js';
import type { PageWords } from './words/page-words.js';

const NO_CHAIN: ReadonlySet<string> = new Set();

/** The reading desk: the text, the map, and the answers beside them. */
export function MapDesk({
  map,
  view,
  words,
  dispatch,
}: {
  readonly map: MapData;
  readonly view: ViewState;
  readonly words: PageWords;
  readonly dispatch: (action: Action) => void;
}) {
  const isThere = map.statements.some(({ id }) => id === view.selected);
  const selected = isThere ? view.selected : null;
  const shown = useMemo(() => ({ ...view, selected }), [view, selected]);
  const answers = useAnswers(map, shown, map.textLanguage);
  const [chain, setChain] = useState(NO_CHAIN);
  const onChain = useCallback((things: readonly string[]) => setChain(new Set(things)), []);
  const onSelect = useCallback(
    (statement: string | null) => dispatch({ type: 'select', statement }),
    [dispatch],
  );
  const retracted = useMemo(() => new Set(view.retracted), [view.retracted]);
  const dependents = view.asks ? answers.dependents.data : null;
  const tiers = useMemo(
    () =>
      dependents?.statement === selected && dependents !== null
        ? new Map<string, Tier>(dependents.edges.map(({ node, tier }) => [node.id, tier]))
        : null,
    [dependents, selected],
  );
  const { drawing, isBusy } = useLaidOutDrawing(map, shown, tiers);
  const labels = answers.labels.data;
  /** Whether what is drawn depends on the statement that is looked at. */
  const isAbout = tiers !== null || view.scope.kind === 'near';

  return (
    <main className="page-desk">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame and a legend */}
      <div className="page-panes" role="group" aria-label={words.panes}>
        {PANES.map((pane) => (
          <button
            key={pane}
            type="button"
            aria-pressed={pane === view.pane}
            onClick={() => dispatch({ type: 'pane', pane })}
          >
            {words[pane]}
          </button>
        ))}
      </div>
      <div className="page-pane page-pane-text">
        <TextPane
          map={map}
          view={shown}
          labels={labels ?? NO_LABELS}
          tiers={tiers}
          selected={selected}
          signals={view.signals}
          language={view.language}
          onSelect={onSelect}
          onSignals={(signals) => dispatch({ type: 'signals', signals })}
        />
      </div>
      <section className="page-pane page-pane-map" aria-label={words.map}>
        {view.selected !== null && !isThere ? (
          <MissingStatement map={map} statement={view.selected} words={words} onSelect={onSelect} />
        ) : null}
        <DrawingTools
          map={map}
          view={shown}
          drawing={drawing}
          labels={labels}
          tiers={tiers}
          chain={chain}
          words={words}
          dispatch={dispatch}
        />
        <DrawingPane
          map={map}
          drawing={drawing}
          labels={labels}
          tiers={tiers}
          chain={chain}
          retracted={retracted}
          selected={selected}
          unfolded={view.unfolded}
          language={view.language}
          busy={isBusy}
          sight={JSON.stringify([map.id, view.scope, isAbout ? selected : null])}
          onSelect={onSelect}
          onFold={(section, isUnfolded) => dispatch({ type: 'fold', section, isUnfolded })}
          onOpenSection={(section) =>
            dispatch({ type: 'scope', scope: { kind: 'section', section } })
          }
        />
      </section>
      <section className="page-pane page-pane-side" aria-label={words.side}>
        <SidePane map={map} view={shown} answers={answers} dispatch={dispatch} onChain={onChain} />
      </section>
    </main>
  );
}

const NO_LABELS = new Map();
