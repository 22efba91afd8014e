import type { Inference } from '../../domain/inference.js';
import type { Kind } from '../../domain/statement.js';
import type { Ground } from '../ground.js';

/** What a rule is stated as, beside which a case of it stands. */
const RULES: ReadonlySet<Kind> = new Set<Kind>(['DEFINITIONAL', 'NORMATIVE']);
/** What a goal, or a means to it, is stated as. */
const AIMS: ReadonlySet<Kind> = new Set<Kind>(['NORMATIVE', 'CAUSAL']);

/**
 * Whether it shows that the premises of an inference are linked, so that a reader can tell: one of
 * them is what the text only presupposes, to be added to the others; or they follow a pattern whose
 * premises need each other, and are at least as many as it has; or, where no pattern is named of
 * which the catalogue says how its premises bear, a rule stands beside something else, or a signal
 * of the step between two of them.
 *
 * That a map has them in one inference is not enough: many a list of reasons is in one.
 */
export function isLinkageShown(ground: Ground, inference: Inference): boolean {
  const { premises } = inference;
  const statements = premises.map(ground.statementOf);
  if (premises.length < 2) return false;
  if (statements.some(({ implicit }) => implicit)) return true;
  const isMixed = (some: ReadonlySet<Kind>) =>
    statements.some(({ kind }) => some.has(kind)) && statements.some(({ kind }) => !some.has(kind));
  const scheme = ground.schemeAt(inference);
  const linkage = scheme?.teaching?.linkage ?? null;
  if (scheme === null || linkage === null) {
    return isMixed(RULES) || hasSignalBetween(ground, inference);
  }
  if (linkage === 'SEPARATE' || (linkage === 'AIM' && !isMixed(AIMS))) return false;
  return premises.length >= Math.max(2, scheme.premises.length);
}

/** Whether an inference goes from one case to another, or to all such cases, as far as is known. */
export function isByLikeness({ schemeAt }: Ground, inference: Inference): boolean {
  return schemeAt(inference)?.teaching?.byLikeness ?? false;
}

function hasSignalBetween({ statementOf }: Ground, { premises, signals }: Inference): boolean {
  const passages = premises.flatMap((id) => statementOf(id).passages);
  return signals.some(({ document, start, end }) => {
    const beside = passages.filter((one) => one.document === document);
    return beside.some((one) => one.end <= start) && beside.some((one) => one.start >= end);
  });
}
