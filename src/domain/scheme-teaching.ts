import type { ThingOf } from './codecs/field.js';
import {
  flagField,
  optionalEnumField,
  optionalLocalizedField,
  textsField,
} from './codecs/flat-fields.js';
import type { EntityId } from './identifier.js';

/**
 * How the premises of a pattern bear on its conclusion:
 *
 * - LINKED: they do nothing one without the other, as who says it and that it is said
 * - AIM: they are linked where one of them states an aim or what would serve it; texts of such a
 *   pattern may tell of the circumstances alone
 * - SEPARATE: each does something by itself, as examples and signs do; or one of them is hardly ever
 *   stated
 */
export const LINKAGES = ['LINKED', 'AIM', 'SEPARATE'] as const;

export const TEACHING_FIELDS = {
  /** What a step of it rests on, as the end of “It rests on …”. */
  restsOn: optionalLocalizedField(),
  /**
   * Schemes that are taken for it, or are its converse, and that no step of it follows as well.
   *
   * So none of them is a special case of it, a general form of it, or shares a premise with it; nor
   * does any take the same sort of reason to the same sort of conclusion, as signs and effects do.
   * Nor could its own questions be put to a step of the scheme. They come near by what they speak
   * of, or by the shape of the step. Seven are enough for a few to lend a question without being
   * offered themselves.
   */
  mistakenFor: textsField<EntityId>(),
  /**
   * Questions, by their keys, that can only be put to a step of this scheme: they ask about
   * something that no other pattern has, such as a witness, a second course or a known case.
   */
  ownQuestions: textsField<string>(),
  /** Null where the catalogue does not say. */
  linkage: optionalEnumField(LINKAGES),
  /** Whether it goes from one case to another, or to all such cases. */
  byLikeness: flagField(),
  /** Whether a step may be read from its end to its beginning: as cause, or as mark of it. */
  reversible: flagField(),
} as const;

/**
 * What exercises may say of a scheme and set beside it. How two patterns differ is a matter of
 * meaning that no count of shared words tells, so whoever draws up the catalogue says it.
 */
export interface SchemeTeaching extends ThingOf<typeof TEACHING_FIELDS> {}
