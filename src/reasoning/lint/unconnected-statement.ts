import { flatMapInPieces } from '../../domain/pace.js';
import { roleOfStatement } from '../map-index.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each statement that is ISOLATED and answers no critical question. O(V + E). */
export const unconnectedStatement: LintRule = {
  code: 'unconnected-statement',
  severity: 'WARNING',

  *check({ index, statements, inferences }) {
    const answers = new Set(
      yield* flatMapInPieces(inferences, ({ questions }) =>
        questions.flatMap(({ answeredBy }) => answeredBy),
      ),
    );
    return yield* flatMapInPieces(statements, ({ id }, at) => {
      if (roleOfStatement(index, at) !== 'ISOLATED' || answers.has(id)) return [];
      return {
        fact: { kind: 'UNCONNECTED_STATEMENT', parts: { statement: [id] } },
        things: [id],
      };
    });
  },
};
