/** The digits of order keys (src/domain/order-keys.ts), in the order of their code units. */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * Cypher for the order key of an `ordinal`, a place counted from 0, which nodes had until the third
 * shape: the one that `orderKeys` gives a list of which nothing is known at that place. So each node
 * gets its key without a look at the others, and the same one however often it is tried.
 */
export const ORDER_KEY_OF_ORDINAL = `CASE
    WHEN ordinal < 0 THEN null
    WHEN ordinal < 62 THEN 'a' + ${digitsOf('ordinal', 1)}
    WHEN ordinal < 3906 THEN 'b' + ${digitsOf('ordinal - 62', 2)}
    WHEN ordinal < 242234 THEN 'c' + ${digitsOf('ordinal - 3906', 3)}
    WHEN ordinal < 15018570 THEN 'd' + ${digitsOf('ordinal - 242234', 4)}
  END`;

/** A number that is not negative, in so many digits. */
function digitsOf(number: string, count: number): string {
  const places = Array.from({ length: count }, (_, at) => 62 ** (count - 1 - at));
  return places
    .map((place) => `substring('${DIGITS}', ((${number}) / ${place}) % 62, 1)`)
    .join(' + ');
}
