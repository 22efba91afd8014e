import type { LossName } from '../../words/loss-words.js';

/** Something that a format cannot hold, and what of. */
export interface Loss {
  readonly what: LossName;
  /** The names of the questions or exercises concerned. */
  readonly of: readonly string[];
}

/** What was written, and what of the exercises it does not hold. */
export interface Written<Content> {
  readonly content: Content;
  readonly losses: readonly Loss[];
}

/** Gathers losses, each told once with all that it concerns. */
export class LossReport {
  readonly #losses = new Map<LossName, Set<string>>();

  add(what: LossName, of: string): void {
    const known = this.#losses.get(what);
    if (known === undefined) this.#losses.set(what, new Set([of]));
    else known.add(of);
  }

  addAll(losses: readonly Loss[]): void {
    for (const { what, of } of losses) for (const one of of) this.add(what, one);
  }

  list(): readonly Loss[] {
    return [...this.#losses].map(([what, of]) => ({ what, of: [...of] }));
  }
}
