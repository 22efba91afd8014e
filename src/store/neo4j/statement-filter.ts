import { mapOf } from '../../domain/identifier.js';
import { type SearchTerm, searchTerms } from '../../domain/search-terms.js';
import type { StatementFilter } from '../port.js';
import { ROLE_IN_CYPHER } from './role.js';
import { SEARCH_INDEX } from './schema.js';

/** The statements `n` that fit a filter, as the beginning of a Cypher statement. */
export interface FilteredStatements {
  /** Binds each `n` once; ends with a WHERE that more conditions may follow. */
  readonly cypher: string;
  /**
   * What is true of each `n`, for a search of all maps, which may find what is everywhere; null for
   * every other filter.
   */
  readonly isFound: string | null;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/*
 * Each beginning names its index, and each condition leaves nothing to begin with but the statement:
 * a database that has just been filled knows too little of itself to choose, and has been seen to
 * read all concepts for each statement.
 */

/** All statements; the index on map and order key brings them in order. */
export const ALL = `MATCH (n:Statement) USING INDEX n:Statement(map, orderKey)
  WHERE n.map IS NOT NULL AND n.orderKey IS NOT NULL`;

const HOLDS_WORDS = 'all(words IN $words WHERE n.search CONTAINS words)';
const FOUND = `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', $query) YIELD node AS n WITH n
  WHERE ${HOLDS_WORDS}`;
const SPOKEN_OF = `MATCH (n:Statement)-[:ABOUT]->(concept:Concept)
  USING INDEX SEEK concept:Concept(id) WHERE concept.id IN $about
  WITH DISTINCT n WHERE true`;
const SPOKEN_OF_IN_PARTS = SPOKEN_OF.replace('DISTINCT n', 'DISTINCT n, parts');
const STANDING = `MATCH (top:Section {id: $section})<-[:PART_OF*0..]-(:Section)<-[:IN_SECTION]-(n:Statement)
  USING INDEX SEEK top:Section(id)
  WITH DISTINCT n WHERE true`;
/** The section with all below it, worked out once and not for each statement. */
const PARTS = `MATCH (part:Section)-[:PART_OF*0..]->(top:Section {id: $section})
  USING INDEX SEEK top:Section(id)
  WITH collect(part) AS parts
  `;

const IN_MAP = 'n.map = $map';
const OF_ROLE = `${ROLE_IN_CYPHER} IN $roles`;
const OF_KIND = 'n.kind IN $kinds';
const ABOUT = 'any(concept IN [(n)-[:ABOUT]->(it) | it.id] WHERE concept IN $about)';
const IN_SECTION = 'EXISTS { (n)-[:IN_SECTION]->(part) WHERE part IN parts }';

/** Beyond these many terms the index is not asked; the words are compared all the same. */
const TERMS_FOR_INDEX = 32;
/** The index cuts tokens at 255 UTF-16 units; a beginning of them finds all that matter. */
const TOKEN_FOR_INDEX = 60;

/**
 * Composes the conditions that are given, of constants alone; values go into parameters. It begins
 * with the hits of a search, of the maps that the filter names or of all; else with the statements
 * about the concepts, or in the section; else with those of the map, or all. The filter is to be
 * narrowed to its map.
 */
export function filteredStatements(filter: StatementFilter): FilteredStatements {
  const { map, search, roles, kinds, about, section } = filter;
  const terms = search === undefined ? [] : distinct(searchTerms(search));
  const isSearch = terms.length > 0;
  const conditions = [
    map !== undefined && IN_MAP,
    roles !== undefined && OF_ROLE,
    kinds !== undefined && OF_KIND,
    about !== undefined && isSearch && ABOUT,
    section !== undefined && (isSearch || about !== undefined) && IN_SECTION,
  ].filter((one) => one !== false);
  const isEverywhere = isSearch && map === undefined && about === undefined;
  return {
    cypher: [beginOf(filter, isSearch), ...conditions].join(' AND '),
    isFound: isEverywhere ? [HOLDS_WORDS, ...conditions].join(' AND ') : null,
    parameters: {
      ...(map !== undefined ? { map } : {}),
      ...(roles !== undefined ? { roles } : {}),
      ...(kinds !== undefined ? { kinds } : {}),
      ...(about !== undefined ? { about } : {}),
      ...(section !== undefined ? { section } : {}),
      ...(isSearch ? { query: indexQuery(terms, filter), words: terms.map(wordsOf) } : {}),
    },
  };
}

function beginOf({ about, section }: StatementFilter, isSearch: boolean): string {
  if (isSearch) return section === undefined ? FOUND : `${PARTS}${FOUND}`;
  if (about === undefined) return section === undefined ? ALL : STANDING;
  return section === undefined ? SPOKEN_OF : `${PARTS}${SPOKEN_OF_IN_PARTS}`;
}

/**
 * A term as it stands among the tokens of a statement, which have a space on either side. What
 * the index finds is compared once more, so that none of its own rules decides what is found.
 */
function wordsOf(term: SearchTerm): string {
  return term.kind === 'phrase' ? ` ${term.tokens.join(' ')} ` : ` ${term.token}`;
}

/**
 * A query of the index, in the maps that the filter names, so that no hit of another is read.
 * Tokens are letters, marks and digits, and a map is quoted: nothing in it is syntax.
 */
function indexQuery(terms: readonly SearchTerm[], { map, about }: StatementFilter): string {
  const maps = map !== undefined ? [map] : [...new Set(about?.map(mapOf))];
  const named = maps.map((one) => `map:"${one.replaceAll(/["\\]/g, '\\$&')}"`);
  const found = terms
    .slice(0, TERMS_FOR_INDEX)
    .map((term) =>
      term.kind === 'phrase'
        ? `+search:"${term.tokens.join(' ')}"`
        : `+search:${[...term.token].slice(0, TOKEN_FOR_INDEX).join('')}*`,
    );
  return [...(named.length > 0 ? [`+(${named.join(' ')})`] : []), ...found].join(' ');
}

function distinct(terms: readonly SearchTerm[]): readonly SearchTerm[] {
  return [...new Map(terms.map((term) => [wordsOf(term), term])).values()];
}
