import { structureOf } from '../../src/domain/map-structure.js';
import type { Draft, DraftChoice, DraftPart } from '../../src/exercises/draft.js';
import type { Ground } from '../../src/exercises/ground.js';
import { slowDerived, slowGiven } from '../reasoning/slow-dependence.js';

/*
 * Whether the key of an exercise is the map's own, straight from what the map says. It shares no
 * code with the makers: it takes an exercise, looks up what its texts and choices mean, and asks the
 * lists of the map.
 */

interface Step {
  readonly premises: readonly string[];
  readonly conclusion: string;
}

/** What is wrong with the key of an exercise; nothing where it is as it should be. */
export function faultsOf(ground: Ground, draft: Draft): readonly string[] {
  const faults = draft.parts.flatMap((part) => {
    const right = part.choices.filter(({ credit }) => credit === 1);
    return right.length === 1 ? [] : [`part ${part.key} has ${right.length} right choices`];
  });
  return [...faults, ...CHECKS[draft.kind](factsOf(ground), draft)];
}

/** Questions to a map's lists, over every reading that it accepts. */
class MapFacts {
  readonly any: readonly Step[];

  readonly #readings: readonly (readonly Step[])[];
  readonly #derived = new Map<string, ReadonlySet<string>>();

  constructor(readonly ground: Ground) {
    const { inferences } = ground;
    const others = inferences.flatMap((inference) =>
      inference.alternatives.map(({ steps }) => [
        ...inferences.filter((one) => one !== inference),
        ...steps,
      ]),
    );
    this.#readings = [inferences, ...others];
    this.any = ground.inferences.flatMap((one) => [
      one,
      ...one.alternatives.flatMap(({ steps }) => steps),
    ]);
  }

  supports(from: string, to: string): boolean {
    return this.any.some(({ premises, conclusion }) => conclusion === to && has(premises, from));
  }

  /** Through one statement in between. */
  supportsThrough(from: string, to: string): boolean {
    return this.any.some(
      ({ premises, conclusion }) => has(premises, from) && this.supports(conclusion, to),
    );
  }

  /** What a statement does, by one list of steps. */
  roleBy(steps: readonly Step[], statement: string): string {
    const isConcluded = steps.some(({ conclusion }) => conclusion === statement);
    const isPremise = steps.some(({ premises }) => has(premises, statement));
    const attacks = this.ground.conflicts.some(({ attackers }) => has(attackers, statement));
    if (isConcluded) return isPremise ? 'INTERMEDIATE' : 'CONCLUSION';
    if (isPremise) return 'PREMISE';
    return attacks ? 'OBJECTION' : 'NOTHING';
  }

  /** The list of steps of each reading: the map's own, and each alternative in its place. */
  readings(): readonly (readonly Step[])[] {
    return this.#readings;
  }

  /** Whether a statement falls without a premise, by each reading. */
  fallsWithout(premise: string, statement: string): readonly boolean[] {
    return this.#readings.map((_, at) => {
      const all = this.#derivedBy(at, null);
      return all.has(statement) && !this.#derivedBy(at, premise).has(statement);
    });
  }

  isDerived(statement: string): boolean {
    return this.#derivedBy(0, null).has(statement);
  }

  /** What follows by a reading from what is given in it, all or without one; worked out once. */
  #derivedBy(reading: number, without: string | null): ReadonlySet<string> {
    const key = `${reading} ${without}`;
    const known = this.#derived.get(key);
    if (known !== undefined) return known;
    const structure = structureOf({ ...this.ground, concepts: [], asides: [] }, 1);
    // The checker reads identifiers only as texts.
    const steps = this.#readings[reading] as unknown as typeof structure.inferences;
    const map = { ...structure, inferences: steps };
    const given = slowGiven(map);
    const taken = given.find((one) => one === without) ?? null;
    const leftOut = structure.statements.find((one) => one === without) ?? null;
    const found = slowDerived(
      map,
      given.filter((one) => one !== taken),
      leftOut,
    );
    this.#derived.set(key, found);
    return found;
  }
}

const known = new WeakMap<Ground, MapFacts>();

function factsOf(ground: Ground): MapFacts {
  const facts = known.get(ground) ?? new MapFacts(ground);
  known.set(ground, facts);
  return facts;
}

type Check = (facts: MapFacts, draft: Draft) => readonly string[];

