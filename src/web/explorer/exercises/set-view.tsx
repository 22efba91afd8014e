import { useCallback, useEffect, useRef } from 'react';
import { numberFor } from '../answers/reader-format.js';
import type { ExerciseSetData } from './exercise-data.js';
import { ExerciseView } from './exercise-view.js';
import type { ExercisesView } from './exercises-view.js';
import { useProgress } from './progress/use-progress.js';
import { SetList } from './set-list.js';
import { SetTotal } from './set-total.js';
import { Shortfalls } from './shortfalls.js';
import { takesLetters } from './takes-letters.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** A set: the list of its exercises with how far one has come, and one of them or the total. */
export function SetView({
  set: { exercises, shortfalls },
  view,
  words,
  onGo,
  onAnew,
}: {
  readonly set: ExerciseSetData;
  readonly view: ExercisesView;
  readonly words: ExerciseWords;
  readonly onGo: (view: ExercisesView) => void;
  /** Asks for the set again, since the map has changed. */
  readonly onAnew: () => void;
}) {
  const progress = useProgress(exercises);
  const { language } = view;
  const here = exercises.length === 0 ? null : placeOf(view.at, exercises.length);
  const exercise = typeof here === 'number' ? exercises[here - 1] : undefined;
  const written = (number: number) => numberFor(language, number);
  const head = useRef<HTMLHeadingElement>(null);
  const hasMoved = useRef(false);
  const goTo = useCallback(
    (at: ExercisesView['at']) => {
      hasMoved.current = true;
      onGo({ ...view, at });
    },
    [view, onGo],
  );
  // Whoever went to another exercise goes on reading there, and not where a button used to be.
  // biome-ignore lint/correctness/useExhaustiveDependencies: to be elsewhere is what matters
  useEffect(() => {
    if (!hasMoved.current) return;
    head.current?.focus({ preventScroll: true });
    window.scrollTo({ top: 0 });
  }, [here]);
  const previous = here === 'total' ? exercises.length : typeof here === 'number' ? here - 1 : 0;
  const next =
    typeof here !== 'number' ? null : here < exercises.length ? here + 1 : ('total' as const);
  useStepKeys(previous > 0 ? previous : null, next, goTo);

  if (here === null) {
    return (
      <main className="exercises-none">
        <h2>{words.exercises}</h2>
        <p>{words.none}</p>
        <Shortfalls shortfalls={shortfalls} language={language} words={words} isOpen />
        <button type="button" onClick={() => onGo({ ...view, at: 'choose' })}>
          {words.otherSet}
        </button>
      </main>
    );
  }
  return (
    <div className="exercises-set">
      <SetList
        exercises={exercises}
        progress={progress}
        here={here}
        view={view}
        words={words}
        onGo={goTo}
      >
        <Shortfalls shortfalls={shortfalls} language={language} words={words} />
      </SetList>
      <main className="exercises-main">
        {progress.isKept ? null : (
          <p className="exercises-notice" role="status">
            {words.notKept}
          </p>
        )}
        {exercise === undefined ? (
          <SetTotal
            exercises={exercises}
            progress={progress}
            view={view}
            words={words}
            head={head}
            onGo={onGo}
          />
        ) : (
          <ExerciseView
            key={exercise.id}
            exercise={exercise}
            number={words.ofAll(written(Number(here)), written(exercises.length))}
            progress={progress.of(exercise)}
            language={language}
            words={words}
            head={head}
            onProgress={(now) => progress.keep(exercise, now)}
            onAnew={onAnew}
          />
        )}
        <div className="exercises-steps">
          {previous > 0 ? (
            <button type="button" onClick={() => goTo(previous)}>
              ← {words.previous}
            </button>
          ) : null}
          {next === null ? null : (
            <button type="button" onClick={() => goTo(next)}>
              {next === 'total' ? words.toTotal : words.next} →
            </button>
          )}
        </div>
      </main>
    </div>
  );
}

/** Where one is in a set of so many, which may be smaller than the address thinks. */
function placeOf(at: ExercisesView['at'], count: number): number | 'total' {
  return typeof at === 'number' ? Math.min(at, count) : 'total';
}

/** `n` and `p` lead on and back wherever they are not letters to be written. */
function useStepKeys(
  previous: number | null,
  next: number | 'total' | null,
  goTo: (at: number | 'total') => void,
): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || takesLetters(event.target)) return;
      if (document.querySelector('dialog[open]') !== null) return;
      const to = event.key === 'n' ? next : event.key === 'p' ? previous : null;
      if (to !== null) goTo(to);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [previous, next, goTo]);
}
