import type { MapContent } from '../../src/domain/argument-map.js';
import { nameOf } from '../../src/domain/identifier.js';
import type { Language } from '../../src/domain/language.js';
import { inFirstOf } from '../../src/domain/map-languages.js';
import { structureOf } from '../../src/domain/map-structure.js';
import type { LintNotice } from '../../src/reasoning/lint/lint-rule.js';
import { buildMapIndex } from '../../src/reasoning/map-index.js';
import { nameLintFact } from '../../src/services/name-lint-fact.js';
import type { NameSource } from '../../src/services/name-thing.js';
import { catalogueFor } from '../../src/words/catalogues.js';
import { noticeInWords } from '../../src/words/lint-words.js';

/**
 * Notices as they are told. A statement is called by its name here, so that a sentence shows which
 * one it means.
 */
export function toldNotices(
  content: MapContent,
  notices: readonly LintNotice[],
  language: Language = 'en',
) {
  const index = buildMapIndex(structureOf(content, 1));
  const { statements, inferences, conflicts, evidence } = content;
  const named = statements.map((one) => ({ ...one, text: { en: nameOf(one.id) } }));
  const things = [...named, ...inferences, ...conflicts, ...evidence];
  const byId = new Map<string, object>(things.map((thing) => [thing.id, thing]));
  const source: NameSource = {
    get: async (_, id) => byId.get(id) as never, // of the kind that is asked for, by the index
    text: (localized) => inFirstOf(localized, [language, 'en']),
  };
  return Promise.all(
    notices.map(async (notice) => ({
      ...notice,
      ...noticeInWords(catalogueFor(language).lint, await nameLintFact(source, index, notice.fact)),
    })),
  );
}
