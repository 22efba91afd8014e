/**
 * The same things in their order, without those of whose traits an earlier one has half or more; one
 * without traits is like no other.
 */
export function apartFromEarlier<Thing>(
  things: readonly Thing[],
  traitsOf: (thing: Thing) => readonly string[],
): readonly Thing[] {
  const seen = new Set<string>();
  return things.filter((thing) => {
    const traits = traitsOf(thing);
    const common = traits.filter((one) => seen.has(one)).length;
    if (traits.length > 0 && common * 2 >= traits.length) return false;
    for (const one of traits) seen.add(one);
    return true;
  });
}
