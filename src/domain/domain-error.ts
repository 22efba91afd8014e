import type { EntityId, MapId } from './identifier.js';
import { quoted } from './quoted.js';

/**
 * What can go wrong that is not a bug of ours. The codes are stable: clients branch on them.
 *
 * - NOT_FOUND: an identifier names nothing
 * - INVALID_INPUT: an argument, a file or a setting is not of its form
 * - CONFLICT: what was asked contradicts what is stored now
 * - FORBIDDEN: it is for others, as the key of an exercise is for educators
 * - UNAVAILABLE: the database, or another part we need, does not answer
 * - DAMAGED: what is stored is not what was written
 * - MAP_TOO_LARGE: the map has more than this question is worked out for
 * - TIMEOUT: the time of the request is over
 * - QUERY_TOO_COSTLY: the request has taken as many steps as one may
 */
export const ERROR_CODES = [
  'NOT_FOUND',
  'INVALID_INPUT',
  'CONFLICT',
  'FORBIDDEN',
  'UNAVAILABLE',
  'DAMAGED',
  'MAP_TOO_LARGE',
  'TIMEOUT',
  'QUERY_TOO_COSTLY',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What a client may read of an error beside its message. */
export interface ErrorDetails {
  /** The argument, file or setting at fault. */
  readonly argument?: string;
  /** What would have been right. */
  readonly expected?: string;
  /** Near names, best first. */
  readonly suggestions?: readonly string[];
}

/** An error of the domain: what happened, to what, what was expected, what to do. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly details: ErrorDetails = {},
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** An argument that is not of its form: names the argument and what is allowed. */
export function invalidInput(at: {
  readonly argument: string;
  readonly message: string;
  readonly expected: string;
  readonly suggestions?: readonly string[];
}): DomainError {
  const { argument, message, expected, suggestions = [] } = at;
  return new DomainError(
    'INVALID_INPUT',
    `${argument}: ${message} Expected ${expected}.${didYouMean(suggestions)}`,
    { argument, expected, ...(suggestions.length > 0 ? { suggestions } : {}) },
  );
}

/** An identifier that names nothing, with the nearest ones that do. */
export function notFound(
  what: string,
  id: string,
  suggestions: readonly string[] = [],
): DomainError {
  return new DomainError('NOT_FOUND', `There is no ${what} "${id}".${didYouMean(suggestions)}`, {
    ...(suggestions.length > 0 ? { suggestions } : {}),
  });
}

/** A page that is to follow what the list does not hold, by the identifier that its cursor names. */
export function notInList(after: string): DomainError {
  return invalidInput({
    argument: 'after',
    message: `${quoted(after)} is not, or is no longer, in this list.`,
    expected: 'the cursor of an edge of this connection, or its endCursor; begin again without one',
  });
}

/** What was read a moment ago is no longer there: the map was replaced in between. */
export function changedMeanwhile(id: MapId | EntityId): DomainError {
  const [map] = id.split('/');
  return new DomainError(
    'CONFLICT',
    `The map "${map}" changed while the query was answered. Ask again.`,
  );
}

/** A map that has more than a question is worked out for. */
export function mapTooLarge(
  map: string,
  size: number,
  limit: number,
  advice = 'Search, pages, and what depends on a statement are answered all the same. Whoever runs the server sets MAX_MAP_SIZE.',
): DomainError {
  const [has, most] = [size, limit].map((number) => number.toLocaleString('en'));
  return new DomainError(
    'MAP_TOO_LARGE',
    `The map "${map}" has ${has} statements and inferences; this is worked out for ${most} at most. ${advice}`,
    { expected: `a map of at most ${most} statements and inferences` },
  );
}

/** A part that does not answer; the cause is logged, never shown. */
export function unavailable(message: string, cause: unknown): DomainError {
  return new DomainError('UNAVAILABLE', message, {}, { cause });
}

/** What to do about damage, as every message of it ends. */
export const HOW_TO_MEND =
  'Run "therefore verify"; what it cannot mend comes back with "therefore import --force FILE", or from a backup.';

/**
 * What is stored is not what was written: names what it is by its identifier, never where it lies.
 * The cause is logged, never shown.
 */
export function damaged(what: string, cause?: unknown): DomainError {
  return new DomainError(
    'DAMAGED',
    `${what} is damaged: what is stored is not what was written. ${HOW_TO_MEND}`,
    {},
    { cause },
  );
}

/** `Did you mean …?` after a blank, or nothing where no name is near. */
export function didYouMean(names: readonly string[], quotationMark = '"'): string {
  const shown = names.map((name) => `${quotationMark}${name}${quotationMark}`);
  const last = shown.pop();
  if (last === undefined) return '';
  return ` Did you mean ${shown.length > 0 ? `${shown.join(', ')} or ` : ''}${last}?`;
}
