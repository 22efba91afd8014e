/** What all names are counted under that came too late. */
export const OTHER = '(other)';

/**
 * Keeps the first names that come, so many at most, and gives `(other)` for all others: a label of a
 * metric lives as long as the process, and clients choose what they call their operations.
 */
export class BoundedNames {
  readonly #names = new Set<string>();

  constructor(private readonly most: number) {}

  /** The name, kept from now on where there is room. */
  keep(name: string): string {
    if (this.#names.size < this.most) this.#names.add(name);
    return this.ifKept(name);
  }

  ifKept(name: string): string {
    return this.#names.has(name) ? name : OTHER;
  }
}
