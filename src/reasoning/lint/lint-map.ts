import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { kindIn, LABELLED_KINDS, numberingOf } from '../labels/labelling.js';
import type { MapIndex } from '../map-index.js';
import { groupBy } from '../rows.js';
import { ACCEPTANCE_UNUSED, unusedAcceptances } from './acceptance-unused.js';
import type { LintInput, LintNotice } from './lint-rule.js';
import { LINT_RULES } from './lint-rules.js';

/**
 * Runs every rule on a map. A notice is accepted where the map accepts its rule at any of its
 * things; an acceptance for which there is no notice gets one of its own.
 *
 * Notices are in the order of the map (statements, inferences, conflicts, evidence) by the thing
 * they are about, and then in that of the rules. Linear in the map but for the rules with a budget.
 */
export function* lintMap(input: LintInput): Work<readonly LintNotice[]> {
  const reasons = yield* reasonsIn(input.accepted);
  const pace = new Pace();
  const notices: LintNotice[] = [];
  /** Rule → all things that its notices name. */
  const places = new Map<string, Set<EntityId>>();
  for (const { code: rule, severity, check } of LINT_RULES) {
    const ofRule = new Set<EntityId>();
    for (const noticed of yield* check(input)) {
      const accepted = firstReason(reasons.get(rule), noticed.things);
      notices.push({ ...noticed, rule, severity, accepted });
      for (const thing of noticed.things) ofRule.add(thing);
      if (pace.isDue(STEPS_FOR_A_NOTICE + noticed.things.length)) yield pace.taken();
    }
    places.set(rule, ofRule);
  }
  const isNoticed = (rule: string, thing: EntityId) => places.get(rule)?.has(thing) ?? false;
  const isThere = (thing: EntityId) => kindIn(input.index, thing) !== null;
  const { code: rule, severity } = ACCEPTANCE_UNUSED;
  for (const unused of yield* unusedAcceptances(input.accepted, isNoticed, isThere)) {
    notices.push({ ...unused, rule, severity, accepted: null });
  }
  return yield* inMapOrder(notices, input.index);
}

const STEPS_FOR_A_NOTICE = 20;

/** Rule → thing → the first reason that is given for accepting its notice there. */
function* reasonsIn(
  accepted: readonly AcceptedNotice[],
): Work<ReadonlyMap<string, ReadonlyMap<EntityId, string>>> {
  const pace = new Pace();
  const reasons = new Map<string, Map<EntityId, string>>();
  for (const { rule, at, because } of accepted) {
    const ofRule = reasons.get(rule) ?? new Map<EntityId, string>();
    reasons.set(rule, ofRule);
    for (const thing of at) if (!ofRule.has(thing)) ofRule.set(thing, because);
    if (pace.isDue(1 + at.length)) yield pace.taken();
  }
  return reasons;
}

function firstReason(
  reasons: ReadonlyMap<EntityId, string> | undefined,
  things: readonly EntityId[],
): string | null {
  const accepted = reasons === undefined ? undefined : things.find((thing) => reasons.has(thing));
  return accepted === undefined ? null : (reasons?.get(accepted) ?? null);
}

/** Sorted by counting, so that it stays linear; notices of one place keep their order. */
function* inMapOrder(notices: readonly LintNotice[], index: MapIndex): Work<readonly LintNotice[]> {
  const pace = new Pace();
  const kinds = LABELLED_KINDS.map((kind) => numberingOf(index, kind));
  const size = kinds.reduce((sum, { ids }) => sum + ids.length, 0);
  const placeOf = ({ things: [first] }: LintNotice): number => {
    let before = 0;
    for (const { ids, numbers } of kinds) {
      const number = first === undefined ? undefined : numbers.get(first);
      if (number !== undefined) return before + number;
      before += ids.length;
    }
    return size; // what no longer is in the map comes last
  };
  const keys = new Int32Array(notices.length);
  for (const [at, notice] of notices.entries()) {
    keys[at] = placeOf(notice);
    if (pace.isDue(STEPS_FOR_A_NOTICE)) yield pace.taken();
  }
  const sorted: LintNotice[] = [];
  for (const at of groupBy(keys, size + 1).items) {
    sorted.push(notices[at] as LintNotice); // the places of the notices, in another order
    if (pace.isDue(1)) yield pace.taken();
  }
  return sorted;
}
