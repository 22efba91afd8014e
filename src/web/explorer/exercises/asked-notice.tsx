import { type Asked, isPassing } from '../answers/use-answer.js';
import type { PageLanguage } from '../words/languages.js';
import { pageWords } from '../words/page-words.js';
import { exercisesOn } from './exercises-view.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** Says that an answer is on its way, or why none comes; nothing where all is well. */
export function AskedNotice({
  asked: { error, isSlow, again },
  map,
  language,
  words,
}: {
  readonly asked: Asked<unknown>;
  /** The map that was asked about. */
  readonly map: string;
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
}) {
  const page = pageWords(language);
  if (error === null) {
    return isSlow ? (
      <p className="exercises-notice" role="status">
        {words.loading}
      </p>
    ) : null;
  }
  return (
    <div className="exercises-notice exercises-error" role="alert">
      {isPassing(error) ? (
        <p>{page.away}</p>
      ) : error.code === 'TOO_LARGE' ? (
        <p>{words.tooLarge}</p>
      ) : error.code === 'NOT_FOUND' ? (
        <>
          <p>{page.noMap(map)}</p>
          {error.suggestions.length === 0 ? null : <p>{page.didYouMean}</p>}
          <ul>
            {error.suggestions.map((near) => (
              <li key={near}>
                <a href={exercisesOn(near, language)}>{near}</a>
              </li>
            ))}
          </ul>
        </>
      ) : (
        <>
          <p>{words.cannot}</p>
          <p lang="en">{error.message}</p>
        </>
      )}
      <button type="button" onClick={again}>
        {page.again}
      </button>
    </div>
  );
}
