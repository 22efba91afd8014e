import type { FlatField } from './codecs/field.js';
import type { EntityId } from './identifier.js';

/** What lint notices and whoever reads the map has looked at and lets stand, with the reason. */
export interface AcceptedNotice {
  /** The code of the rule, for example `redundant-premise`. */
  readonly rule: string;
  /** A notice of the rule is accepted where any of its things is named here. */
  readonly at: readonly EntityId[];
  readonly because: string;
}

/**
 * Accepted notices, as properties three lists side by side, since a node holds lists of texts and
 * nothing deeper. Identifiers hold no space, so spaces part them.
 */
export function acceptedNoticesField(): FlatField<readonly AcceptedNotice[], readonly []> {
  return {
    stands: 'in properties',
    default: [],
    form: { is: 'made' },
    toProperties: (name, accepted) =>
      accepted.length === 0
        ? {}
        : {
            [`${name}_rule`]: accepted.map(({ rule }) => rule),
            [`${name}_at`]: accepted.map(({ at }) => at.join(' ')),
            [`${name}_because`]: accepted.map(({ because }) => because),
          },
    fromProperties: (name, properties) => {
      // All three are written just above, as lists of one length.
      const rules = (properties[`${name}_rule`] ?? []) as readonly string[];
      const places = (properties[`${name}_at`] ?? []) as readonly string[];
      const reasons = (properties[`${name}_because`] ?? []) as readonly string[];
      return rules.map((rule, place) => ({
        rule,
        at: (places[place] ?? '').split(' ').filter((id) => id !== '') as EntityId[], // as written
        because: reasons[place] ?? '',
      }));
    },
  };
}
