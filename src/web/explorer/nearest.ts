/** How many names are offered in place of one that is not there. */
const OFFERED = 5;

/** The names that share most with a mistyped one, best first: by the pairs of letters in both. */
export function nearest(typed: string, names: readonly string[]): readonly string[] {
  const wanted = pairs(typed);
  const likeness = (name: string) => {
    const own = pairs(name);
    const shared = [...own].filter((pair) => wanted.has(pair)).length;
    return (2 * shared) / Math.max(1, own.size + wanted.size);
  };
  return names
    .map((name) => ({ name, like: likeness(name) }))
    .sort((one, other) => other.like - one.like) // stable: equals keep their order
    .slice(0, OFFERED)
    .map(({ name }) => name);
}

function pairs(text: string): ReadonlySet<string> {
  const letters = [...text];
  return new Set(letters.slice(1).map((letter, at) => `${letters[at]}${letter}`));
}
