import { type ReactNode, useId } from 'react';
import { numberFor } from '../answers/reader-format.js';
import type { PageLanguage } from '../words/languages.js';
import { wholeNumber } from './exercises-view.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** A field for a whole number within bounds; what it takes is said where something else is in it. */
export function WholeNumber({
  name,
  text,
  bounds: [least, most],
  hint = '',
  language,
  words,
  isTried,
  onText,
  children,
}: {
  readonly name: string;
  readonly text: string;
  readonly bounds: readonly [least: number, most: number];
  readonly hint?: string;
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
  /** Whether the form was to be sent already, so that it is time to complain. */
  readonly isTried: boolean;
  readonly onText: (text: string) => void;
  readonly children?: ReactNode;
}) {
  const field = useId();
  const isWrong = isTried && wholeNumber(text, least, most) === null;
  return (
    <div className="choose-number">
      <label htmlFor={field}>{name}</label>
      <span className="choose-field">
        <input
          id={field}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={10}
          value={text}
          aria-invalid={isWrong}
          aria-describedby={`${field}-hint`}
          onChange={(event) => onText(event.target.value)}
        />
        {children}
      </span>
      <small id={`${field}-hint`} data-wrong={isWrong || undefined}>
        {isWrong ? words.between(numberFor(language, least), numberFor(language, most)) : hint}
      </small>
    </div>
  );
}
