/** The shares of a point that Moodle knows, up to all of it (`question_bank::fraction_options`). */
const GRADES = [
  1, 0.9, 0.8333333, 0.8, 0.75, 0.7, 0.6666667, 0.6, 0.5, 0.4, 0.3333333, 0.3, 0.25, 0.2, 0.1666667,
  0.1428571, 0.125, 0.1111111, 0.1, 0.05, 0,
];

/** The grade of Moodle that is nearest to a credit. It refuses all others. */
export function gradeOf(credit: number): number {
  return GRADES.reduce((best, grade) =>
    Math.abs(grade - credit) < Math.abs(best - credit) ? grade : best,
  );
}
