/** How a statement, an inference or a conflict stands once all attacks are weighed. */
const LABELS = ['IN', 'OUT', 'UNDECIDED'] as const;
export type Label = (typeof LABELS)[number];

/**
 * Whether findings are weighed with the attacks: IGNORE leaves them aside, REFUTE lets each one
 * with the verdict CONTRADICTS strike its statement.
 */
export const EVIDENCE_STANCES = ['IGNORE', 'REFUTE'] as const;
export type EvidenceStance = (typeof EVIDENCE_STANCES)[number];
