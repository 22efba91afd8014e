import { inFile, type ThingOf } from './codecs/field.js';
import {
  localizedField,
  optionalDateField,
  optionalTextField,
  textField,
} from './codecs/flat-fields.js';
import { optionalThingField, passagesField } from './codecs/linked-fields.js';
import { MEMBER_FIELDS } from './codecs/member-fields.js';
import type { EntityId } from './identifier.js';

export const DOCUMENT_FIELDS = {
  ...MEMBER_FIELDS,
  title: inFile(localizedField()),
  /** A language tag. */
  language: textField(),
  text: textField(),
  author: inFile(optionalTextField()),
  /** When it appeared, as exactly as is known: `2025`, `2025-09` or `2025-09-01`. */
  published: inFile(optionalDateField()),
  /** Who holds the rights, and on what terms it stands here. */
  rights: inFile(optionalTextField()),
  /** Where the words of the document's own title stand in it. */
  headings: passagesField(),
} as const;

/** A text that a map is about, kept whole. */
export interface Document extends ThingOf<typeof DOCUMENT_FIELDS> {}

/**
 * A span of a document, after the W3C Web Annotation selectors (TextPositionSelector and
 * TextQuoteSelector, 2017).
 *
 * `start` is inclusive, `end` exclusive, both in Unicode code points, never UTF-16 code units.
 */
export interface Passage {
  readonly document: EntityId;
  readonly start: number;
  readonly end: number;
  /** The words themselves. */
  readonly exact: string;
  /** Up to 32 code points before. */
  readonly prefix: string;
  /** Up to 32 code points after. */
  readonly suffix: string;
}

export const SECTION_FIELDS = {
  ...MEMBER_FIELDS,
  title: inFile(localizedField()),
  parent: inFile(optionalThingField('section')),
  /** Where the text names the section. */
  headings: passagesField(),
} as const;

/** A part of the text's own plan, for example the first of the essay's three games. */
export interface Section extends ThingOf<typeof SECTION_FIELDS> {}

export const ASIDE_FIELDS = {
  ...MEMBER_FIELDS,
  reason: localizedField(),
  passages: passagesField(),
} as const;

/** Passages that argue nothing, with the reason why they are left out. */
export interface Aside extends ThingOf<typeof ASIDE_FIELDS> {}
