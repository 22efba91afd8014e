import { createHash, hash } from 'node:crypto';
import {
  CONTENT_LISTS,
  type EntityKind,
  type MapContent,
  MEMBER_KINDS,
  type MemberKind,
} from './argument-map.js';
import type { StoredThings } from './codecs/field-tables.js';

/** Raised where the same thing would come out with another digest than before. */
const VERSION = '1';

/**
 * The digest of one thing: its version, a colon, and 132 bits of SHA-256 over its kind and its
 * canonical form, the same in every store. Linear in the thing.
 *
 * The canonical form is JSON without white space, the keys of each object in the order of their
 * code units. A field that is null, false or an empty list is left out: so a field that a later
 * version brings along, with one of these for what is stored already, makes no digest another. A
 * field is of one type, so no two things become one by it. The revision of a map is left out too.
 */
export function thingDigest<K extends EntityKind>(kind: K, thing: StoredThings[K]): string {
  const content = kind === 'map' ? { ...thing, revision: null } : thing;
  const digest = hash('sha256', `${kind} ${canonicalText(content)}`, 'base64url');
  return `${VERSION}:${digest.slice(0, 22)}`;
}

/** One thing of a map, or the map itself, with its digest. */
export type DigestedThing = {
  readonly [K in MemberKind | 'map']: {
    readonly kind: K;
    readonly thing: StoredThings[K];
    readonly digest: string;
  };
}[MemberKind | 'map'];

/** A map and all that it holds with their digests, in the order in which `MapDigest` takes them. */
export function digestedThings(content: MapContent): readonly DigestedThing[] {
  const digested: DigestedThing[] = [];
  const add = <K extends MemberKind | 'map'>(kind: K, thing: StoredThings[K]) => {
    const one = { kind, thing, digest: thingDigest(kind, thing) };
    digested.push(one as DigestedThing); // the kind and its thing came together
  };
  add('map', content.map);
  for (const kind of MEMBER_KINDS)
    for (const thing of content[CONTENT_LISTS[kind]]) add(kind, thing);
  return digested;
}

/**
 * The digest of a map's content, from the kinds, identifiers and digests of its things: the map
 * first, then the kinds in the order of `MEMBER_KINDS`, each in the order of the map. It tells
 * whether anything was changed, moved, added or lost; its revision is no part of it.
 */
export class MapDigest {
  private readonly hash = createHash('sha256');

  add(kind: MemberKind | 'map', id: string, digest: string): void {
    this.hash.update(`${kind} ${id} ${digest}\n`);
  }

  /** Ends it: nothing can be added any more. */
  end(): string {
    return `${VERSION}:${this.hash.digest('base64url')}`;
  }
}

/** The digest of a map that was read from a file. */
export function mapDigest(things: readonly DigestedThing[]): string {
  const digest = new MapDigest();
  for (const { kind, thing, digest: one } of things) digest.add(kind, thing.id, one);
  return digest.end();
}

function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).filter(([, one]) => !isLeftOut(one));
  fields.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${fields.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join()}}`;
}

function isLeftOut(value: unknown): boolean {
  return value === undefined || value === null || value === false || isEmptyList(value);
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}
