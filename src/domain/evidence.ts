import type { EntityId, MapId } from './identifier.js';
import type { LocalizedText } from './language.js';

/** How one finding bears on a statement. */
export const VERDICTS = ['SUPPORTS', 'PARTLY', 'CONTRADICTS', 'CONTESTED', 'UNVERIFIED'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a finding came to be known: read at its source, remembered, or worked out from others. */
export const BASES = ['READ', 'REMEMBERED', 'CALCULATED'] as const;
export type Basis = (typeof BASES)[number];

/** A finding that bears on a statement. */
export interface Evidence {
  readonly id: EntityId;
  readonly map: MapId;
  readonly statement: EntityId;
  readonly verdict: Verdict;
  /** What the source says. */
  readonly finding: LocalizedText;
  readonly source: EntityId | null;
  /** When what it reports was so: `2025`, `2025-08` or `2025-08-29`; see also the source's. */
  readonly date: string | null;
  readonly basis: Basis;
  /** True where it appeared after the text it bears on. */
  readonly later: boolean;
  readonly note: string | null;
}

/** Who published a finding, and where, as far as it is known. */
export interface Source {
  readonly id: EntityId;
  readonly map: MapId;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly published: string | null;
  /** An address as it was noted, without a scheme; it may name only the site. */
  readonly address: string | null;
  /** The address through which it was read, where that is another one. */
  readonly via: string | null;
}
