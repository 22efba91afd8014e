import type { Passage } from './document.js';
import type { EntityId, MapId } from './identifier.js';

/** One or more attacking statements, taken together, against one target. */
export interface Conflict {
  readonly id: EntityId;
  readonly map: MapId;
  readonly attackers: readonly EntityId[];
  readonly target: ConflictTarget;
  readonly signals: readonly Passage[];
  readonly note: string | null;
}

/** What a conflict strikes. */
export interface ConflictTarget {
  readonly kind: 'statement' | 'inference' | 'conflict';
  readonly id: EntityId;
}

/**
 * The kinds of attack, derived from the target: REBUT a concluded statement, UNDERMINE a given
 * one, UNDERCUT an inference, COUNTER a conflict.
 */
export const ATTACKS = ['REBUT', 'UNDERMINE', 'UNDERCUT', 'COUNTER'] as const;
export type Attack = (typeof ATTACKS)[number];

/** The kind of an attack, where `concluded` says whether an inference concludes the target. */
export function attackOn(target: ConflictTarget, concluded: boolean): Attack {
  switch (target.kind) {
    case 'statement':
      return concluded ? 'REBUT' : 'UNDERMINE';
    case 'inference':
      return 'UNDERCUT';
    case 'conflict':
      return 'COUNTER';
  }
}
