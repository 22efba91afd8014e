import type { TestProject } from 'vitest/node';

const NEEDS = /\(skipped: needs (.*?)\)(?= |$)/;

/** The name of a suite, with what it needs where that is missing; it is then to be skipped. */
export function nameNeeding(name: string, missing: string | null): string {
  return missing === null ? name : `${name} (skipped: needs ${missing})`;
}

/**
 * Ends a run with one line on what was skipped because something is missing, and what would run it;
 * with none where nothing was. It is the first of the global set-ups, so that it ends last.
 */
export default function setUp({ vitest }: TestProject): () => void {
  return () => {
    const modules = vitest.state.getTestModules();
    const tests = modules.flatMap((module) => [...module.children.allTests('skipped')]);
    const pattern = vitest.config.testNamePattern;
    const names = tests.map(({ fullName }) => fullName);
    const line = skippedLine(pattern ? names.filter((name) => pattern.test(name)) : names);
    if (line !== null) process.stderr.write(`${line}\n`);
  };
}

/** What a run says of the tests it skipped, by their full names; null where none lacked anything. */
export function skippedLine(names: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const name of names) {
    const [, missing] = NEEDS.exec(name) ?? [];
    if (missing !== undefined) counts.set(missing, (counts.get(missing) ?? 0) + 1);
  }
  if (counts.size === 0) return null;
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const reasons = [...counts].map(
    ([missing, count]) => `${count} ${count === 1 ? 'needs' : 'need'} ${missing}`,
  );
  return `Skipped: ${all} test${all === 1 ? '' : 's'}. ${reasons.join('; ')}.`;
}
