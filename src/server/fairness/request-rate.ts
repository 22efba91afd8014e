import { MOST_CLIENTS, Recent } from './recent.js';

const MINUTE = 60_000;

/**
 * Counts the requests of each client: so many a minute, all of them at once if need be.
 *
 * The generic cell rate algorithm (ITU-T I.371): each request moves the moment at which the client
 * will have all its requests back by a minute's share, and is refused where that moment would be
 * more than a minute away. So one number a client is enough, and no window begins anew for all.
 */
export class RequestRate {
  readonly #share: number;
  readonly #wholeAgainAt = new Recent<number>(MOST_CLIENTS);

  /** @param aMinute 0 for any number */
  constructor(aMinute: number) {
    this.#share = aMinute === 0 ? 0 : MINUTE / aMinute;
  }

  /** Takes one request; gives 0, or the milliseconds until there is one to take. */
  take(client: string, now: number): number {
    if (this.#share === 0) return 0;
    const next = Math.max(this.#wholeAgainAt.get(client) ?? now, now) + this.#share;
    if (next - now > MINUTE) return next - now - MINUTE;
    this.#wholeAgainAt.set(client, next);
    return 0;
  }
}
