import type { EntityId } from '../../domain/identifier.js';
import { closure } from '../closure.js';
import { idsFor, type MapIndex } from '../map-index.js';
import { row } from '../rows.js';
import { supportCycles } from '../support-cycles.js';
import { named } from './in-words.js';
import type { LintRule, Noticed } from './lint-rule.js';

/**
 * A notice for each strongly connected component of support with more than one statement, saying
 * which of its statements are not in D(G); and one for all others that are not in D(G), which rest
 * on such a component somewhere below. O(V + E).
 */
export const circularSupport: LintRule = {
  code: 'circular-support',
  severity: 'WARNING',
  title: 'Statements that support one another in a circle',
  why: 'A circle supports nothing: a statement that only a circle reaches is not derived from what is given, however many inferences conclude it.',
  mend: 'Take out the inference that closes the circle, or give one of its statements a reason from outside; statements that say the same are one statement.',

  check({ index }) {
    const derived = closure(index, index.given);
    const isDerived = (id: EntityId) => derived[index.statements.numbers.get(id) ?? -1] === 1;
    const cycles = supportCycles(index);
    const inferences = inferencesInside(index, cycles);
    const notices = cycles.map((statements, at): Noticed => {
      const within = inferences[at] ?? [];
      const alone = statements.filter((id) => !isDerived(id));
      const circle = `Support runs in a circle among the statements ${named(statements)}`;
      return {
        message:
          alone.length === 0
            ? `${circle}, though each is derived without it.`
            : `${circle}, and nothing but the circle reaches ${alone.length === statements.length ? 'any of them' : named(alone)}.`,
        mend: `Take out one of the inferences ${named(within)}${alone.length === 0 ? '' : `, or give ${named(alone.slice(0, 1))} a reason from outside the circle`}.`,
        things: [...statements, ...within],
      };
    });
    const inside = new Set(cycles.flat());
    const rest = index.statements.ids.filter((id) => !isDerived(id) && !inside.has(id));
    if (rest.length === 0) return notices;
    const above: Noticed = {
      message: `Only circular support reaches ${named(rest)}: nothing derives ${rest.length === 1 ? 'it' : 'them'} from what is given.`,
      mend: `Mend the circle below, or give ${named(rest.slice(0, 1))} a reason that rests on none.`,
      things: rest,
    };
    return [...notices, above];
  },
};

/** Cycle → the inferences that lead from one of its statements to another. */
function inferencesInside(
  index: MapIndex,
  cycles: readonly (readonly EntityId[])[],
): readonly (readonly EntityId[])[] {
  const cycleOf = new Map(cycles.flatMap((cycle, at) => cycle.map((id) => [id, at] as const)));
  const found = cycles.map((): EntityId[] => []);
  if (cycles.length === 0) return found;
  const { ids } = index.statements;
  index.inferences.ids.forEach((inference, at) => {
    const cycle = cycleOf.get(ids[index.conclusions[at] ?? -1] as EntityId); // numbers of this index
    if (cycle === undefined) return;
    const premises = idsFor(index.statements, row(index.premises, at));
    if (premises.some((id) => cycleOf.get(id) === cycle)) found[cycle]?.push(inference);
  });
  return found;
}
