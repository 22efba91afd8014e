import type { Kind, Verdict } from '../map-data.js';
import type { DrawingWords } from '../words/drawing-words.js';
import { KIND_SIGNS, MARK_SIZE, SIGN_SIZE, VERDICT_SHAPES } from './marks.js';

/** The sign of a kind; its name is the title. */
export function KindSign({ kind, words }: { readonly kind: Kind; readonly words: DrawingWords }) {
  return (
    <span className="drawing-kind" title={words.kinds[kind]}>
      <svg viewBox={`0 0 ${SIGN_SIZE} ${SIGN_SIZE}`} aria-hidden="true">
        <path d={KIND_SIGNS[kind]} />
      </svg>
    </span>
  );
}

interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly count: number;
  readonly words: DrawingWords;
}

/** The mark of a verdict: a shape of its own, and a letter. */
export function VerdictSign({ verdict, count, words }: VerdictMarkProps) {
  return (
    <span
      className="drawing-verdict"
      data-verdict={verdict}
      title={words.findings(words.verdicts[verdict], count)}
    >
      <svg viewBox={`0 0 ${MARK_SIZE} ${MARK_SIZE}`} aria-hidden="true">
        <path d={VERDICT_SHAPES[verdict]} />
        <text x={MARK_SIZE / 2} y={MARK_SIZE / 2} dy=".36em" textAnchor="middle">
          {words.letters[verdict]}
        </text>
      </svg>
    </span>
  );
}
