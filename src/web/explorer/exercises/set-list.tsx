import { type ReactNode, useEffect, useRef } from 'react';
import { numberFor } from '../answers/reader-format.js';
import type { ExerciseData } from './exercise-data.js';
import type { ExercisesView } from './exercises-view.js';
import { answered } from './progress/exercise-answer.js';
import type { Progress } from './progress/progress.js';
import type { SetProgress } from './progress/use-progress.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** How far one has come with an exercise, in one word that styles can go by. */
function stateOf(
  exercise: ExerciseData,
  { answer, mark }: Progress,
): 'NEW' | 'BEGUN' | 'RIGHT' | 'PARTLY' | 'WRONG' {
  if (mark !== null) return mark.score >= 1 ? 'RIGHT' : mark.score > 0 ? 'PARTLY' : 'WRONG';
  return answered(exercise, answer) > 0 ? 'BEGUN' : 'NEW';
}

/** The exercises of a set, each with how far one has come, and the total. */
export function SetList({
  exercises,
  progress,
  here,
  view,
  words,
  onGo,
  children,
}: {
  readonly exercises: readonly ExerciseData[];
  readonly progress: SetProgress;
  readonly here: number | 'total';
  readonly view: ExercisesView;
  readonly words: ExerciseWords;
  readonly onGo: (at: ExercisesView['at']) => void;
  readonly children: ReactNode;
}) {
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be elsewhere is what matters
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  const written = (number: number) => numberFor(view.language, number);
  const marked = exercises.filter((one) => progress.of(one).mark !== null).length;
  const told = words.progress(written(marked), written(exercises.length));
  return (
    <nav className="set-list" aria-label={words.set}>
      <p className="set-list-head">
        {words.setOf(written(exercises.length), `${view.seed}`)}
        <button type="button" className="exercises-link" onClick={() => onGo('choose')}>
          {words.otherSet}
        </button>
      </p>
      <p className="set-list-progress">
        <progress aria-label={told} value={marked} max={exercises.length} /> {told}
      </p>
      <ol ref={list}>
        {exercises.map((exercise, index) => {
          const now = progress.of(exercise);
          const state = stateOf(exercise, now);
          const how =
            now.mark === null
              ? words[state === 'BEGUN' ? 'begun' : 'notBegun']
              : words.marked(written(now.mark.points), written(now.mark.outOf));
          return (
            <li key={exercise.id}>
              <button
                type="button"
                className="set-list-one"
                data-state={state}
                aria-current={here === index + 1 ? 'step' : undefined}
                onClick={() => onGo(index + 1)}
              >
                <span className="set-list-number">{written(index + 1)}</span>
                <span className="set-list-kind">{words.kind[exercise.kind].name}</span>
                <span className="set-list-state" data-state={state}>
                  {how}
                </span>
              </button>
            </li>
          );
        })}
        <li>
          <button
            type="button"
            className="set-list-one"
            aria-current={here === 'total' ? 'step' : undefined}
            onClick={() => onGo('total')}
          >
            <span className="set-list-number" aria-hidden="true">
              Σ
            </span>
            <span className="set-list-kind">{words.total}</span>
          </button>
        </li>
      </ol>
      {children}
    </nav>
  );
}
