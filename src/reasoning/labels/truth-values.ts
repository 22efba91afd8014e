/** The three truth values, as the arrays of a model hold them. */
export const UNDEFINED = 0;
export const TRUE = 1;
export const FALSE = 2;
