import { type SearchTerm, searchTerms } from '../../domain/search-terms.js';
import type { StatementFilter } from '../port.js';
import { ROLE } from './role.js';
import { SEARCH_INDEX } from './schema.js';

/** The statements `n` that fit a filter, as the beginning of a Cypher statement. */
export interface FilteredStatements {
  /** Binds each `n` once; ends with a WHERE that more conditions may follow. */
  readonly cypher: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

const ALL = 'MATCH (n:Statement) WHERE n.map IS NOT NULL AND n.ordinal IS NOT NULL';
const FOUND = `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $query) YIELD node AS n WITH n
  WHERE all(words IN $words WHERE n.search CONTAINS words)`;
const SPOKEN_OF = `MATCH (n:Statement)-[:ABOUT]->(concept:Concept) WHERE concept.id IN $about
  WITH DISTINCT n WHERE true`;

const IN_MAP = 'n.map = $map';
const OF_ROLE = `${ROLE} IN $roles`;
const OF_KIND = 'n.kind IN $kinds';
const ABOUT = 'EXISTS { (n)-[:ABOUT]->(concept:Concept) WHERE concept.id IN $about }';
const IN_SECTION =
  'EXISTS { (n)-[:IN_SECTION]->(:Section)-[:PART_OF*0..]->(:Section {id: $section}) }';

/** Beyond these many terms the index is not asked; the words are compared all the same. */
const TERMS_FOR_INDEX = 32;
/** The index cuts tokens at 255 UTF-16 units; a beginning of them finds all that matter. */
const TOKEN_FOR_INDEX = 60;

/** Composes the conditions that are given, of constants alone; values go into parameters. */
export function filteredStatements(filter: StatementFilter): FilteredStatements {
  const { map, search, roles, kinds, about, section } = filter;
  const terms = search === undefined ? [] : distinct(searchTerms(search));
  const conditions = [
    map !== undefined && IN_MAP,
    roles !== undefined && OF_ROLE,
    kinds !== undefined && OF_KIND,
    about !== undefined && terms.length > 0 && ABOUT,
    section !== undefined && IN_SECTION,
  ].filter((one) => one !== false);
  const begin = terms.length > 0 ? FOUND : about !== undefined ? SPOKEN_OF : ALL;
  return {
    cypher: [begin, ...conditions].join(' AND '),
    parameters: {
      ...(map !== undefined ? { map } : {}),
      ...(roles !== undefined ? { roles } : {}),
      ...(kinds !== undefined ? { kinds } : {}),
      ...(about !== undefined ? { about } : {}),
      ...(section !== undefined ? { section } : {}),
      ...(terms.length > 0 ? { query: indexQuery(terms), words: terms.map(wordsOf) } : {}),
    },
  };
}

/**
 * A term as it stands among the tokens of a statement, which have a space on either side. What
 * the index finds is compared once more, so that none of its own rules decides what is found.
 */
function wordsOf(term: SearchTerm): string {
  return term.kind === 'phrase' ? ` ${term.tokens.join(' ')} ` : ` ${term.token}`;
}

/** A query of the index; tokens are letters, marks and digits, so nothing in it is syntax. */
function indexQuery(terms: readonly SearchTerm[]): string {
  return terms
    .slice(0, TERMS_FOR_INDEX)
    .map((term) =>
      term.kind === 'phrase'
        ? `+"${term.tokens.join(' ')}"`
        : `+${[...term.token].slice(0, TOKEN_FOR_INDEX).join('')}*`,
    )
    .join(' ');
}

function distinct(terms: readonly SearchTerm[]): readonly SearchTerm[] {
  return [...new Map(terms.map((term) => [wordsOf(term), term])).values()];
}
