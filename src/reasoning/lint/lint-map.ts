import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { EntityId } from '../../domain/identifier.js';
import { ACCEPTANCE_UNUSED, unusedAcceptances } from './acceptance-unused.js';
import type { LintInput, LintNotice } from './lint-rule.js';
import { LINT_RULES } from './lint-rules.js';

/**
 * Runs every rule on a map. A notice is accepted where the map accepts its rule at any of its
 * things; an acceptance for which there is no notice gets one of its own.
 *
 * Notices are in the order of the map (statements, inferences, conflicts, evidence) by the thing
 * they are about, and then in that of the rules. Linear in the map but for the rules with a budget,
 * and for sorting.
 */
export function lintMap(input: LintInput): readonly LintNotice[] {
  const reasons = reasonsIn(input.accepted);
  const noticed = LINT_RULES.flatMap(({ code, severity, check }) =>
    check(input).map(
      (one): LintNotice => ({
        ...one,
        rule: code,
        severity,
        accepted: firstReason(reasons.get(code), one.things),
      }),
    ),
  );
  const { code: rule, severity } = ACCEPTANCE_UNUSED;
  const places = placesOf(noticed);
  const unused = unusedAcceptances(
    input.accepted,
    (code, thing) => places.get(code)?.has(thing) ?? false,
  ).map((one): LintNotice => ({ ...one, rule, severity, accepted: null }));
  return inMapOrder([...noticed, ...unused], input);
}

/** Rule → thing → the first reason that is given for accepting its notice there. */
function reasonsIn(
  accepted: readonly AcceptedNotice[],
): ReadonlyMap<string, ReadonlyMap<EntityId, string>> {
  const reasons = new Map<string, Map<EntityId, string>>();
  for (const { rule, at, because } of accepted) {
    const ofRule = reasons.get(rule) ?? new Map<EntityId, string>();
    reasons.set(rule, ofRule);
    for (const thing of at) if (!ofRule.has(thing)) ofRule.set(thing, because);
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

/** Rule → all things that its notices name. */
function placesOf(notices: readonly LintNotice[]): ReadonlyMap<string, ReadonlySet<EntityId>> {
  const places = new Map<string, Set<EntityId>>();
  for (const { rule, things } of notices) {
    const ofRule = places.get(rule) ?? new Set<EntityId>();
    places.set(rule, ofRule);
    for (const thing of things) ofRule.add(thing);
  }
  return places;
}

function inMapOrder(notices: readonly LintNotice[], { index }: LintInput): readonly LintNotice[] {
  const kinds = [index.statements, index.inferences, index.conflicts, index.evidence];
  const places = new Map(kinds.flatMap(({ ids }) => ids).map((id, place) => [id, place]));
  // What no longer is in the map comes last. The sort is stable: rules keep their order.
  const placeOf = ({ things: [first] }: LintNotice) =>
    (first === undefined ? undefined : places.get(first)) ?? places.size;
  return [...notices].sort((one, other) => placeOf(one) - placeOf(other));
}
