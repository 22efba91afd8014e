import { type FormEvent, useId, useRef, useState } from 'react';
import type { Asked } from '../answers/use-answer.js';
import { PAGE_LANGUAGE_TAGS, PAGE_LANGUAGES } from '../words/languages.js';
import { AskedNotice } from './asked-notice.js';
import {
  DIFFICULTIES,
  type Difficulty,
  EXERCISE_KINDS,
  type ExerciseKind,
} from './exercise-data.js';
import {
  anotherSeed,
  type ExercisesView,
  MAX_SEED,
  MOST_EXERCISES,
  wholeNumber,
} from './exercises-view.js';
import { KeptAnswers } from './kept-answers.js';
import { WholeNumber } from './whole-number.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** Where a set is chosen: what to practise, how hard, how much, and which of the many. */
export function ChooseView({
  view,
  found,
  words,
  onGo,
}: {
  readonly view: ExercisesView;
  /** The title of the map, which tells as well whether there is one. */
  readonly found: Asked<string>;
  readonly words: ExerciseWords;
  readonly onGo: (view: ExercisesView) => void;
}) {
  const [kinds, setKinds] = useState<readonly ExerciseKind[]>(
    view.kinds.length === 0 ? EXERCISE_KINDS : view.kinds,
  );
  const [difficulty, setDifficulty] = useState(view.difficulty);
  const [count, setCount] = useState(`${view.count}`);
  const [seed, setSeed] = useState(`${view.seed}`);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problem = useId();
  const isAll = kinds.length === EXERCISE_KINDS.length;

  const begin = (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    const many = wholeNumber(count, 1, MOST_EXERCISES);
    const which = wholeNumber(seed, 0, MAX_SEED);
    if (kinds.length === 0 || many === null || which === null) {
      requestAnimationFrame(() =>
        form.current
          ?.querySelector<HTMLElement>('[aria-invalid="true"], [data-none] input')
          ?.focus(),
      );
      return;
    }
    const chosen = isAll ? [] : EXERCISE_KINDS.filter((kind) => kinds.includes(kind));
    onGo({ ...view, kinds: chosen, difficulty, count: many, seed: which, at: 1 });
  };
  const toggle = (kind: ExerciseKind) =>
    setKinds((before) =>
      before.includes(kind) ? before.filter((one) => one !== kind) : [...before, kind],
    );

  return (
    <main className="choose">
      <h2>{words.choose}</h2>
      {found.data === null ? null : <p className="choose-on">{words.chooseOn(found.data)}</p>}
      <AskedNotice asked={found} map={view.map} language={view.language} words={words} />
      <form ref={form} onSubmit={begin} noValidate>
        <fieldset
          className="choose-kinds"
          data-none={kinds.length === 0 || undefined}
          aria-describedby={problem}
        >
          <legend>{words.kinds}</legend>
          <label className="choose-all">
            <input
              type="checkbox"
              checked={isAll}
              onChange={() => setKinds(isAll ? [] : EXERCISE_KINDS)}
            />
            <span>{words.allKinds}</span>
          </label>
          <div className="choose-grid">
            {EXERCISE_KINDS.map((kind) => (
              <label key={kind} className="choose-kind">
                <input
                  type="checkbox"
                  checked={kinds.includes(kind)}
                  onChange={() => toggle(kind)}
                />
                <span>
                  <b>{words.kind[kind].name}</b>
                  <small>{words.kind[kind].means}</small>
                </span>
              </label>
            ))}
          </div>
          <p id={problem} className="choose-problem" role="status">
            {isTried && kinds.length === 0 ? words.noKind : ''}
          </p>
        </fieldset>
        <div className="choose-row">
          <fieldset>
            <legend>{words.difficulty}</legend>
            {DIFFICULTY_CHOICES.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name="difficulty"
                  checked={(difficulty ?? 'ANY') === one}
                  onChange={() => setDifficulty(one === 'ANY' ? null : one)}
                />
                <span>{words.difficulties[one]}</span>
              </label>
            ))}
          </fieldset>
          <fieldset>
            <legend>{words.language}</legend>
            {PAGE_LANGUAGE_TAGS.map((one) => (
              <label key={one} lang={one}>
                <input
                  type="radio"
                  name="language"
                  checked={view.language === one}
                  onChange={() => onGo({ ...view, language: one })}
                />
                <span>{PAGE_LANGUAGES[one]}</span>
              </label>
            ))}
          </fieldset>
        </div>
        <div className="choose-row">
          <WholeNumber
            name={words.count}
            text={count}
            bounds={[1, MOST_EXERCISES]}
            language={view.language}
            words={words}
            isTried={isTried}
            onText={setCount}
          />
          <WholeNumber
            name={words.seed}
            text={seed}
            bounds={[0, MAX_SEED]}
            hint={words.seedMeans}
            language={view.language}
            words={words}
            isTried={isTried}
            onText={setSeed}
          >
            <button type="button" onClick={() => setSeed(`${anotherSeed()}`)}>
              {words.anotherSeed}
            </button>
          </WholeNumber>
        </div>
        <button type="submit" className="exercises-main-button">
          {words.begin}
        </button>
      </form>
      <KeptAnswers language={view.language} words={words} />
    </main>
  );
}

const DIFFICULTY_CHOICES: readonly (Difficulty | 'ANY')[] = ['ANY', ...DIFFICULTIES];
