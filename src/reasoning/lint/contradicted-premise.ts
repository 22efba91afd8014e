import { type Evidence, VERDICTS } from '../../domain/evidence.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { Loads } from '../load.js';
import { idsFor, type MapIndex } from '../map-index.js';
import { cell, row } from '../rows.js';
import { DEFAULT_LINT_BUDGET, type LintRule, type Noticed } from './lint-rule.js';

/** The load from which on a premise is said to carry much. */
export const HIGH_LOAD = 3;

/**
 * A notice for each given statement with a CONTRADICTS verdict and a load of HIGH_LOAD or more (see
 * load.ts, also for the cost). A budget of edge visits ends it, and a notice then says how many
 * statements were not looked at.
 */
export const contradictedPremise: LintRule = {
  code: 'contradicted-premise',
  severity: 'WARNING',

  *check({ index, evidence, budget = DEFAULT_LINT_BUDGET }) {
    const contradicted = yield* contradictedGiven(index);
    if (contradicted.length === 0) return [];
    const loads = new Loads(index);
    const notices: Noticed[] = [];
    const pace = new Pace();
    for (const [place, statement] of contradicted.entries()) {
      if (loads.steps > budget) {
        notices.push(notLookedAt(index, contradicted.subarray(place), contradicted.length, budget));
        break;
      }
      const before = loads.steps;
      const load = loads.ofNumber(statement);
      if (load >= HIGH_LOAD) notices.push(noticed(index, evidence, statement, load));
      if (pace.isDue(20 + loads.steps - before)) yield pace.taken();
    }
    return notices;
  },
};

function noticed(
  index: MapIndex,
  evidence: readonly Evidence[],
  statement: number,
  load: number,
): Noticed {
  const it = idsFor(index.statements, [statement]);
  const against = [...row(index.evidenceOn, statement)]
    .filter((one) => evidence[one]?.verdict === 'CONTRADICTS')
    .flatMap((one) => evidence[one]?.id ?? []);
  return {
    fact: { kind: 'CONTRADICTED_PREMISE', parts: { statement: it, findings: against }, load },
    things: [...it, ...against],
  };
}

/** The given statements on which evidence with the verdict CONTRADICTS bears, rising. */
function* contradictedGiven({
  evidence,
  evidenceTargets,
  verdicts,
  given,
}: MapIndex): Work<Int32Array> {
  const pace = new Pace();
  const contradicts = VERDICTS.indexOf('CONTRADICTS');
  const found = new Set<number>();
  for (let one = 0; one < evidence.ids.length; one += 1) {
    const statement = cell(evidenceTargets, one);
    if (verdicts[one] === contradicts && given[statement] === 1) found.add(statement);
    if (pace.isDue(1)) yield pace.taken();
  }
  return Int32Array.from(found).sort();
}

function notLookedAt(index: MapIndex, left: Int32Array, all: number, budget: number): Noticed {
  const things = idsFor(index.statements, left);
  const parts = { first: things.slice(0, 1) };
  return { fact: { kind: 'CONTRADICTED_LEFT', parts, left: left.length, all, budget }, things };
}
