import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { MapIndex } from '../map-index.js';
import { cell } from '../rows.js';
import type { LintInput, LintRule, Noticed } from './lint-rule.js';

/** A notice for each inference with a premise that is implicit and on which no evidence bears. O(V + E). */
export const implicitPremise: LintRule = {
  code: 'implicit-premise',
  severity: 'HINT',

  *check({ index, statements, inferences }) {
    const isBare = yield* bareStatements(index, statements);
    const { premises, statements: numbering } = index;
    const pace = new Pace();
    const notices: Noticed[] = [];
    for (const [at, inference] of inferences.entries()) {
      const end = cell(premises.starts, at + 1);
      let premise = cell(premises.starts, at);
      if (pace.isDue(1 + end - premise)) yield pace.taken();
      while (premise < end && isBare[cell(premises.items, premise)] === 0) premise += 1;
      if (premise === end) continue;
      const bare = inference.premises.filter((id) => isBare[numbering.numbers.get(id) ?? -1] === 1);
      notices.push(noticed(inference.id, bare));
      if (pace.isDue(30 + 5 * inference.premises.length)) yield pace.taken();
    }
    return notices;
  },
};

function noticed(inference: EntityId, bare: readonly EntityId[]): Noticed {
  return {
    fact: { kind: 'IMPLICIT_PREMISE', parts: { inference: [inference], premises: bare } },
    things: [inference, ...bare],
  };
}

/** A mask of the implicit statements on which no evidence bears. */
function* bareStatements(
  { evidenceOn: { starts } }: MapIndex,
  statements: LintInput['statements'],
): Work<Uint8Array> {
  const pace = new Pace();
  const isBare = new Uint8Array(statements.length);
  for (const [at, { implicit }] of statements.entries()) {
    if (implicit && cell(starts, at) === cell(starts, at + 1)) isBare[at] = 1;
    if (pace.isDue(1)) yield pace.taken();
  }
  return isBare;
}
