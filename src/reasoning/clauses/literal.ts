/** A variable and whether it is true, as one number. */
export type Literal = number;

/** The literal that says that a variable is true. */
export function yes(variable: number): Literal {
  return 2 * variable;
}

/** The opposite of a literal. */
export function not(literal: Literal): Literal {
  return literal ^ 1;
}

/** The variable that a literal speaks of. */
export function variableOf(literal: Literal): number {
  return literal >> 1;
}
