import { useId } from 'react';
import { nearestPageLanguage } from '../words/languages.js';
import type { PartProps } from './choice-part.js';
import type { ChoiceData, ExerciseData, PartData } from './exercise-data.js';
import { PartResult } from './part-result.js';
import { usePointerDrag } from './use-pointer-drag.js';

/** Whether parts all offer the same choices, so that one list of them serves all. */
export function isMatchingTask(parts: readonly PartData[]): boolean {
  const [first, ...others] = parts;
  if (first === undefined || others.length === 0) return false;
  const offered = ({ choices }: PartData) => JSON.stringify(choices);
  return others.every((part) => part.of !== null && offered(part) === offered(first));
}

/** Choices up to so many letters stand beside their buttons; longer ones in a list with letters. */
const SHORT = 24;

/** How long a text is in letters; a Chinese character takes the room of two. */
function lengthOf(text: string): number {
  return text.replace(/[\u2e80-\uffef]/g, 'xx').length;
}

/**
 * Parts with the same choices as rows of one table: a row for each text that is asked about, with
 * a button for each choice. Where choices are long they have letters, and a row's number can be
 * dragged onto one.
 */
export function MatchingParts(props: PartProps & { readonly exercise: ExerciseData }) {
  const { exercise, answer, mark, words, onChoose } = props;
  const { parts, shown, language } = exercise;
  const choices = parts[0]?.choices ?? [];
  const hasLetters = choices.some(({ text }) => lengthOf(text) > SHORT);
  const isOpen = mark === null;
  const { drag, begin } = usePointerDrag({
    onDrop: (part, choice) => isOpen && onChoose(part, choice),
  });
  const numberOf = (part: PartData) => part.of ?? part.key;
  const questions = new Set(parts.map(({ question }) => question));
  const [question] = questions.size === 1 ? questions : [];

  return (
    <div className="matching" data-letters={hasLetters || undefined}>
      {question === undefined ? null : (
        <p className="matching-question" lang={nearestPageLanguage([language])}>
          {question}
        </p>
      )}
      {hasLetters ? (
        <section className="matching-choices" aria-label={words.choices}>
          {isOpen ? <p className="exercises-soft">{words.dragHint}</p> : null}
          <ul>
            {choices.map((choice) => (
              <li
                key={choice.key}
                data-drop={isOpen ? choice.key : undefined}
                data-over={drag?.over === choice.key || undefined}
              >
                <span className="matching-letter">{letterOf(choice)}</span>
                <span lang={language} dir="auto">
                  {choice.text}
                </span>
                <span className="matching-chosen">
                  {parts
                    .filter(({ key }) => answer[key] === choice.key)
                    .map((part) => (
                      <span key={part.key} className="shown-key">
                        {numberOf(part)}
                      </span>
                    ))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="matching-rows">
        {parts.map((part) => (
          <Row
            key={part.key}
            {...props}
            part={part}
            text={shown.find(({ key }) => key === part.of)}
            hasLetters={hasLetters}
            hasQuestion={question === undefined}
            grip={
              <span
                className="shown-key matching-grip"
                data-grip={hasLetters && isOpen ? part.key : undefined}
                data-dragged={drag?.from === part.key || undefined}
                title={hasLetters && isOpen ? words.drag(numberOf(part)) : undefined}
                onPointerDown={hasLetters && isOpen ? begin(part.key) : undefined}
              >
                {numberOf(part)}
              </span>
            }
          />
        ))}
      </div>
      {drag === null ? null : (
        <span
          className="shown-key matching-dragged"
          aria-hidden="true"
          style={{ translate: `${drag.x}px ${drag.y}px` }}
        >
          {parts.find(({ key }) => key === drag.from)?.of}
        </span>
      )}
    </div>
  );
}

interface RowProps extends PartProps {
  readonly exercise: ExerciseData;
  readonly part: PartData;
  readonly text: ExerciseData['shown'][number] | undefined;
  readonly hasLetters: boolean;
  /** Whether its question is its own. */
  readonly hasQuestion: boolean;
  readonly grip: React.ReactNode;
}

function Row(props: RowProps) {
  const { exercise, part, text, hasLetters, hasQuestion, grip } = props;
  const { answer, mark, words, onChoose } = props;
  const { language } = exercise;
  const name = useId();
  const own = mark?.parts.find((one) => one.part === part.key);
  return (
    <fieldset className="part matching-row" data-outcome={own?.outcome}>
      <legend>
        {grip}
        {text?.caption == null ? null : <span>{text.caption}</span>}
        <span lang={language} dir="auto">
          {text?.text ?? part.question}
        </span>
      </legend>
      <div className="matching-buttons">
        {hasQuestion && text !== undefined ? (
          <span className="exercises-soft" lang={nearestPageLanguage([language])}>
            {part.question}
          </span>
        ) : null}
        {part.choices.map((choice) => (
          <label key={choice.key}>
            <input
              type="radio"
              name={name}
              value={choice.key}
              checked={answer[part.key] === choice.key}
              disabled={mark !== null}
              aria-label={hasLetters ? words.choice(letterOf(choice), choice.text) : undefined}
              onChange={() => onChoose(part.key, choice.key)}
            />
            <span lang={language}>{hasLetters ? letterOf(choice) : choice.text}</span>
          </label>
        ))}
      </div>
      {own === undefined ? null : (
        <PartResult mark={own} language={nearestPageLanguage([language])} words={words} />
      )}
    </fieldset>
  );
}

function letterOf({ key }: ChoiceData): string {
  return key.toUpperCase();
}
