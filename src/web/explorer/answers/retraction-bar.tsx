import type { MapData } from '../map-data.js';
import type { Action, ViewState } from '../view/view-state.js';
import { answersWords } from '../words/answers-words.js';
import { StatementLink, textOf } from './statement-link.js';

export interface RetractionBarProps {
  readonly map: MapData;
  readonly view: ViewState;
  readonly dispatch: (action: Action) => void;
  readonly onChoose: (statement: string) => void;
}

/** What the answers leave out or count: the evidence switch, and what is taken away. */
export function RetractionBar({ map, view, dispatch, onChoose }: RetractionBarProps) {
  const words = answersWords(view.language);
  const counts = view.evidence === 'REFUTE';
  return (
    <div className="answers-bar">
      <p className="answers-buttons">
        <button
          type="button"
          role="switch"
          aria-checked={counts}
          className="answers-switch"
          onClick={() => dispatch({ type: 'evidence', evidence: counts ? 'IGNORE' : 'REFUTE' })}
        >
          <span className="answers-knob" />
          {words.countEvidence}
        </button>
      </p>
      {view.retracted.length > 0 && (
        <section aria-label={words.takenAway} className="answers-taken">
          <h2>{words.takenAway}</h2>
          <ul className="answers-plain">
            {view.retracted.map((id) => (
              <li key={id}>
                <StatementLink id={id} map={map} onChoose={onChoose} />
                <button
                  type="button"
                  aria-label={`${words.putBackOne}: ${textOf(map, id)}`}
                  onClick={() => dispatch({ type: 'restore', statement: id })}
                >
                  {words.putBackOne}
                </button>
              </li>
            ))}
          </ul>
          {view.retracted.length > 1 && (
            <button type="button" onClick={() => dispatch({ type: 'restore all' })}>
              {words.putAllBack}
            </button>
          )}
        </section>
      )}
    </div>
  );
}
