import type { PartMarkData } from './exercise-data.js';
import { OutcomeBadge } from './outcome-badge.js';
import { Reread } from './text-excerpts.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** What the marking says of one part: how it was, why, and what to read again. */
export function PartResult({
  mark: { outcome, reason, reread },
  language,
  words,
}: {
  readonly mark: PartMarkData;
  /** What the reason is in. */
  readonly language: string;
  readonly words: ExerciseWords;
}) {
  return (
    <div className="part-result" data-outcome={outcome}>
      <p>
        <OutcomeBadge outcome={outcome} name={words.outcomes[outcome]} />{' '}
        <span lang={language}>{reason}</span>
      </p>
      <Reread passages={reread} isOpen={outcome !== 'RIGHT'} words={words} />
    </div>
  );
}
