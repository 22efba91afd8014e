import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

/** Beyond so many characters a list gets short keys again, all of them. */
const LONGEST = 128;

/**
 * The order keys of a list: short texts that grow along it, compared by code units (all are ASCII).
 * A key is kept beside its thing and is no part of it; between any two there is always another
 * (fractional indexing: Wallace 2017, Greenspan 2020).
 *
 * Of those that have a key already, as many as possible keep it: a longest subsequence whose keys
 * grow. So what is put into the list or moved in it gets a new key, and nothing else does; what is
 * taken out of it changes none. But where hundreds of things were put into one place one after the
 * other, so that a key would grow beyond LONGEST, the whole list gets new ones.
 *
 * O(n log n) in the list, O(n) where all keep their keys.
 *
 * @param known what each thing of the list has for its key, in the order that the list is to have;
 *   null where it has none. One that is none of ours is taken for none.
 * @returns the keys that they are to have
 *
 * @example orderKeys(['a0', null, 'a1']); // ['a0', 'a0V', 'a1']
 */
export function orderKeys(known: readonly (string | null)[]): readonly string[] {
  const kept = longestGrowing(known.map(keptKey));
  const keys: string[] = [];
  for (let at = 0; at < kept.length; ) {
    const key = kept[at];
    if (typeof key === 'string') {
      keys.push(key);
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < kept.length && kept[end] === null) end += 1;
    for (const one of generateNKeysBetween(keys.at(-1), kept[end], end - at)) keys.push(one);
    at = end;
  }
  if (keys.every(({ length }) => length <= LONGEST)) return keys;
  return orderKeys(known.map(() => null));
}

/** A key that others can be put beside; null for what is none. */
function keptKey(key: string | null): string | null {
  if (key === null || key.length > LONGEST || !/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return null;
  try {
    generateKeyBetween(key, null);
    return key;
  } catch {
    return null; // it says of itself to be longer than it is, or ends with a zero
  }
}

/**
 * A longest subsequence whose keys grow, null standing for the rest (Schensted 1961; by halving, as
 * Fredman 1975 has it). O(n log n).
 */
function longestGrowing(keys: readonly (string | null)[]): readonly (string | null)[] {
  /** Of each length, where the subsequence with the least last key ends; and what stood before. */
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  const keyAt = (place: number | undefined) => (place === undefined ? null : (keys[place] ?? null));
  for (const [place, key] of keys.entries()) {
    if (key === null) continue;
    let [from, to] = [0, ends.length];
    const last = keyAt(ends.at(-1));
    if (last === null || last < key) from = to;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((keyAt(ends[middle]) ?? '') < key) from = middle + 1;
      else to = middle;
    }
    before[place] = ends[from - 1];
    ends[from] = place;
  }
  const kept = keys.map((): string | null => null);
  for (let place = ends.at(-1); place !== undefined; place = before[place]) {
    kept[place] = keyAt(place);
  }
  return kept;
}
