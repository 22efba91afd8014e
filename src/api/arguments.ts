import { invalidInput } from '../domain/domain-error.js';
import { type EntityId, type MapId, parseEntityId, parseMapId } from '../domain/identifier.js';

import { EXAMPLE_TAG, isLanguage, type Language } from '../domain/language.js';
import { quoted } from '../domain/quoted.js';

import { searchTerms } from '../domain/search-terms.js';
import type { PageRequest } from '../store/port.js';

/**
 * The edge: what a client sent becomes domain values here, once, or INVALID_INPUT that names the
 * argument and what is allowed.
 */

/** How many edges a page has where `first` is left out. */
export const DEFAULT_PAGE = 50;
/** The most that `first`, or the `ids` of `nodes`, may ask for. */
export const MAX_PAGE = 500;
/** How many of a list without paging are given where `first` is left out. */
export const DEFAULT_LISTED = 20;
/** The longest search, in code points. */
export const MAX_SEARCH = 200;
/** The most identifiers in `about`. */
export const MAX_ABOUT = 100;

type Optional<T> = T | null | undefined;

/** Reads `first` and `after` of a connection whose nodes have identifiers of this kind. */
export function parsePage<Id extends string>(
  { first, after }: { readonly first?: Optional<number>; readonly after?: Optional<string> },
  parseId: (text: string) => Id,
): PageRequest<Id> {
  return { limit: parseFirst(first), after: isAbsent(after) ? null : parseCursor(after, parseId) };
}

/** Reads how many of a list are wanted, or takes what is usual. */
export function parseFirst(first: Optional<number>, usual = DEFAULT_PAGE): number {
  if (isAbsent(first)) return usual;
  if (first >= 1 && first <= MAX_PAGE) return first;
  throw invalidInput({
    argument: 'first',
    message: `${first} is not a page size.`,
    expected: `a whole number from 1 to ${MAX_PAGE}`,
  });
}

/** Reads a whole number that has to lie within bounds, both of which are allowed. */
export function parseWithin(
  value: number,
  argument: string,
  [least, most]: readonly [number, number],
): number {
  if (value >= least && value <= most) return value;
  throw invalidInput({
    argument,
    message: `${value} is not within its bounds.`,
    expected: `a whole number from ${least} to ${most}`,
  });
}

/** The opaque mark of an edge: its node's identifier, so that it outlives changes of the map. */
export function cursorOf(id: string): string {
  return Buffer.from(id, 'utf8').toString('base64url');
}

function parseCursor<Id extends string>(cursor: string, parseId: (text: string) => Id): Id {
  const text = Buffer.from(cursor, 'base64url').toString('utf8');
  try {
    if (text !== '' && cursorOf(text) === cursor) return parseId(text);
  } catch {
    // What it holds is no identifier: said below, of the cursor.
  }
  throw invalidInput({
    argument: 'after',
    message: `${quoted(cursor)} is not a cursor.`,
    expected: 'the cursor of an edge of this connection, or its endCursor',
  });
}

/** Reads a language tag; null where none is asked for. */
export function parseLanguage(language: Optional<string>): Language | null {
  if (isAbsent(language)) return null;
  if (isLanguage(language)) return language;
  throw invalidInput({
    argument: 'language',
    message: `${quoted(language)} is not a language tag.`,
    expected: `a BCP 47 tag in its usual case, for example "en" or "${EXAMPLE_TAG}"`,
  });
}

/** Reads words to search for; null where none are given. */
export function parseSearch(search: Optional<string>): string | null {
  if (isAbsent(search)) return null;
  const length = [...search].length;
  if (length <= MAX_SEARCH && searchTerms(search).length > 0) return search;
  throw invalidInput({
    argument: 'search',
    message:
      length > MAX_SEARCH
        ? `It has ${length} characters.`
        : `${quoted(search)} holds no letter and no digit.`,
    expected: `words or characters to look for, at most ${MAX_SEARCH} characters`,
  });
}

/** Reads a list of identifiers, of which at most `most` may be given. */
export function parseIds<Id>(
  ids: readonly string[],
  argument: string,
  most: number,
  parseId: (text: string, argument: string) => Id,
): readonly Id[] {
  if (ids.length <= most) return ids.map((id) => parseId(id, argument));
  throw invalidInput({
    argument,
    message: `There are ${ids.length} identifiers.`,
    expected: `at most ${most}`,
  });
}

/** Reads the identifier of anything: of a map, of a thing in one, or of a scheme. */
export function parseAnyId(text: string, argument = 'id'): MapId | EntityId {
  return text.includes('/') ? parseEntityId(text, argument) : parseMapId(text, argument);
}

function isAbsent<T>(value: Optional<T>): value is null | undefined {
  return value === null || value === undefined;
}
