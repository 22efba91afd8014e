import { finish, type Work } from '../../src/domain/work.js';
import { criticalPremises as criticalPremisesWork } from '../../src/reasoning/critical-premises.js';
import { premisesByLoad as premisesByLoadWork } from '../../src/reasoning/load.js';
import { minimalSupports as minimalSupportsWork } from '../../src/reasoning/minimal-supports.js';

/** Computations that can be paused, run to their end: what most tests want of them. */
export const minimalSupports = atOnce(minimalSupportsWork);
export const criticalPremises = atOnce(criticalPremisesWork);
export const premisesByLoad = atOnce(premisesByLoadWork);

function atOnce<Args extends readonly unknown[], Result>(
  work: (...args: Args) => Work<Result>,
): (...args: Args) => Result {
  return (...args) => finish(work(...args));
}
