import type { AnswersWords } from '../words/answers-words.js';
import { type Asked, isPassing } from './use-answer.js';

export interface AskedStateProps {
  readonly asked: Asked<unknown>;
  readonly words: AnswersWords;
}

/** What to say while an answer is on its way, and where none came; nothing where all is well. */
export function AskedState({ asked, words }: AskedStateProps) {
  const { error, isSlow, state, data, again } = asked;
  if (error !== null) {
    return (
      <div className="answers-error" role="alert">
        <p>{isPassing(error) ? words.away : words.wrong}</p>
        {!isPassing(error) && <p lang="en">{error.message}</p>}
        <button type="button" onClick={again}>
          {words.again}
        </button>
      </div>
    );
  }
  if (isSlow) {
    return (
      <p className="answers-soft" role="status">
        {words.loading}
      </p>
    );
  }
  return state === 'loading' && data === null ? <div className="answers-skeleton" /> : null;
}
