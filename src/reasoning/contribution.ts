import { finish } from '../domain/work.js';
import { Propagation } from './propagation.js';
import { cell, row } from './rows.js';
import { derivationOf, minimalSupport } from './support.js';
import { givenStatements } from './support-graph.js';
import type { UpstreamPart } from './upstream-part.js';

/**
 * Says whether p CONTRIBUTES to the goal s of a part: whether p is in some minimal U ⊆ G ∪ {p}
 * that derives s, the inferences that conclude p being left out. Null where it took more than
 * `limit` steps to find out.
 *
 * Write D′ for D without the inferences that conclude p, f(X) for s ∈ D′(X ∪ {p}) and g(X) for
 * s ∈ D′(X), with X ⊆ G ∖ {p}. Then p contributes exactly where some W is minimal for f and g(W)
 * is false: W = U ∖ {p} one way, U = W ∪ {p} the other. The search goes through the W that are
 * minimal for f, by a tree of hitting sets (Reiter 1987). A node is a set of givens that are
 * excluded and another that are kept; X is G ∖ {p} without the excluded.
 *
 * 1. Where f(X) is false, or no chain of inferences that hold in D′(X ∪ {p}) leads from p to s, no
 *    W ⊆ X will do: turn back.
 * 2. Else take a W ⊆ X that is minimal for f. Where g(W) is false: yes.
 * 3. Else W is all that any W′ ⊇ W can be, so another one lacks some w ∈ W. For each w ∈ W that is
 *    not kept: exclude it, keep those before it, and search on. Where none remains: turn back.
 *
 * Sound: 2 is the definition. Complete: the branches of 3 part the remaining W′ by the first w
 * they lack, and 1 loses none, since f and what holds are monotone. Each branch excludes one given
 * more, so it ends. Deciding this is NP-complete, so the tree can be exponential in |G|; a node
 * costs O(|W| log |G|) propagations at most, and mostly the first node answers. The stack is as
 * deep as there are givens, never as deep as the map.
 */
export function contributes(part: UpstreamPart, p: number, limit: number): boolean | null {
  if (part.size > limit) return null;
  const search = new Search(part, p, limit - part.size);
  /** For each node above the present one: what it branches on, and which of those is excluded. */
  const branches: { readonly on: readonly number[]; at: number }[] = [];
  for (;;) {
    const found = search.lookAt();
    if (found === 'YES') return true;
    if (found === 'TOO_LONG') return null;
    if (found !== 'NO') branches.push({ on: found, at: -1 });
    for (;;) {
      const branch = branches.at(-1);
      if (branch === undefined) return false;
      const last = branch.on[branch.at];
      if (last !== undefined) search.keep(last);
      branch.at += 1;
      const next = branch.on[branch.at];
      if (next !== undefined) {
        search.exclude(next);
        break;
      }
      branch.on.forEach((given) => {
        search.free(given);
      });
      branches.pop();
    }
  }
}

const FREE = 0;
const KEPT = 1;
const EXCLUDED = 2;

/**
 * One node after another of the search described above.
 *
 * It propagates without the inferences that conclude p, which turns D into D′, and without those
 * that have s as a premise, which are of no use on the way to s and would let chains go round.
 */
class Search {
  readonly #part: UpstreamPart;
  readonly #p: number;
  readonly #limit: number;
  readonly #propagation: Propagation;
  /** G ∖ {p}. */
  readonly #givens: readonly number[];
  /** Given → FREE, KEPT or EXCLUDED. */
  readonly #states: Uint8Array;

  constructor(part: UpstreamPart, p: number, limit: number) {
    this.#part = part;
    this.#p = p;
    this.#limit = limit;
    this.#propagation = new Propagation(part);
    this.#givens = givenStatements(part).filter((given) => given !== p);
    this.#states = new Uint8Array(part.statementCount);
    const toP = row(part.concluders, p);
    const fromGoal = row(part.uses, part.goal);
    for (const inference of new Set([...toP, ...fromGoal])) {
      this.#propagation.blockInference(inference);
    }
  }

  keep(given: number): void {
    this.#states[given] = KEPT;
  }

  exclude(given: number): void {
    this.#states[given] = EXCLUDED;
  }

  free(given: number): void {
    this.#states[given] = FREE;
  }

