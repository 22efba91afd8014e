import type { EntityId } from '../../domain/identifier.js';
import type { Language } from '../../domain/language.js';
import { listed, named } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/**
 * White space and punctuation, but for the signs that belong to a number: 1.5 is not 15, and -1 is
 * not 1.
 */
const DROPPED = /(?!(?<=\p{N})[.,:/](?=\p{N})|(?<![\p{L}\p{N}])-(?=\p{N}))[\p{White_Space}\p{P}]/gu;

/**
 * A notice for each group of statements with the same text in a language, once both are normalised:
 * compatibility forms and case folded, white space and punctuation dropped. Linear in the texts.
 */
export const duplicateStatement: LintRule = {
  code: 'duplicate-statement',
  severity: 'WARNING',
  title: 'Statements with the same text',
  why: 'What is drawn from the one is not drawn from the other, and what strikes the one leaves the other standing, though they say the same.',
  mend: 'Make them one statement with the passages of all, or word each so that it says what sets it apart.',

  check({ statements }) {
    const alike = new Map<Language, Map<string, EntityId[]>>();
    for (const { id, text } of statements) {
      for (const [language, words] of Object.entries(text)) {
        const key = normalised(words);
        if (key === '') continue;
        const inLanguage = alike.get(language) ?? new Map<string, EntityId[]>();
        alike.set(language, inLanguage);
        const group = inLanguage.get(key);
        if (group === undefined) inLanguage.set(key, [id]);
        else group.push(id);
      }
    }
    /** Groups that are the same in several languages are told once. */
    const groups = new Map<string, { readonly ids: EntityId[]; readonly languages: Language[] }>();
    for (const [language, inLanguage] of alike) {
      for (const ids of inLanguage.values()) {
        if (ids.length < 2) continue;
        const known = groups.get(ids.join());
        if (known === undefined) groups.set(ids.join(), { ids, languages: [language] });
        else known.languages.push(language);
      }
    }
    return [...groups.values()].map(({ ids, languages }) => ({
      message: `The statements ${named(ids)} have the same text in ${listed(languages)}.`,
      mend: `Make them one, ${named(ids.slice(0, 1))}, with the passages of all; or word each so that it says what sets it apart.`,
      things: ids,
    }));
  },
};

/** Both cases, since some letters have one small form and several capitals, or the reverse. */
function normalised(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase().replace(DROPPED, '');
}
