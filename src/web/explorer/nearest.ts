/** How many names are offered in place of one that is not there. */
const OFFERED = 5;
/** How much of the best one's likeness another has to have to be offered as well. */
const NEAR = 0.6;

/**
 * The names that share most with a mistyped one, best first: by the pairs of letters in both
 * (Dice 1945). There is always one, where there are names: a reader has to get on.
 */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = pairs(typed);
  const likeness = (name: string) => {
    const own = pairs(name);
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    return (2 * shared) / Math.max(1, own.size + wanted.size);
  };
  const likely = names
    .map((name) => ({ name, like: likeness(name) }))
    .sort((one, other) => other.like - one.like); // stable: equals keep their order
  const best = likely[0]?.like ?? 0;
  return likely
    .filter(({ like }) => like >= NEAR * best)
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

function pairs(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
