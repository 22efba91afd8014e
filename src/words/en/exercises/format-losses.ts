import type { LossWords } from '../../loss-words.js';

/** What a format cannot hold of exercises. */
export const LOSS_WORDS: LossWords = {
  drawing:
    'the drawing: which statements go together, and marks for relations that are nearly right',
  readOtherwise: 'statements that do something else in another accepted reading',
  ambiguous: 'the whole exercise: it can be read in too many ways',
  remarksOfMatching: 'what is said to wrong choices of a matching question',
  remarksAndPointsOfMatching:
    'what is said to wrong choices of a matching question, and its several points',
  partialCreditOfMatching: 'partial credit in a matching question',
  otherGrades: 'credit that is none of Moodle’s grades: the nearest is taken',
  arrows: '“->” in what is to be matched: “→” stands in for it',
  escapeMarks: 'marks like “&&058;”: Moodle reads them as what it escaped',
  outerBlanks: 'blanks around a text',
  characters: 'characters that XML cannot hold: “\uFFFD” stands in for them',
};
