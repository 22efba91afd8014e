import { useState } from 'react';
import { numberFor } from '../answers/reader-format.js';
import type { PageLanguage } from '../words/languages.js';
import { forgetProgress, keptCount } from './progress/use-progress.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** Says what the browser keeps of the learner, and lets it forget that. */
export function KeptAnswers({
  language,
  words,
  onForget = forgetProgress,
}: {
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
  readonly onForget?: () => void;
}) {
  const [state, setState] = useState<'kept' | 'asking' | 'forgotten'>('kept');
  const count = keptCount();
  return (
    <section className="exercises-kept" aria-label={words.kept}>
      <p role="status">
        {state === 'forgotten'
          ? words.forgotten
          : count === 0
            ? words.keptNone
            : words.keptCount(count, numberFor(language, count))}
      </p>
      {count === 0 || state === 'forgotten' ? null : state === 'kept' ? (
        <button type="button" onClick={() => setState('asking')}>
          {words.forget}
        </button>
      ) : (
        <p>
          <button
            type="button"
            onClick={() => {
              onForget();
              setState('forgotten');
            }}
          >
            {words.forgetAll}
          </button>{' '}
          <button type="button" onClick={() => setState('kept')}>
            {words.doNotForget}
          </button>
        </p>
      )}
    </section>
  );
}
