import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import type { Kind } from '../../domain/statement.js';
import type { Ground } from '../ground.js';

/**
 * Schemes of the catalogue whose premises do nothing one without the other: who says it and that
 * it is said, the rule and its case, the alternatives and what rules one out.
 *
 * An example, a likeness or a sign does something by itself, however many are told; so they are
 * not among these, nor are patterns with a premise that texts hardly ever state.
 */
const JOINED: ReadonlySet<string> = new Set([
  'expert-opinion',
  'position-to-know',
  'witness-testimony',
  'admission-against-interest',
  'cause-to-effect',
  'evidence-to-hypothesis',
  'practical-reasoning',
  'necessary-condition',
  'dilemma',
  'alternatives',
  'opposition',
  'verbal-classification',
  'definition-to-classification',
  'established-rule',
]);

/** Patterns that go from one case to another. */
const LIKENESS: ReadonlySet<string> = new Set(['example', 'analogy', 'precedent']);

/** What a rule is stated as, beside which a case of it stands. */
const RULES: ReadonlySet<Kind> = new Set<Kind>(['DEFINITIONAL', 'NORMATIVE']);
/** What a goal, or a means to it, is stated as. */
const AIMS: ReadonlySet<Kind> = new Set<Kind>(['NORMATIVE', 'CAUSAL']);

/**
 * Whether it shows that the premises of an inference are linked, so that a reader can tell: one of
 * them is what the text only presupposes, to be added to the others; or they follow a pattern whose
 * premises need each other, and are at least as many as it has; or, where no pattern is named, a
 * rule stands beside something else, or a signal of the step between two of them.
 *
 * That a map has them in one inference is not enough: many a list of reasons is in one.
 */
export function isLinkageShown(ground: Ground, inference: Inference): boolean {
  const { premises, scheme } = inference;
  const statements = premises.map(ground.statementOf);
  if (premises.length < 2) return false;
  if (statements.some(({ implicit }) => implicit)) return true;
  const isMixed = (some: ReadonlySet<Kind>) =>
    statements.some(({ kind }) => some.has(kind)) && statements.some(({ kind }) => !some.has(kind));
  if (scheme === null) return isMixed(RULES) || hasSignalBetween(ground, inference);
  const name = schemeName(scheme);
  if (!JOINED.has(name)) return false;
  // A step towards a goal may tell of the circumstances alone.
  if (name === 'practical-reasoning' && !isMixed(AIMS)) return false;
  const pattern = ground.schemes.find(({ id }) => id === scheme);
  return premises.length >= Math.max(2, pattern?.premises.length ?? 2);
}

/** Whether an inference goes from one case to another, or to all such cases. */
export function isByLikeness({ scheme }: Inference): boolean {
  return scheme !== null && LIKENESS.has(schemeName(scheme));
}

function schemeName(scheme: EntityId): string {
  return scheme.slice(scheme.indexOf('/') + 1);
}

function hasSignalBetween({ statementOf }: Ground, { premises, signals }: Inference): boolean {
  const passages = premises.flatMap((id) => statementOf(id).passages);
  return signals.some(({ document, start, end }) => {
    const beside = passages.filter((one) => one.document === document);
    return beside.some((one) => one.end <= start) && beside.some((one) => one.start >= end);
  });
}
