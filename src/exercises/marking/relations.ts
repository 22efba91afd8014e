import type { BuiltMap } from '../built-map.js';

/** An inference or a conflict, seen alike. */
export interface Relation {
  readonly kind: 'INFERENCE' | 'CONFLICT';
  readonly key: string;
  /** The premises, or the attackers. */
  readonly from: readonly string[];
  /** The conclusion, or the target: a shown text or another relation. */
  readonly to: string;
}

/** The relations of a map by their keys: the inferences in their order, then the conflicts. */
export function relationsOf({ inferences, conflicts }: BuiltMap): ReadonlyMap<string, Relation> {
  return new Map<string, Relation>([
    ...inferences.map(({ key, premises, conclusion }): [string, Relation] => [
      key,
      { kind: 'INFERENCE', key, from: premises, to: conclusion },
    ]),
    ...conflicts.map(({ key, attackers, target }): [string, Relation] => [
      key,
      { kind: 'CONFLICT', key, from: attackers, to: target },
    ]),
  ]);
}

/**
 * The shown texts that something is about: itself, or what a relation leads from and to, followed
 * from target to target.
 */
export function textsAt(
  relations: ReadonlyMap<string, Relation>,
  key: string,
): ReadonlySet<string> {
  const texts = new Set<string>();
  const seen = new Set<string>();
  for (let next: string | null = key; next !== null && !seen.has(next); ) {
    seen.add(next);
    const relation = relations.get(next);
    if (relation === undefined) texts.add(next);
    for (const one of relation?.from ?? []) texts.add(one);
    next = relation?.to ?? null;
  }
  return texts;
}

/**
 * Whether conflicts strike each other in a circle, so that none of them is, in the end, against a
 * text or an inference.
 */
export function conflictsInCircle({ conflicts }: BuiltMap): readonly string[] {
  const targetOf = new Map(conflicts.map(({ key, target }) => [key, target]));
  return conflicts
    .filter(({ key }) => {
      const seen = new Set<string>();
      let next: string | undefined = key;
      while (next !== undefined && !seen.has(next)) {
        seen.add(next);
        next = targetOf.get(next);
      }
      return next === key;
    })
    .map(({ key }) => key);
}

export function sameTexts(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((key) => other.includes(key));
}

export function shareText(one: readonly string[], other: readonly string[]): boolean {
  return one.some((key) => other.includes(key));
}
