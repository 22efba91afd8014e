import { useId } from 'react';
import { nearestPageLanguage, type PageLanguage } from '../words/languages.js';
import type { MarkData, PartData } from './exercise-data.js';
import { PartResult } from './part-result.js';
import type { ExerciseWords } from './words/exercise-words.js';

export interface PartProps {
  /** The key of the choice, by the key of the part. */
  readonly answer: Readonly<Record<string, string>>;
  /** Once it is marked, the answer stands as it is. */
  readonly mark: MarkData | null;
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
  readonly onChoose: (part: string, choice: string) => void;
}

/** One question with its choices, and what the marking says of the one that was chosen. */
export function ChoicePart({
  part: { key, question, choices },
  textLanguage,
  answer,
  mark,
  words,
  onChoose,
}: PartProps & { readonly part: PartData; readonly textLanguage: string }) {
  const name = useId();
  const own = mark?.parts.find(({ part }) => part === key);
  return (
    <fieldset className="part" data-outcome={own?.outcome}>
      <legend lang={nearestPageLanguage([textLanguage])}>{question}</legend>
      {choices.map((choice) => (
        <label key={choice.key} className="part-choice">
          <input
            type="radio"
            name={name}
            value={choice.key}
            checked={answer[key] === choice.key}
            disabled={mark !== null}
            onChange={() => onChoose(key, choice.key)}
          />
          <span lang={textLanguage} dir="auto">
            {choice.text}
          </span>
        </label>
      ))}
      {own === undefined ? null : (
        <PartResult mark={own} language={nearestPageLanguage([textLanguage])} words={words} />
      )}
    </fieldset>
  );
}
