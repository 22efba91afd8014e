import type { Work } from '../../domain/work.js';
import type { RuleProgram } from './rule-program.js';
import { WellFoundedFixpoint } from './well-founded-fixpoint.js';

/** The well-founded model of a program, and how it came about. */
export interface WellFoundedModel {
  /** Atom → its truth value. */
  readonly atoms: Uint8Array;
  /** Rule → the truth value of its body; FALSE where it is out of force. */
  readonly rules: Uint8Array;
  /** Atom → when it was decided: 1, 2 …; 0 where it is undefined. */
  readonly decided: Int32Array;
  /**
   * True atom → the rule that made it so, all of whose body was decided before. Undefined atom of a
   * circle → a rule that founds it: following these, one gets out of the circle. Else -1.
   */
  readonly by: Int32Array;
  /** False rule → the atom that made it false, decided before; -1 where it is out of force. */
  readonly falsifiedBy: Int32Array;
  /** Atom → the unfounded set it was dropped with: 1, 2 …; 0 where it was not. */
  readonly unfounded: Int32Array;
}

/**
 * The well-founded model (Van Gelder, Ross and Schlipf 1991) of the rules that are in force.
 *
 * Two ways to decide, in turn, from what is decided already:
 *
 * 1. Rule by rule, with counters (Dowling and Gallier 1984; Fitting 1985): a rule whose body all
 *    holds makes its head true; a rule with a literal that fails is false; an atom all of whose
 *    rules are false is false. First in, first out.
 * 2. Unfounded sets: undefined atoms that only support one another, in a circle of positive atoms,
 *    are false. A circle is looked at once, and again when an atom of it loses the rule that founded
 *    it (a source pointer: Simons, Niemelä and Soininen 2002), since nothing else can unfound it.
 *
 * When neither decides anything more, the rest is undefined. The least fixpoint of both is the
 * well-founded model: an unfounded set that is not empty holds one within a single circle.
 *
 * 1 costs O(atoms + rules + body atoms) all together. 2 costs the size of a circle each time it is
 * looked at; so without circles the whole is linear, and with them it is at most quadratic in the
 * largest of them, which is the best that is known (Berman, Schlipf and Franco 1995).
 *
 * @param outOfForce a mask over rules: 1 where a rule is to be left out
 */
export function* wellFoundedModel(
  program: RuleProgram,
  outOfForce: Uint8Array,
): Work<WellFoundedModel> {
  const fixpoint = new WellFoundedFixpoint(program, outOfForce);
  yield* fixpoint.run();
  return fixpoint;
}
