import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Properties } from './localized-properties.js';

/**
 * Accepted notices as properties of the map's node: a node holds lists of texts and nothing deeper,
 * so there are three lists side by side. Identifiers hold no space, so spaces part them.
 */
export function acceptedProperties(accepted: readonly AcceptedNotice[]): Properties {
  if (accepted.length === 0) return {};
  return {
    accepted_rule: accepted.map(({ rule }) => rule),
    accepted_at: accepted.map(({ at }) => at.join(' ')),
    accepted_because: accepted.map(({ because }) => because),
  };
}

/** The accepted notices again; none where the node says nothing of them. */
export function acceptedOf(node: Properties): readonly AcceptedNotice[] {
  // All three are written by `acceptedProperties` alone, as lists of one length.
  const rules = (node['accepted_rule'] ?? []) as readonly string[];
  const places = (node['accepted_at'] ?? []) as readonly string[];
  const reasons = (node['accepted_because'] ?? []) as readonly string[];
  return rules.map((rule, place) => ({
    rule,
    at: (places[place] ?? '').split(' ').filter((id) => id !== '') as EntityId[], // as written
    because: reasons[place] ?? '',
  }));
}
