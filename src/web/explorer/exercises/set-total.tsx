import type { RefObject } from 'react';
import { numberFor } from '../answers/reader-format.js';
import { EXERCISE_KINDS, type ExerciseData } from './exercise-data.js';
import { anotherSeed, type ExercisesView } from './exercises-view.js';
import { KeptAnswers } from './kept-answers.js';
import type { SetProgress } from './progress/use-progress.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** What a set came to, altogether and kind by kind. */
export function SetTotal({
  exercises,
  progress,
  view,
  words,
  head,
  onGo,
}: {
  readonly exercises: readonly ExerciseData[];
  readonly progress: SetProgress;
  readonly view: ExercisesView;
  readonly words: ExerciseWords;
  readonly head: RefObject<HTMLHeadingElement | null>;
  readonly onGo: (view: ExercisesView) => void;
}) {
  const written = (number: number) => numberFor(view.language, number);
  const all = totalOf(exercises, progress);
  const open = exercises.filter((one) => progress.of(one).mark === null).length;
  const kinds = EXERCISE_KINDS.filter((kind) => exercises.some((one) => one.kind === kind));
  return (
    <article className="set-total">
      <h2 ref={head} tabIndex={-1}>
        {words.total}
      </h2>
      <p className="set-total-points">
        <meter min={0} max={all.outOf} value={all.points} aria-label={words.total} />{' '}
        {words.totalPoints(written(all.points), written(all.outOf))}
      </p>
      {open === 0 ? null : <p>{words.totalOpen(open, written(open))}</p>}
      <h3>{words.byKind}</h3>
      <ul className="set-total-kinds">
        {kinds.map((kind) => {
          const own = totalOf(
            exercises.filter((one) => one.kind === kind),
            progress,
          );
          return (
            <li key={kind}>
              <span>{words.kind[kind].name}</span>
              <span>{words.points(written(own.points), written(own.outOf))}</span>
            </li>
          );
        })}
      </ul>
      <p className="exercises-buttons">
        <button
          type="button"
          className="exercises-main-button"
          onClick={() => onGo({ ...view, seed: anotherSeed(), at: 1 })}
        >
          {words.anotherSeed}
        </button>
        <button type="button" onClick={() => onGo({ ...view, at: 'choose' })}>
          {words.otherSet}
        </button>
      </p>
      <KeptAnswers language={view.language} words={words} onForget={progress.forget} />
    </article>
  );
}

/** The points of some exercises, as far as they are marked, and the most that they could give. */
function totalOf(exercises: readonly ExerciseData[], progress: SetProgress) {
  return {
    points: exercises.reduce((sum, one) => sum + (progress.of(one).mark?.points ?? 0), 0),
    outOf: exercises.reduce((sum, one) => sum + one.points, 0),
  };
}
