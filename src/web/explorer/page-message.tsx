import type { ReactNode } from 'react';
import { exercisesOn } from './exercises/exercises-view.js';
import { nearest } from './nearest.js';
import type { MapLoading } from './use-map.js';
import type { Action } from './view/view-state.js';
import type { PageLanguage } from './words/languages.js';
import type { PageWords } from './words/page-words.js';

/** What stands in place of the panes where there is no map to show. */
export function PageMessage({
  state,
  map,
  language,
  words,
  dispatch,
  onAgain,
}: {
  readonly state: Exclude<MapLoading, { kind: 'read' }>;
  readonly map: string;
  readonly language: PageLanguage;
  readonly words: PageWords;
  readonly dispatch: (action: Action) => void;
  readonly onAgain: () => void;
}): ReactNode {
  switch (state.kind) {
    case 'reading':
      return (
        <p className="page-message" role="status">
          {words.loading}
        </p>
      );
    case 'failed':
      return (
        <div className="page-message" role="alert">
          <p>{state.error.code === 'UNREACHABLE' ? words.away : state.error.message}</p>
          <button type="button" onClick={onAgain}>
            {words.again}
          </button>
        </div>
      );
    case 'closed':
      return (
        <div className="page-message">
          <p>{words.closed}</p>
          <p>
            <a href={exercisesOn(map, language)}>{words.toExercises}</a>
          </p>
        </div>
      );
    case 'missing': {
      if (state.maps.length === 0) {
        return (
          <div className="page-message">
            <p>{words.empty}</p>
            <p>
              <code>npx therefore import my-text</code>
            </p>
          </div>
        );
      }
      const near = nearest(
        map,
        state.maps.map(({ id }) => id),
      );
      return (
        <div className="page-message" role="alert">
          <p>{words.noMap(map)}</p>
          <p>{words.didYouMean}</p>
          <ul>
            {near.map((id) => (
              <li key={id}>
                <button type="button" onClick={() => dispatch({ type: 'map', map: id })}>
                  {state.maps.find((one) => one.id === id)?.title ?? id}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    }
  }
}
