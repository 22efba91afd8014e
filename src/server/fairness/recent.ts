/** What is remembered of so many clients at most: those not heard of for longest are forgotten. */
export class Recent<Value> {
  // A Map keeps the order of insertion: the first is the one heard of longest ago.
  readonly #values = new Map<string, Value>();

  constructor(private readonly most: number) {}

  get(client: string): Value | undefined {
    return this.#values.get(client);
  }

  set(client: string, value: Value): void {
    this.#values.delete(client);
    this.#values.set(client, value);
    for (const [oldest] of this.#values) {
      if (this.#values.size <= this.most) break;
      this.#values.delete(oldest);
    }
  }

  delete(client: string): void {
    this.#values.delete(client);
  }

  get size(): number {
    return this.#values.size;
  }
}

/** Of how many clients something is remembered: a few megabytes. */
export const MOST_CLIENTS = 20_000;
