import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { ruleOf } from './assumption-program.js';
import {
  countOf,
  type LabelledKind,
  type Labelling,
  labellingInPieces,
  type NumberedThing,
  type Supposition,
} from './labelling.js';

/** The labels of a map before and after a change, and the things whose label differs. */
export interface WhatIf {
  readonly before: Labelling;
  readonly after: Labelling;
  /** Statements, then inferences, then conflicts, each in the order of the map. */
  readonly changed: readonly NumberedThing[];
}

/**
 * What a change would do to the labels, under the stance of the labelling it starts from. The map
 * stays as it is. The cost of one labelling.
 *
 * The labels after are those of a map written with the change and the same given statements.
 */
export function* whatIf(before: Labelling, change: Supposition): Work<WhatIf> {
  const after = yield* labellingInPieces(before.program, before.evidence, change);
  const { index } = before.program;
  const changed: NumberedThing[] = [];
  const pace = new Pace();
  const compare = function* (
    kind: LabelledKind,
    truthsBefore: Uint8Array,
    truthsAfter: Uint8Array,
    first = 0,
  ): Work<void> {
    const count = countOf(index, kind);
    for (let number = 0; number < count; number += 1) {
      if (truthsBefore[first + number] !== truthsAfter[first + number])
        changed.push({ kind, number });
      if (pace.isDue(1)) yield pace.taken();
    }
  };
  yield* compare('statement', before.model.atoms, after.model.atoms);
  yield* compare('inference', before.model.rules, after.model.rules, ruleOf(index, 'inference', 0));
  yield* compare('conflict', before.model.rules, after.model.rules, ruleOf(index, 'conflict', 0));
  return { before, after, changed };
}
