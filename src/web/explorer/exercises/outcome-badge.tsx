/** How something was, by a sign, a word and a colour. */
export function OutcomeBadge({
  outcome,
  name,
}: {
  readonly outcome: Standing;
  readonly name: string;
}) {
  return (
    <span className="outcome" data-outcome={outcome}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        <path d={OUTCOME_SIGNS[outcome]} />
      </svg>
      {name}
    </span>
  );
}

export type Standing = 'RIGHT' | 'PARTLY' | 'WRONG' | 'UNANSWERED';

/** The sign of each outcome, as strokes of an SVG path in a square of 16. */
export const OUTCOME_SIGNS: Readonly<Record<Standing, string>> = {
  RIGHT: 'M3 8.5 6.5 12 13 4.5',
  PARTLY: 'M2.5 9.5c1.8-3 3.600-3 5.500-1.500s3.700 1.500 5.500-1.500',
  WRONG: 'M4 4l8 8M12 4l-8 8',
  UNANSWERED: 'M3.500 8h9',
};
