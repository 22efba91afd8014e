import type { LabelValue } from '../map-data.js';

/** A statement whose label is another than in the map as it is, with the sentence that says why. */
export interface ShownChange {
  readonly statement: string;
  readonly before: LabelValue;
  readonly after: LabelValue;
  readonly sentence: string;
}

/** What changed; `total` counts those that are not listed, too. */
export interface Changes {
  readonly total: number;
  readonly changes: readonly ShownChange[];
}

/**
 * What becomes of labels between two labellings of one map.
 *
 * `notIn` holds the labels before, where they were not IN; `after` every statement's label now.
 */
export function labelChangesBetween(
  notIn: ReadonlyMap<string, LabelValue>,
  after: readonly {
    readonly of: { readonly id: string };
    readonly value: LabelValue;
    readonly why: { readonly sentence: string };
  }[],
): Changes {
  const changes = after
    .map(({ of, value, why }) => ({
      statement: of.id,
      before: notIn.get(of.id) ?? 'IN',
      after: value,
      sentence: why.sentence,
    }))
    .filter((change) => change.before !== change.after);
  return { total: changes.length, changes };
}