const CHECKS: Readonly<Record<Draft['kind'], Check>> = {
  ROLE: (facts, draft) =>
    eachChoice(draft, ({ means, credit }) => {
      const asked = meantBy(draft, draft.parts[0]?.of ?? '1');
      const roles = new Set(facts.readings().map((steps) => facts.roleBy(steps, asked)));
      if (roles.size !== 1) return 'has another role by another reading';
      const isFace = roles.has('INTERMEDIATE') && ['PREMISE', 'CONCLUSION'].includes(means);
      return agrees(credit, { right: roles.has(means), partly: isFace });
    }),

  ATTACH: (facts, draft) =>
    eachChoice(draft, ({ means, credit }, part) => {
      const from = meantBy(draft, part.of ?? part.key);
      return agrees(credit, {
        right: facts.supports(from, means),
        partly: !facts.supports(from, means) && facts.supportsThrough(from, means),
      });
    }),

  LINKED: (facts, draft) =>
    eachChoice(draft, ({ means, credit }) => {
      const texts = draft.shown.map((one) => one.means);
      const holds = triples(texts).some(([p, q, c]) => {
        const together = facts.any.some(
          ({ premises, conclusion }) => conclusion === c && has(premises, p) && has(premises, q),
        );
        const apart = (one: string, other: string) =>
          facts.any.some(
            ({ premises, conclusion }) =>
              conclusion === c && has(premises, one) && !has(premises, other),
          );
        if (means === 'LINKED') return together;
        if (means === 'INDEPENDENT') return apart(p, q) && apart(q, p);
        return facts.supports(p, q) && facts.supports(q, c);
      });
      return agrees(credit, { right: holds, partly: false });
    }),

  UNSTATED: (facts, draft) =>
    eachChoice(draft, ({ means, credit }) => {
      const texts = draft.shown.map((one) => one.means);
      const completes = facts.any.some(
        ({ premises, conclusion }) =>
          has(texts, conclusion) &&
          has(premises, means) &&
          texts.every((one) => one === conclusion || has(premises, one)),
      );
      return agrees(credit, { right: completes, partly: false });
    }),

  SCHEME: (facts, draft) => {
    const texts = draft.shown.map((one) => one.means);
    const step = facts.ground.inferences.find(
      ({ premises, conclusion }) =>
        has(texts, conclusion) &&
        premises.every((one) => has(texts, one)) &&
        premises.length + 1 === texts.length,
    );
    if (step?.scheme == null) return ['shows no step that has a scheme'];
    const { scheme } = step;
    return eachChoice(draft, ({ means, credit }, { key }) => {
      const right =
        key === 'scheme'
          ? means === scheme
          : (facts.ground.schemeAt({ scheme })?.questions ?? []).some(({ key: own }) =>
              means.endsWith(own),
            );
      return agrees(credit, { right, partly: false });
    });
  },

  ATTACK: (facts, draft) =>
    eachChoice(draft, ({ means, credit }, { of }) => {
      const objection = meantBy(draft, of ?? '');
      const struck = facts.ground.conflicts
        .filter(({ attackers }) => has(attackers, objection))
        .map(({ target }) => target.id);
      // What strikes a conclusion strikes the steps to it, and without its step it stands the less.
      const isNear = facts.ground.inferences.some(
        ({ id, conclusion }) =>
          (has(struck, conclusion) && id === means) || (has(struck, id) && conclusion === means),
      );
      return agrees(credit, { right: has(struck, means), partly: isNear });
    }),

  DEPENDENCE: (facts, draft) =>
    eachChoice(draft, ({ means, credit }, part) => {
      const statement = meantBy(draft, part.of ?? part.key);
      const premise = draft.shown.find(({ key }) => !draft.parts.some(({ of }) => of === key));
      if (premise === undefined) return 'names no premise';
      if (!facts.isDerived(statement)) return 'asks about what is not derived';
      const falls = new Set(facts.fallsWithout(premise.means, statement));
      if (falls.size !== 1) return 'falls by one reading and stands by another';
      return agrees(credit, { right: falls.has(means === 'FALLS'), partly: false });
    }),

  EVIDENCE: (facts, draft) =>
    eachChoice(draft, ({ means, credit }) => {
      const texts = draft.shown.map((one) => one.means);
      const finding = facts.ground.evidence.find(({ id }) => has(texts, id));
      if (finding === undefined || !has(texts, finding.statement)) return 'shows no finding';
      const pair = [means, finding.verdict].sort().join(' ');
      const isNear = ['PARTLY SUPPORTS', 'CONTESTED CONTRADICTS'].includes(pair);
      return agrees(credit, { right: means === finding.verdict, partly: isNear });
    }),

  BUILD: ({ ground }, draft) => {
    const [own] = draft.readings ?? [];
    if (own === undefined) return ['has no key'];
    const keyOf = new Map<string, string>(draft.shown.map(({ means, key }) => [means, key]));
    const isInside = (ids: readonly string[]) => ids.every((id) => keyOf.has(id));
    const keysOf = (ids: readonly string[]) => ids.map((id) => keyOf.get(id) ?? '?').sort();
    const steps = ground.inferences.filter((one) => isInside([...one.premises, one.conclusion]));
    const expected = steps.map((one) => `${keysOf(one.premises)} -> ${keyOf.get(one.conclusion)}`);
    const drawn = own.inferences.map((one) => `${[...one.premises].sort()} -> ${one.conclusion}`);
    return String(expected.sort()) === String(drawn.sort())
      ? []
      : [`has the key ${drawn.join('; ')} where the map has ${expected.join('; ')}`];
  },
};

function eachChoice(
  draft: Draft,
  fault: (choice: DraftChoice, part: DraftPart) => string | null,
): readonly string[] {
  return draft.parts.flatMap((part) =>
    part.choices.flatMap((choice) => {
      const found = fault(choice, part);
      return found === null ? [] : [`${part.key}.${choice.key} (${choice.means}): ${found}`];
    }),
  );
}

/** Whether the credit of a choice is what the map makes of it. */
function agrees(credit: number, by: { readonly right: boolean; readonly partly: boolean }) {
  if (by.right && credit !== 1) return `is right by the map, and has the credit ${credit}`;
  if (!by.right && credit === 1) return 'is wrong by the map, and counts as right';
  if (!by.right && !by.partly && credit > 0) return `has the credit ${credit} for no reason`;
  return null;
}

function meantBy(draft: Draft, key: string): string {
  return draft.shown.find((one) => one.key === key)?.means ?? '';
}

function has(all: readonly string[], one: string): boolean {
  return all.includes(one);
}

function triples(texts: readonly string[]): readonly (readonly [string, string, string])[] {
  return texts.flatMap((p) =>
    texts.flatMap((q) =>
      texts.flatMap((c) =>
        p === q || q === c || p === c ? [] : [[p, q, c] as [string, string, string]],
      ),
    ),
  );
}
