import { useId, useRef, useState } from 'react';
import type { ExerciseData } from '../exercise-data.js';
import type { ExerciseWords } from '../words/exercise-words.js';
import { thingInWords } from './built-in-words.js';
import type { DrawnMap } from './built-map.js';
import type { LineMeaning } from './line-meaning.js';

/** How much of a text an option shows: enough to know it again. */
const ENOUGH = 60;

/** Draws a relation by its premises and its conclusion, without dragging. */
export function BuildForm({
  exercise: { shown, language },
  built,
  meaning,
  chosen,
  words,
  onChoose,
  onDraw,
}: {
  readonly exercise: ExerciseData;
  readonly built: DrawnMap;
  readonly meaning: LineMeaning;
  readonly chosen: ReadonlySet<string>;
  readonly words: ExerciseWords;
  readonly onChoose: (key: string) => void;
  /** Whether it could be drawn. */
  readonly onDraw: (sources: readonly string[], target: string) => boolean;
}) {
  const [target, setTarget] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const select = useId();
  const isObjection = meaning === 'objects';
  const steps = isObjection ? [...built.inferences, ...built.conflicts].map(({ key }) => key) : [];
  const isThere = shown.some(({ key }) => key === target) || steps.includes(target);
  const draw = () => {
    if (!onDraw([...chosen], isThere ? target : '')) return;
    setTarget('');
    first.current?.focus();
  };
  return (
    <fieldset className="build-form">
      <legend>{words.form}</legend>
      <fieldset>
        <legend>{isObjection ? words.objecting : words.premises}</legend>
        {shown.map(({ key, text }, index) => (
          <label key={key}>
            <input
              ref={index === 0 ? first : undefined}
              type="checkbox"
              checked={chosen.has(key)}
              onChange={() => onChoose(key)}
            />
            <span className="shown-key">{key}</span>
            <span lang={language} dir="auto">
              {text}
            </span>
          </label>
        ))}
      </fieldset>
      <p className="build-target">
        <label htmlFor={select}>{isObjection ? words.target : words.conclusion}</label>
        <select
          id={select}
          value={isThere ? target : ''}
          onChange={(event) => setTarget(event.target.value)}
        >
          <option value="">{words.choosePlease}</option>
          {shown
            .filter(({ key }) => !chosen.has(key))
            .map(({ key, text }) => (
              <option key={key} value={key} lang={language}>
                {key}: {text.length > ENOUGH ? `${text.slice(0, ENOUGH)}…` : text}
              </option>
            ))}
          {steps.map((key) => (
            <option key={key} value={key}>
              {thingInWords(key, built, words)}
            </option>
          ))}
        </select>
        <button type="button" onClick={draw}>
          {words.draw}
        </button>
      </p>
    </fieldset>
  );
}
