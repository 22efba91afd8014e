import { MOST_CLIENTS, Recent } from './recent.js';

/** Wrong tokens that cost nothing: somebody pasted an old one, and tries again. */
const FREE = 10;
const FIRST_REST = 1_000;
const LONGEST_REST = 60_000;
/** After so long without a wrong token an address begins anew. */
const FORGIVEN_AFTER = 15 * 60_000;

interface Guesses {
  readonly wrong: number;
  readonly last: number;
  readonly restsUntil: number;
}

/**
 * Slows down who guesses tokens: after ten wrong ones an address has to rest for a second before
 * the next try, then for two, four, and so on up to a minute.
 *
 * During a rest no token of that address is looked at, the right one neither: what would let it
 * through would tell a guesser that it is right. The right token ends no count, or whoever shares
 * an address with an educator could go on guessing.
 */
export class TokenGuesses {
  readonly #guesses = new Recent<Guesses>(MOST_CLIENTS);

  /** The milliseconds for which an address has to rest; 0 where it may try. */
  rest(client: string, now: number): number {
    return Math.max(0, (this.#guesses.get(client)?.restsUntil ?? 0) - now);
  }

  /** Notes a wrong token. */
  wrong(client: string, now: number): void {
    const before = this.#guesses.get(client);
    const isForgiven = before === undefined || now - before.last > FORGIVEN_AFTER;
    const wrong = isForgiven ? 1 : before.wrong + 1;
    const rest = wrong < FREE ? 0 : Math.min(FIRST_REST * 2 ** (wrong - FREE), LONGEST_REST);
    this.#guesses.set(client, { wrong, last: now, restsUntil: now + rest });
  }
}
