/**
 * How texts are searched, the same in every store: a text becomes a stream of tokens, a query
 * becomes terms over that stream, and a text is found when it holds every term.
 *
 * A run of Chinese, Japanese or Korean characters ABCD becomes `ab bc cd d`, so that any part of
 * it is found exactly, by a phrase of pairs, and one character by a prefix. Any other word is a
 * token of its own and is found by its beginning. Case and width are folded (NFKC, lower case).
 *
 * Tokens hold letters, marks, digits and the radicals of Chinese only: nothing in them is syntax in
 * any query language.
 */
export type SearchTerm =
  | { readonly kind: 'phrase'; readonly tokens: readonly string[] }
  | { readonly kind: 'prefix'; readonly token: string };

const PAIRED = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const PIECE = new RegExp(
  `(?<pairs>${PAIRED}+)|(?<word>(?:(?!${PAIRED})[\\p{L}\\p{M}\\p{N}])+)`,
  'gu',
);

/** The tokens of a text, joined by single spaces: what a store indexes. Linear in the text. */
export function searchTokens(texts: readonly string[]): string {
  const tokens: string[] = [];
  for (const text of texts) {
    for (const { groups } of fold(text).matchAll(PIECE)) {
      if (groups?.['pairs'] === undefined) tokens.push(groups?.['word'] ?? '');
      else {
        const characters = [...groups['pairs']];
        characters.forEach((character, at) => {
          tokens.push(character + (characters[at + 1] ?? ''));
        });
      }
    }
  }
  return tokens.join(' ');
}

/** The terms of a query; none where it holds no letter and no digit. */
export function searchTerms(query: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const { groups } of fold(query).matchAll(PIECE)) {
    const word = groups?.['word'];
    const characters = [...(groups?.['pairs'] ?? '')];
    if (word !== undefined) terms.push({ kind: 'prefix', token: word });
    else if (characters.length === 1) terms.push({ kind: 'prefix', token: characters.join('') });
    else {
      const tokens = characters.slice(0, -1).map((character, at) => character + characters[at + 1]);
      terms.push({ kind: 'phrase', tokens });
    }
  }
  return terms;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
