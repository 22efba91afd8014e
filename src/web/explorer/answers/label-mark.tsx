import type { LabelValue } from '../map-data.js';
import type { AnswersWords } from '../words/answers-words.js';

export interface LabelMarkProps {
  readonly value: LabelValue;
  readonly words: AnswersWords;
}

/** How a thing stands, as a word in a frame of its own. */
export function LabelMark({ value, words }: LabelMarkProps) {
  return (
    <span className="answers-label" data-label={value}>
      {words.labels[value]}
    </span>
  );
}
