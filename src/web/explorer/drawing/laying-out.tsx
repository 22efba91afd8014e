import type { DrawingWords } from '../words/drawing-words.js';

interface LayingOutProps {
  readonly words: DrawingWords;
  /** Whether there is nothing to look at yet. */
  readonly isFirst: boolean;
}

/** Says that a drawing is on its way; the style keeps it unseen for the first 200 ms. */
export function LayingOut({ words, isFirst }: LayingOutProps) {
  return (
    <div className="drawing-wait" data-first={isFirst || undefined}>
      {isFirst && (
        <div className="drawing-wait-cards" aria-hidden="true">
          {['one', 'two', 'three', 'four', 'five', 'six'].map((card) => (
            <span key={card} />
          ))}
        </div>
      )}
      <p role="status">
        <progress aria-label={words.layingOut} /> {words.layingOut}
      </p>
    </div>
  );
}
