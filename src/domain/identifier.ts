import { invalidInput } from './domain-error.js';
import { quoted } from './quoted.js';

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The identifier of a map: kebab-case, for example `ai-bubble`. */
export type MapId = Branded<'MapId'>;

/**
 * The identifier of anything a map holds: `map/name`, for example
 * `ai-bubble/fed-white-house-cooperation`. A name is used once in a map, whatever its kind.
 */
export type EntityId = Branded<'EntityId'>;

/** The longest map identifier or name, in characters. */
export const MAX_NAME_LENGTH = 80;

/** The catalogue of schemes is shared by all maps; its entries are `schemes/name`. */
export const SCHEME_CATALOGUE = 'schemes';

const NAME = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Says whether a text can be a map identifier or the name part of an identifier. */
export function isName(text: string): boolean {
  return text.length <= MAX_NAME_LENGTH && NAME.test(text);
}

const NAME_RULE = `lower-case letters, digits and single hyphens, at most ${MAX_NAME_LENGTH} characters`;

/**
 * Reads a map identifier.
 *
 * @throws DomainError INVALID_INPUT where the text is not kebab-case, or is the scheme catalogue's.
 */
export function parseMapId(text: string, argument = 'id'): MapId {
  if (!isName(text) || text === SCHEME_CATALOGUE) {
    throw invalidInput({
      argument,
      message: `${quoted(text)} is not a map identifier.`,
      expected: `${NAME_RULE}, for example "ai-bubble"`,
    });
  }
  return text as MapId; // checked just above: the one place where the brand is given
}

/**
 * Reads the identifier of a thing in a map, or of a scheme.
 *
 * @throws DomainError INVALID_INPUT where the text is not `map/name`.
 */
export function parseEntityId(text: string, argument = 'id'): EntityId {
  const slash = text.indexOf('/');
  if (slash < 0 || !isName(text.slice(0, slash)) || !isName(text.slice(slash + 1))) {
    throw invalidInput({
      argument,
      message: `${quoted(text)} is not an identifier.`,
      expected: `map/name, each of ${NAME_RULE}, for example "ai-bubble/fed-white-house-cooperation"`,
    });
  }
  return text as EntityId; // checked just above: the one place where the brand is given
}

/** Joins a map and a name: `entityId(map, 'gold-overtakes')`. */
export function entityId(map: MapId | typeof SCHEME_CATALOGUE, name: string): EntityId {
  return parseEntityId(`${map}/${name}`);
}

/** The map part of an identifier. */
export function mapOf(id: EntityId): MapId {
  return id.slice(0, id.indexOf('/')) as MapId; // an EntityId's first part is a name
}

/** The name part of an identifier. */
export function nameOf(id: EntityId): string {
  return id.slice(id.indexOf('/') + 1);
}
