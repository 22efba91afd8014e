/** A query of the guide, as a tab of GraphiQL opens with it. */
export interface Example {
  readonly query: string;
}

/** The example queries in the order of their files' names, which begin with a number. */
export function examplesInOrder(files: Readonly<Record<string, string>>): readonly Example[] {
  return Object.entries(files)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, query]) => ({ query }));
}

/**
 * Says whether stored tabs hold nothing but examples as they were given out before, so that newer
 * examples may take their place. A tab that was changed, added or closed is a visitor's own work
 * and keeps them all.
 *
 * `stored` is the text that GraphiQL keeps of its tabs, `given` the queries it opened with.
 */
export function holdsOnlyExamples(stored: string, given: readonly string[]): boolean {
  let state: { tabs?: readonly { query?: unknown; variables?: unknown }[] };
  try {
    state = JSON.parse(stored);
  } catch {
    return true; // not readable for GraphiQL either
  }
  const tabs = state.tabs ?? [];
  return (
    tabs.length === given.length &&
    tabs.every(({ query, variables }, at) => query === given[at] && !variables)
  );
}
