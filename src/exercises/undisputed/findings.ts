import type { Evidence } from '../../domain/evidence.js';
import type { Kind, Statement } from '../../domain/statement.js';
import type { Ground } from '../ground.js';
import { conditionOf, hedges, judgesItself, speaksOfAll } from '../text-cues.js';
import { readsAlike } from './alike.js';

/** How many findings are shown at most. */
const MOST_FINDINGS = 3;

/** What findings do not tell of. */
const BESIDE_FACTS: ReadonlySet<Kind> = new Set<Kind>(['NORMATIVE', 'DEFINITIONAL']);

/**
 * Whether the findings on a claim have one verdict that nothing puts in doubt.
 *
 * A verdict is given to a finding in view of the others, so none is held back: a claim is asked
 * about where all its findings have one verdict, are MOST_FINDINGS at most, and none of them judges
 * the claim in so many words. What was found tells how things are: so nothing is asked about a claim
 * that says how they ought to be, what a word means, or what would be on some condition. Where
 * findings hedge, CONTRADICTS is not asked for; where a claim speaks of all or of always, SUPPORTS is
 * not, since a few findings never bear that out as it is worded.
 */
export function isVerdictClear(
  { cues }: Ground,
  { text, kind }: Statement,
  findings: readonly Evidence[],
): boolean {
  const verdicts = new Set(findings.map(({ verdict }) => verdict));
  return (
    !BESIDE_FACTS.has(kind) &&
    conditionOf(cues, text) === null &&
    verdicts.size === 1 &&
    findings.length <= MOST_FINDINGS &&
    !findings.some(({ finding }) => judgesItself(cues, finding)) &&
    !(verdicts.has('CONTRADICTS') && findings.some(({ finding }) => hedges(cues, finding))) &&
    !(verdicts.has('SUPPORTS') && speaksOfAll(cues, text)) &&
    findings.every(({ finding }, at) =>
      findings.slice(0, at).every((other) => !readsAlike(finding, other.finding)),
    )
  );
}
