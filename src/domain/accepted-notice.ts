import type { EntityId } from './identifier.js';

/** What lint notices and whoever reads the map has looked at and lets stand, with the reason. */
export interface AcceptedNotice {
  /** The code of the rule, for example `redundant-premise`. */
  readonly rule: string;
  /** A notice of the rule is accepted where any of its things is named here. */
  readonly at: readonly EntityId[];
  readonly because: string;
}
