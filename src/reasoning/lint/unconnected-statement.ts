import { flatMapInPieces } from '../../domain/pace.js';
import { roleOfStatement } from '../map-index.js';
import { named } from './in-words.js';
import type { LintRule } from './lint-rule.js';

/** A notice for each statement that is ISOLATED and answers no critical question. O(V + E). */
export const unconnectedStatement: LintRule = {
  code: 'unconnected-statement',
  severity: 'WARNING',
  title: 'A statement that nothing connects',
  why: 'Nothing rests on it and it rests on nothing: most often an inference was forgotten, or its premise is another statement of nearly the same name.',
  mend: 'Write the inference or the conflict that it belongs to; make it an aside where it argues nothing.',

  *check({ index, statements, inferences }) {
    const answers = new Set(
      yield* flatMapInPieces(inferences, ({ questions }) =>
        questions.flatMap(({ answeredBy }) => answeredBy),
      ),
    );
    return yield* flatMapInPieces(statements, ({ id }, at) => {
      if (roleOfStatement(index, at) !== 'ISOLATED' || answers.has(id)) return [];
      return {
        message: `The statement ${named([id])} stands in no inference and no conflict, and answers no critical question.`,
        mend: `Write the inference or the conflict that ${named([id])} belongs to, or make it an aside.`,
        things: [id],
      };
    });
  },
};
