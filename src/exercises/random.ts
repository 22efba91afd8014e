import { createHash } from 'node:crypto';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that is the same each time, everywhere, for the same seeds. */
export interface Random {
  /** A whole number from 0 to `count - 1`, each as likely as the others. */
  below(count: number): number;
  /** The same things in another order (Fisher and Yates 1938). */
  shuffled<Thing>(things: readonly Thing[]): readonly Thing[];
}

/**
 * Chance that follows from all the seeds together: SHA-256 over them gives the 128 bits of state
 * of xoroshiro128+ (Blackman and Vigna 2018).
 */
export function randomFrom(...seeds: readonly (string | number)[]): Random {
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
  };
}
