import type { EntityId, MapId } from './identifier.js';
import type { Language, LocalizedText } from './language.js';

/** A text that a map is about, kept whole. */
export interface Document {
  readonly id: EntityId;
  readonly map: MapId;
  readonly title: LocalizedText;
  readonly language: Language;
  readonly text: string;
  readonly author: string | null;
  /** When it appeared, as exactly as is known: `2025`, `2025-09` or `2025-09-01`. */
  readonly published: string | null;
  /** Who holds the rights, and on what terms it stands here. */
  readonly rights: string | null;
  /** Where the words of the document's own title stand in it. */
  readonly headings: readonly Passage[];
}

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

/** A part of the text's own plan, for example the first of the essay's three games. */
export interface Section {
  readonly id: EntityId;
  readonly map: MapId;
  readonly title: LocalizedText;
  readonly parent: EntityId | null;
  /** Where the text names the section. */
  readonly headings: readonly Passage[];
}

/** Passages that argue nothing, with the reason why they are left out. */
export interface Aside {
  readonly id: EntityId;
  readonly map: MapId;
  readonly reason: LocalizedText;
  readonly passages: readonly Passage[];
}
