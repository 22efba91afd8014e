import { inFile, type ThingOf } from './codecs/field.js';
import { optionalTextField } from './codecs/flat-fields.js';
import { madeField, passagesField, thingsField } from './codecs/linked-fields.js';
import { MEMBER_FIELDS } from './codecs/member-fields.js';
import type { EntityId } from './identifier.js';

export const CONFLICT_FIELDS = {
  ...MEMBER_FIELDS,
  attackers: thingsField('statement'),
  target: madeField<ConflictTarget>(),
  signals: passagesField(),
  note: inFile(optionalTextField()),
} as const;

/** One or more attacking statements, taken together, against one target. */
export interface Conflict extends ThingOf<typeof CONFLICT_FIELDS> {}

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
