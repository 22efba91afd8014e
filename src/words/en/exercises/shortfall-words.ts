import type { ExerciseKind } from '../../../exercises/exercise.js';
import type { ExerciseSentences } from '../../exercise-words.js';

/** Why there are no more exercises of a kind. */
export const shortfallReason: ExerciseSentences['shortfall'] = ({
  kind,
  places,
  otherDifficulty,
  unfair,
}) => {
  const because = [
    ...(otherDifficulty > 0 ? [`${otherDifficulty} of another difficulty`] : []),
    ...(unfair > 0 ? [`${unfair} of which no exercise beyond dispute can be made`] : []),
  ];
  const found = `The map has ${places === 0 ? 'none' : places}${because.length > 0 ? `, ${because.join(' and ')}` : ''}.`;
  return `An exercise of this kind needs ${NEEDS[kind]}. ${found}`;
};

const NEEDS: Readonly<Record<ExerciseKind, string>> = {
  ROLE: 'a statement that is a premise, an intermediate conclusion, a conclusion or an objection in every reading, by steps that can be found in the text, with few enough statements around it to be shown',
  ATTACH:
    'three statements near each other that support two conclusions or more, and another statement that none of them supports directly',
  LINKED:
    'two statements and a conclusion that they support in one way in every reading, by steps that can be found in the text: linked, where that shows, or each on its own, or one through the other',
  UNSTATED:
    'a step that can be found in the text, of two to four premises that show that they are linked, and three statements near it that do not fill the gap when one premise is left out',
  SCHEME:
    'a step that follows a scheme of the catalogue, with critical questions, and three schemes that are taken for it',
  ATTACK:
    'an objection to a step, or to a premise or the conclusion of one, or to such an objection, not far from it in the text',
  DEPENDENCE:
    'a statement without which some conclusion falls, while others near by still stand, three together or more',
  EVIDENCE:
    'a claim whose findings, three at most, all bear on it in the same way, and do not name the verdict',
  BUILD:
    'four to nine statements that lead to one conclusion, whose relations can be seen whole, and no two of which read alike',
};
