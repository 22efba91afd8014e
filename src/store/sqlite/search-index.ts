import { type SearchTerm, searchTerms, searchTokens } from '../../domain/search-terms.js';

/**
 * The words of a statement as `statement_tokens` holds them: each alone, and each behind the key of
 * its map, `the fed :7:the :7:fed`. A search over all maps asks for the words alone; a search in one
 * map asks for them behind its key, and so reads the hits of that map, however many the others
 * have. Between them stands ":", which is in no token (src/domain/search-terms.ts).
 */
export function indexedTokens(texts: readonly string[], map: number): string {
  const tokens = searchTokens(texts);
  if (tokens === '') return '';
  return `${tokens} ${inMap(tokens.split(' '), String(map))}`;
}

/** A query in the language of FTS5. */
export interface SearchExpressions {
  readonly everywhere: string;
  /** The query in one map, whose key is to be put where "#" stands, which is in no token either. */
  readonly inMap: string;
}

/** What to ask the index for; null where the query holds no term, which leaves nothing out. */
export function searchExpressions(query: string | undefined): SearchExpressions | null {
  const terms = query === undefined ? [] : searchTerms(query);
  if (terms.length === 0) return null;
  return {
    everywhere: everyTerm(terms, (tokens) => tokens.join(' ')),
    inMap: everyTerm(terms, (tokens) => inMap(tokens, '#')),
  };
}

function inMap(tokens: readonly string[], map: string): string {
  return tokens.map((token) => `:${map}:${token}`).join(' ');
}

function everyTerm(
  terms: readonly SearchTerm[],
  phraseOf: (tokens: readonly string[]) => string,
): string {
  const distinct = new Set(terms.map((term) => matchOf(term, phraseOf)));
  return [...distinct].join(' AND ');
}

/** No token holds a quotation mark, or any other sign. */
function matchOf(term: SearchTerm, phraseOf: (tokens: readonly string[]) => string): string {
  switch (term.kind) {
    case 'phrase':
      return `"${phraseOf(term.tokens)}"`;
    case 'prefix':
      return `"${phraseOf([term.token])}" *`;
  }
}
