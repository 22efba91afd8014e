import type { ArgumentMap } from '../domain/argument-map.js';
import type { MapId } from '../domain/identifier.js';
import type { Language } from '../domain/language.js';
import { inFirstOf, languagesOf, nothingIn } from '../domain/map-languages.js';
import type { NameSource } from '../services/name-thing.js';
import type { Catalogue } from '../words/catalogue.js';
import { catalogueFor } from '../words/catalogues.js';
import { parseLanguage } from './arguments.js';
import type { Loaders } from './loaders.js';

/** A reader of one map: the words for them, and the texts of the map in their language. */
export interface Reader {
  readonly catalogue: Catalogue;
  readonly names: NameSource;
  /**
   * Called once all names were read. @throws DomainError INVALID_INPUT where neither the map nor any
   * text that was read has the language asked for.
   */
  check(): void;
}

/**
 * The reader of a map who asked for a language, or for none and is spoken to in the map's own. Texts
 * that lack the language are given in the map's own.
 *
 * @throws DomainError INVALID_INPUT where what was asked for is no language tag.
 */
export async function readerOf(
  map: MapId,
  asked: string | null | undefined,
  loaders: Loaders,
): Promise<Reader> {
  const head: ArgumentMap = await loaders.get('map', map);
  const language: Language = parseLanguage(asked) ?? head.language;
  const languages = languagesOf(head);
  let isKnown = languages.includes(language);
  return {
    catalogue: catalogueFor(language),
    names: {
      get: (kind, id) => loaders.get(kind, id),
      text(localized) {
        isKnown ||= Object.hasOwn(localized, language);
        return inFirstOf(localized, [language, ...languages]);
      },
    },
    check() {
      if (!isKnown) throw nothingIn(language, head);
    },
  };
}
