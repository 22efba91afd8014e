/**
 * What a format of course systems cannot hold of exercises:
 *
 * - drawing: that a map is drawn
 * - readOtherwise: statements that do something else in another accepted reading
 * - ambiguous: a whole exercise that can be read in too many ways
 * - remarksOfMatching, remarksAndPointsOfMatching: what is said to wrong choices of a matching
 *   question; and its several points
 * - partialCreditOfMatching: partial credit in such a question
 * - otherGrades: credit that is none of Moodle's grades
 * - arrows: `->` in what is to be matched
 * - escapeMarks: marks that Moodle reads as what it escaped
 * - outerBlanks: blanks around a text
 * - characters: those that XML cannot hold
 */
export type LossName =
  | 'drawing'
  | 'readOtherwise'
  | 'ambiguous'
  | 'remarksOfMatching'
  | 'remarksAndPointsOfMatching'
  | 'partialCreditOfMatching'
  | 'otherGrades'
  | 'arrows'
  | 'escapeMarks'
  | 'outerBlanks'
  | 'characters';

/** What is lost, and what stands in for it, by its name. */
export type LossWords = Readonly<Record<LossName, string>>;