  /** What the present node comes to: an end, or the givens to branch on. */
  lookAt(): 'YES' | 'NO' | 'TOO_LONG' | readonly number[] {
    const enough = this.#enough();
    if (this.#propagation.steps > this.#limit) return 'TOO_LONG';
    if (enough === null) return 'NO';
    const minimal = this.#minimal(enough);
    const withoutP = this.#derives(minimal);
    if (this.#propagation.steps > this.#limit) return 'TOO_LONG';
    if (!withoutP) return 'YES';
    const toBranchOn = minimal.filter((given) => this.#states[given] !== KEPT);
    return toBranchOn.length === 0 ? 'NO' : toBranchOn;
  }

  /**
   * Some C ⊆ X with f(C), or null where step 1 turns back.
   *
   * Best one for which p makes a difference: what a chain from p to s needs beside itself, derived
   * without going through the chain. Where that cannot be had, what derives s in the fewest rounds.
   */
  #enough(): readonly number[] | null {
    const { goal } = this.#part;
    const propagation = this.#propagation;
    const allowed = this.#givens.filter((given) => this.#states[given] !== EXCLUDED);
    propagation.assume(this.#p);
    propagation.assumeAll(allowed);
    propagation.propagate();
    const chain = propagation.isDerived(goal) ? this.#chainThatHolds() : null;
    const inFewestRounds =
      chain === null ? null : derivationOf(this.#part, propagation, [goal]).assumed;
    propagation.undo();
    if (chain === null) return null;

    const onChain = new Set([this.#p]);
    const besides = new Set<number>();
    for (const inference of chain) {
      for (const premise of row(this.#part.premises, inference)) {
        if (!onChain.has(premise)) besides.add(premise);
      }
      onChain.add(cell(this.#part.conclusions, inference));
    }
    for (const statement of onChain) propagation.block(statement);
    propagation.assumeAll(allowed);
    propagation.propagate();
    const isPossible = [...besides].every((premise) => propagation.isDerived(premise));
    const forChain = isPossible ? derivationOf(this.#part, propagation, besides).assumed : null;
    propagation.undo();
    for (const statement of onChain) propagation.unblock(statement);
    return (forChain ?? inFewestRounds)?.filter((given) => given !== this.#p) ?? null;
  }

  /** A shortest chain from p to the goal over inferences that hold now; null where none leads. */
  #chainThatHolds(): readonly number[] | null {
    const { uses, conclusions, goal } = this.#part;
    /** Statement → the chain's inference to it, and the statement before it. */
    const reachedBy = new Map<number, readonly [inference: number, from: number]>();
    const queue = [this.#p];
    for (const statement of queue) {
      if (reachedBy.has(goal)) break;
      const end = cell(uses.starts, statement + 1);
      for (let at = cell(uses.starts, statement); at < end; at += 1) {
        this.#propagation.steps += 1;
        const inference = cell(uses.items, at);
        const conclusion = cell(conclusions, inference);
        if (!this.#propagation.holds(inference)) continue;
        if (reachedBy.has(conclusion)) continue;
        reachedBy.set(conclusion, [inference, statement]);
        queue.push(conclusion);
      }
    }
    const chain: number[] = [];
    for (let step = reachedBy.get(goal); step !== undefined; step = reachedBy.get(step[1])) {
      chain.push(step[0]);
    }
    return chain.length > 0 ? chain.reverse() : null;
  }

  /** A part of C that is minimal for f; it holds on to what is kept, where it can. */
  #minimal(enough: readonly number[]): readonly number[] {
    const propagation = this.#propagation;
    const kept = enough.filter((given) => this.#states[given] === KEPT);
    const others = enough.filter((given) => this.#states[given] !== KEPT);
    propagation.assume(this.#p);
    propagation.propagate(this.#part.goal);
    const minimal = finish(
      minimalSupport(propagation, this.#part.goal, [...kept, ...others], this.#limit),
    );
    propagation.undo();
    return minimal;
  }

  /** g(W): whether W derives the goal without p. */
  #derives(assumed: readonly number[]): boolean {
    const propagation = this.#propagation;
    propagation.assumeAll(assumed);
    const isDerived = propagation.propagate(this.#part.goal);
    propagation.undo();
    return isDerived;
  }
}
