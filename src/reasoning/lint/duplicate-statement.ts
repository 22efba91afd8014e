import type { EntityId } from '../../domain/identifier.js';
import type { Language } from '../../domain/language.js';
import { flatMapInPieces, Pace } from '../../domain/pace.js';
import type { Statement } from '../../domain/statement.js';
import type { Work } from '../../domain/work.js';
import type { LintRule } from './lint-rule.js';

/**
 * White space and punctuation, but for the signs that belong to a number: 1.5 is not 15, and -1 is
 * not 1.
 */
const DROPPED =
  /[\p{White_Space}\p{P}](?<!(?<=\p{N})[.,:/](?=\p{N}))(?<!(?<![\p{L}\p{N}])-(?=\p{N}))/gu;

/**
 * A notice for each group of statements with the same text in a language, once both are normalised:
 * compatibility forms and case folded, white space and punctuation dropped. Linear in the texts.
 */
export const duplicateStatement: LintRule = {
  code: 'duplicate-statement',
  severity: 'WARNING',

  *check({ statements }) {
    const texts = yield* hashedTexts(statements);
    const repeated = yield* repeatedHashes(texts);
    const pace = new Pace();
    const alike = new Map<Language, Map<string, EntityId[]>>();
    for (const { id, language, words, hash } of texts) {
      const isAlone = hash !== HASH_OF_NOTHING && !repeated.has(hash);
      if (pace.isDue(1 + (isAlone ? 0 : 3 * words.length))) yield pace.taken();
      const key = isAlone ? null : normalised(words);
      if (key === '') continue;
      const inLanguage = alike.get(language) ?? new Map<string, EntityId[]>();
      alike.set(language, inLanguage);
      if (key === null) continue;
      const group = inLanguage.get(key);
      if (group === undefined) inLanguage.set(key, [id]);
      else group.push(id);
    }
    /** Groups that are the same in several languages are told once. */
    const groups = new Map<string, { readonly ids: EntityId[]; readonly languages: Language[] }>();
    for (const [language, inLanguage] of alike) {
      for (const ids of inLanguage.values()) {
        if (pace.isDue(1 + ids.length)) yield pace.taken();
        if (ids.length < 2) continue;
        const known = groups.get(ids.join());
        if (known === undefined) groups.set(ids.join(), { ids, languages: [language] });
        else known.languages.push(language);
      }
    }
    return yield* flatMapInPieces(groups.values(), ({ ids, languages }) => ({
      fact: { kind: 'SAME_TEXT', parts: { statements: ids }, languages },
      things: ids,
    }));
  },
};

/** A text of a statement, with what tells at once that most texts are no other's. */
interface HashedText {
  readonly id: EntityId;
  readonly language: Language;
  readonly words: string;
  readonly hash: number;
}

function* hashedTexts(statements: readonly Statement[]): Work<readonly HashedText[]> {
  const pace = new Pace();
  const texts: HashedText[] = [];
  for (const { id, text } of statements) {
    for (const [language, words] of Object.entries(text)) {
      texts.push({ id, language, words, hash: hashOf(words) });
      if (pace.isDue(20 + words.length)) yield pace.taken();
    }
  }
  return texts;
}

/** The hashes of two texts or more. */
function* repeatedHashes(texts: readonly HashedText[]): Work<ReadonlySet<number>> {
  const pace = new Pace();
  const seen = new Set<number>();
  const repeated = new Set<number>();
  for (const { hash } of texts) {
    if (seen.has(hash)) repeated.add(hash);
    else seen.add(hash);
    if (pace.isDue(5)) yield pace.taken();
  }
  return repeated;
}

function normalised(text: string): string {
  return folded(text).replace(DROPPED, '');
}

/** Both cases, since some letters have one small form and several capitals, or the reverse. */
function folded(text: string): string {
  return text.normalize('NFKC').toUpperCase().toLowerCase();
}

/** FNV-1a (Fowler, Noll and Vo) begins with this number, and multiplies by the other. */
const HASH_OF_NOTHING = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;

/**
 * The same for texts that are the same once normalised, and hardly ever for others: a hash of the
 * folded text without its white space and punctuation, and without the halves of surrogate pairs,
 * some of which are punctuation. Working it out takes a fraction of what normalising takes.
 */
function hashOf(text: string): number {
  const units = folded(text);
  const isHashed = hashedUnits();
  let hash = HASH_OF_NOTHING;
  for (let at = 0; at < units.length; at += 1) {
    const unit = units.charCodeAt(at);
    if (isHashed[unit] === 1) hash = Math.imul(hash ^ unit, HASH_FACTOR);
  }
  return hash;
}

const NEVER_HASHED = /[\p{White_Space}\p{P}\p{Surrogate}]/u;
let knownUnits: Uint8Array | undefined;

/** A mask of the UTF-16 units that count in a hash; made when first needed, in milliseconds. */
function hashedUnits(): Uint8Array {
  knownUnits ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    NEVER_HASHED.test(String.fromCharCode(unit)) ? 0 : 1,
  );
  return knownUnits;
}
