import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { numberFor } from '../answers/reader-format.js';
import { nearestPageLanguage, type PageLanguage } from '../words/languages.js';
import { AskedNotice } from './asked-notice.js';
import { BuildWorkspace } from './build/build-workspace.js';
import { BuiltMarks } from './build/built-marks.js';
import { ChoicePart } from './choice-part.js';
import type { ExerciseData } from './exercise-data.js';
import { isMatchingTask, MatchingParts } from './matching-parts.js';
import { type Answer, answered, answerInput } from './progress/exercise-answer.js';
import type { Progress } from './progress/progress.js';
import { ShownCard } from './shown-card.js';
import { TextExcerpts } from './text-excerpts.js';
import { useMark } from './use-exercises.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** One exercise: what it is about, the answer, and, once that is marked, what it was worth. */
export function ExerciseView({
  exercise,
  number,
  progress: { answer, mark },
  language,
  words,
  head,
  onProgress,
  onAnew,
}: {
  readonly exercise: ExerciseData;
  /** Which of how many it is, in words. */
  readonly number: string;
  readonly progress: Progress;
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
  readonly head: RefObject<HTMLHeadingElement | null>;
  readonly onProgress: (progress: Progress) => void;
  readonly onAnew: () => void;
}) {
  const [sent, setSent] = useState<Answer | null>(null);
  const [isEmpty, setIsEmpty] = useState(false);
  const result = useRef<HTMLHeadingElement>(null);
  const asked = useMark(
    sent === null ? null : { exercise: exercise.id, answer: answerInput(exercise, sent) },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a mark that has come is what matters
  useEffect(() => {
    if (asked.data === null || sent === null) return;
    onProgress({ answer: sent, mark: asked.data });
    setSent(null);
    requestAnimationFrame(() => result.current?.focus());
  }, [asked.data]);

  const { shown, parts } = exercise;
  const written = (value: number) => numberFor(language, value);
  const isMarking = sent !== null && asked.error === null;
  const hasChanged = asked.error?.code === 'CONFLICT';
  const change = (next: Answer) => {
    setIsEmpty(false);
    setSent(null);
    onProgress({ answer: next, mark: null });
  };
  const choose = (part: string, choice: string) =>
    change({ ...answer, choices: { ...answer.choices, [part]: choice } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isMarking || mark !== null) return;
    if (answered(exercise, answer) === 0) setIsEmpty(true);
    else setSent(answer);
  };
  const tryAgain = () => {
    onProgress({ answer, mark: null });
    requestAnimationFrame(() => head.current?.focus());
  };

  const isBuilding = parts.length === 0;
  const isMatched = isMatchingTask(parts);
  const rows = new Set(isMatched ? parts.map(({ of }) => of) : []);
  const beside = shown.filter(({ key }) => !rows.has(key));
  const left = isBuilding ? 0 : parts.length - answered(exercise, answer);
  const partProps = { answer: answer.choices, mark, language, words, onChoose: choose };

  return (
    <article className="exercise" lang={language} data-kind={exercise.kind}>
      <p className="exercise-what">
        <span>{number}</span>
        <span>{words.difficulties[exercise.difficulty]}</span>
      </p>
      <h2 ref={head} tabIndex={-1}>
        {words.kind[exercise.kind].name}
      </h2>
      <p className="exercise-task" lang={nearestPageLanguage([exercise.language])}>
        {exercise.task}
      </p>
      {mark === null ? null : (
        <section className="exercise-result" aria-label={words.result}>
          <h3 ref={result} tabIndex={-1} data-outcome={outcomeOf(mark.score)}>
            {words.points(written(mark.points), written(mark.outOf))}
          </h3>
          <p lang={nearestPageLanguage([exercise.language])}>{mark.feedback}</p>
        </section>
      )}
      {isBuilding ? null : <TextExcerpts shown={shown} words={words} />}
      <form onSubmit={submit} aria-label={words.yourAnswer}>
        {beside.length === 0 || isBuilding ? null : (
          <section className="exercise-shown" aria-label={words.shown}>
            {beside.map((one) => (
              <ShownCard
                key={one.key}
                shown={one}
                isNumbered={shown.length > 1}
                language={exercise.language}
              />
            ))}
          </section>
        )}
        {isBuilding ? (
          <BuildWorkspace
            exercise={exercise}
            built={answer.built}
            mark={mark}
            words={words}
            onBuilt={(built) => change({ ...answer, built })}
          />
        ) : isMatched ? (
          <MatchingParts exercise={exercise} {...partProps} />
        ) : (
          parts.map((part) => (
            <ChoicePart
              key={part.key}
              part={part}
              textLanguage={exercise.language}
              {...partProps}
            />
          ))
        )}
        {mark === null ? (
          <div className="exercise-mark-it">
            <button type="submit" className="exercises-main-button" aria-disabled={isMarking}>
              {isMarking && asked.isSlow ? words.marking : words.markIt}
            </button>
            <p role="status">
              {isEmpty
                ? words.nothingYet
                : left > 0 && left < parts.length
                  ? words.open(left, written(left))
                  : ''}
            </p>
          </div>
        ) : (
          <p className="exercises-buttons">
            <button type="button" onClick={tryAgain}>
              {words.tryAgain}
            </button>
          </p>
        )}
      </form>
      {hasChanged ? (
        <div className="exercises-notice exercises-error" role="alert">
          <p>{words.changed}</p>
          <button type="button" className="exercises-main-button" onClick={onAnew}>
            {words.beginAnew}
          </button>
        </div>
      ) : asked.error === null ? null : (
        <AskedNotice asked={asked} map={exercise.map} language={language} words={words} />
      )}
      {mark === null || mark.built === null ? null : (
        <BuiltMarks
          exercise={exercise}
          built={answer.built}
          mark={mark.built}
          language={language}
          words={words}
        />
      )}
      {isBuilding ? <TextExcerpts shown={shown} words={words} /> : null}
    </article>
  );
}

function outcomeOf(score: number): 'RIGHT' | 'PARTLY' | 'WRONG' {
  return score >= 1 ? 'RIGHT' : score > 0 ? 'PARTLY' : 'WRONG';
}
