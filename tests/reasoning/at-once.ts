import { finish, type Work } from '../../src/domain/work.js';
import { criticalPremises as criticalPremisesWork } from '../../src/reasoning/critical-premises.js';
import { dependence as dependenceWork } from '../../src/reasoning/dependence.js';
import { whatIf as whatIfWork } from '../../src/reasoning/labels/what-if.js';
import { longestChain as longestChainWork } from '../../src/reasoning/longest-chain.js';
import { minimalSupports as minimalSupportsWork } from '../../src/reasoning/minimal-supports.js';
import { premisesByLoad as premisesByLoadWork } from '../../src/reasoning/premises-by-load.js';
import { sharedDependence as sharedDependenceWork } from '../../src/reasoning/shared.js';

/** Computations that can be paused, run to their end: what most tests want of them. */
export const minimalSupports = atOnce(minimalSupportsWork);
export const criticalPremises = atOnce(criticalPremisesWork);
export const premisesByLoad = atOnce(premisesByLoadWork);
export const longestChain = atOnce(longestChainWork);
export const whatIf = atOnce(whatIfWork);

/** A view of dependence that answers at once. */
export function dependence(...args: Parameters<typeof dependenceWork>) {
  const { reached, tierOf, witnessOf, standsWithout } = finish(dependenceWork(...args));
  return {
    reached,
    tierOf: atOnce(tierOf),
    witnessOf: atOnce(witnessOf),
    standsWithout: atOnce(standsWithout),
  };
}
export type DependenceAtOnce = ReturnType<typeof dependence>;

/** What several share, answering at once. */
export function sharedDependence(...args: Parameters<typeof sharedDependenceWork>) {
  const { shared, tierOf } = finish(sharedDependenceWork(...args));
  return { shared, tierOf: atOnce(tierOf) };
}

function atOnce<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Work<Result>,
): (...args: Args) => Result {
  return (...args) => finish(work(...args));
}
