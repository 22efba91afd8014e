import { MARK_SIZE, VERDICT_SHAPES } from '../drawing/marks.js';
import type { Verdict } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import { drawingWords } from '../words/drawing-words.js';
import type { PageLanguage } from '../words/languages.js';

export interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly language: PageLanguage;
}

/** A verdict in words, with the sign that stands for it in the drawing: a shape and a letter. */
export function VerdictMark({ verdict, language }: VerdictMarkProps) {
  return (
    <span className="answers-verdict" data-verdict={verdict}>
      <svg viewBox={`0 0 ${MARK_SIZE} ${MARK_SIZE}`} aria-hidden="true">
        <path d={VERDICT_SHAPES[verdict]} />
        <text x="9" y="12.8" textAnchor="middle">
          {drawingWords(language).letters[verdict]}
        </text>
      </svg>
      {answersWords(language).verdicts[verdict]}
    </span>
  );
}
