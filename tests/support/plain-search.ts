import { type SearchTerm, searchTerms, searchTokens } from '../../src/domain/search-terms.js';

/** Whether texts hold every term of a query: the plain reading of search-terms.ts. */
export function holdsAll(texts: readonly string[], query: string): boolean {
  const tokens = searchTokens(texts).split(' ').filter(Boolean);
  return searchTerms(query).every((term) => holds(tokens, term));
}

/** A term is looked for at every place. */
function holds(tokens: readonly string[], term: SearchTerm): boolean {
  if (term.kind === 'prefix') return tokens.some((token) => token.startsWith(term.token));
  return tokens.some((_, at) => term.tokens.every((token, more) => tokens[at + more] === token));
}
