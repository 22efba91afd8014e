import type { HeldBy } from './operation-slots.js';

/** Bytes of bodies that are held at the same time: for all, and for one client. */
const MOST = 256 * 2 ** 20;
const MOST_OF_CLIENT = 64 * 2 ** 20;

/**
 * Bounds the memory of all bodies that are coming in, or belong to requests not answered yet, by
 * the length that each declares: a thousand of a megabyte each would take all there is.
 */
export class BodyMemory {
  #held = 0;
  readonly #ofClient = new Map<string, number>();

  /** @param largest the most that one body may have: one must always find room */
  constructor(private readonly largest: number) {}

  /** Holds so many bytes until what it gives is called; or says who is at fault that it cannot. */
  hold(client: string, bytes: number): (() => void) | HeldBy {
    const its = (this.#ofClient.get(client) ?? 0) + bytes;
    if (its > Math.max(MOST_OF_CLIENT, this.largest)) return 'client';
    if (this.#held + bytes > Math.max(MOST, this.largest)) return 'server';
    this.#held += bytes;
    this.#ofClient.set(client, its);
    return () => {
      this.#held -= bytes;
      const left = (this.#ofClient.get(client) ?? 0) - bytes;
      if (left > 0) this.#ofClient.set(client, left);
      else this.#ofClient.delete(client);
    };
  }
}
