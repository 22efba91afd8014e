import type { Kind, Verdict } from '../map-data.js';

/** The side of the square that a kind's sign is drawn in. */
export const SIGN_SIZE = 12;

/** The sign of each kind, as strokes of an SVG path. */
export const KIND_SIGNS: Readonly<Record<Kind, string>> = {
  FACTUAL: 'M2.5 2.5h7v7h-7z',
  CAUSAL: 'M1 6h9.5M7 2.5 10.5 6 7 9.5',
  PREDICTIVE: 'M6 1a5 5 0 1 0 0 10A5 5 0 1 0 6 1M6 3.2V6l2.2 1.6',
  EVALUATIVE: 'M6 1v10M3 11h6M1.5 3h9M1.5 3 .5 7h3l-1-4M9.5 3l-1 4h3l-1-4',
  NORMATIVE: 'M6 1v6.6M6 9.8v1.2',
  DEFINITIONAL: 'M1.5 3h9M1.5 6h9M1.5 9h9',
};

/** The side of the square that a verdict's mark is drawn in. */
export const MARK_SIZE = 18;

/** The outline around the letter of each verdict: told apart without colour and without reading. */
export const VERDICT_SHAPES: Readonly<Record<Verdict, string>> = {
  SUPPORTS: 'M9 1a8 8 0 1 0 0 16A8 8 0 1 0 9 1z',
  PARTLY: 'M1 15V9a8 8 0 0 1 16 0v6z',
  CONTRADICTS: 'M6 1h6l5 5v6l-5 5H6l-5-5V6z',
  CONTESTED: 'M4.5 1.5h9L17.7 9l-4.2 7.5h-9L.3 9z',
  UNVERIFIED: 'M1.5 1.5h15v15h-15z',
};

/** The verdicts in the order in which their marks stand. */
export const MARKED_VERDICTS: readonly Verdict[] = [
  'SUPPORTS',
  'PARTLY',
  'CONTRADICTS',
  'CONTESTED',
  'UNVERIFIED',
];

/** The verdicts on a statement, each once, with the number of its findings. */
export function verdictCounts(
  verdicts: readonly Verdict[],
): readonly { readonly verdict: Verdict; readonly count: number }[] {
  return MARKED_VERDICTS.map((verdict) => ({
    verdict,
    count: verdicts.filter((one) => one === verdict).length,
  })).filter(({ count }) => count > 0);
}
