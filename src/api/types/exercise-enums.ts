import type { Difficulty, ExerciseKind } from '../../exercises/exercise.js';
import type { PartOutcome, RelationMark, RelationOutcome } from '../../exercises/mark.js';
import { declareEnum } from './declare-enum.js';

export const ExerciseKindEnum = declareEnum<ExerciseKind>(
  'ExerciseKind',
  'What an exercise asks. BUILD is answered by a map, every other kind by choices.',
  {
    ROLE: 'What a statement does in the argument.',
    ATTACH: 'What several statements support directly.',
    LINKED: 'Whether two premises need each other.',
    UNSTATED: 'Which statement must be added for a step.',
    SCHEME: 'Which pattern a step follows, and which critical question fits it.',
    ATTACK: 'What an objection hits.',
    DEPENDENCE: 'Which conclusions fall without a premise, and which still stand.',
    EVIDENCE: 'What a finding does to a claim.',
    BUILD: 'Statements in disorder, between which inferences and conflicts are to be drawn.',
  },
);

export const DifficultyEnum = declareEnum<Difficulty>(
  'Difficulty',
  'How hard an exercise is, by what the map holds: depth, distance, implicit parts.',
  {
    EASY: 'Little to keep in mind, and all of it near in the text.',
    MEDIUM: 'Several steps, or parts of the text that stand apart.',
    HARD: 'Long chains, far-off parts of the text, or what is only presupposed.',
  },
);

export const PartOutcomeEnum = declareEnum<PartOutcome>(
  'PartOutcome',
  'How the answer to one part of an exercise was.',
  {
    RIGHT: 'Right: the part gives its full points.',
    PARTLY: 'Partly right: it gives some of them.',
    WRONG: 'Wrong: it gives none.',
    UNANSWERED: 'Nothing was chosen: it gives none.',
  },
);

export const RelationOutcomeEnum = declareEnum<RelationOutcome>(
  'RelationOutcome',
  'How a relation that was drawn stands to the map, or one of the map to what was drawn.',
  {
    RIGHT: 'It is in the reading of the map that the marking took.',
    RIGHT_ELSEWHERE: 'It is in another accepted reading; it neither counts nor costs.',
    REVERSED: 'It runs from the conclusion to a premise, or from the target to an attacker.',
    WRONGLY_LINKED: 'It takes together what is separate, or apart what belongs together.',
    WRONG_TARGET: 'It begins rightly and leads to something else.',
    WRONG_FUNCTION: 'A support was drawn as an attack, or an attack as a support.',
    NOT_IN_MAP: 'Nothing in the map is like it.',
    MISSING: 'It is in the map, and nothing that was drawn is like it.',
  },
);

export const RelationKindEnum = declareEnum<RelationMark['relation']>(
  'RelationKind',
  'What connects statements in a map that is built.',
  {
    INFERENCE: 'Premises, taken together, lead to a conclusion.',
    CONFLICT: 'Attackers, taken together, strike a statement, an inference or another conflict.',
  },
);
