import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import { cell, row } from '../rows.js';
import type { LintRule, Noticed } from './lint-rule.js';

/** A notice for each inference that has the premises and the conclusion of an earlier one. O(V + E). */
export const repeatedInference: LintRule = {
  code: 'repeated-inference',
  severity: 'WARNING',

  *check({ index: { premises, conclusions, concluders }, inferences }) {
    const pace = new Pace();
    const notices: Noticed[] = [];
    /** The first inference with these premises and conclusion. */
    const first = new Map<string, Inference>();
    for (const [at, inference] of inferences.entries()) {
      if (pace.isDue(1)) yield pace.taken();
      const conclusion = cell(conclusions, at);
      const concluded =
        cell(concluders.starts, conclusion + 1) - cell(concluders.starts, conclusion);
      if (concluded === 1) continue; // as most are, and no other can be the same
      // The index holds premises in rising order, so equal sets give equal keys.
      const key = `${row(premises, at).join()}>${conclusion}`;
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, inference);
      else notices.push(noticed(inference, earlier));
      if (pace.isDue(3 * key.length)) yield pace.taken();
    }
    return notices;
  },
};

function noticed({ id }: Inference, { id: earlier }: Inference): Noticed {
  return {
    fact: { kind: 'REPEATED_INFERENCE', parts: { inference: [id] } },
    things: [id, earlier],
  };
}
