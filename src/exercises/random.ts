import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same each time, everywhere, for the same seeds. */
export interface Random {
  /** A whole number from 0 to `count - 1`, each as likely as the others. */
  below(count: number): number;
  /** The same things in another order (Fisher and Yates 1938). */
  shuffled<Thing>(things: readonly Thing[]): readonly Thing[];
  /**
   * The same things in another order, in which each has its place by its name alone: one thing more
   * or fewer moves no other, and nothing that is drawn before or after makes it another order. Where
   * what there is to choose from may change, this is the order to choose by.
   *
   * @param nameOf another for each thing
   */
  inNamedOrder<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string): readonly Thing[];
}

type Seeds = readonly (string | number)[];

/**
 * Chance that follows from all the seeds together: SHA-256 over them gives the 128 bits of state
 * of xoroshiro128+ (Blackman and Vigna 2018).
 */
export function randomFrom(...seeds: Seeds): Random {
  const digest = createHash('sha256').update(JSON.stringify(seeds)).digest();
  const state = [0, 4, 8, 12].map((at) => digest.readInt32LE(at));
  const generator = xoroshiro128plusFromState(state);
  const below = (count: number) => uniformInt(generator, 0, count - 1);
  return {
    below,
    shuffled<Thing>(things: readonly Thing[]) {
      const all = [...things];
      for (let last = all.length - 1; last > 0; last -= 1) {
        const at = below(last + 1);
        // Both places are within the list.
        [all[at], all[last]] = [all[last] as Thing, all[at] as Thing];
      }
      return all;
    },
    inNamedOrder<Thing>(things: readonly Thing[], nameOf: (thing: Thing) => string) {
      const placed = things.map((thing) => ({
        thing,
        place: placeByChance(...seeds, nameOf(thing)),
      }));
      placed.sort((one, other) => (one.place < other.place ? -1 : 1));
      return placed.map(({ thing }) => thing);
    },
  };
}

/** A place in an order of chance that follows from all the seeds: 64 hexadecimal digits of SHA-256. */
export function placeByChance(...seeds: Seeds): string {
  return createHash('sha256').update(JSON.stringify(seeds)).digest('hex');
}
