import type { Problem } from './problem.js';

/**
 * One problem as the lines a person reads, the first in the form that editors can jump from:
 *
 *     map.yaml:14:11: error: "kind" of the statement "rates-fall" is "factal".
 *         at /statements/rates-fall/kind
 *         expected one of factual, causal, predictive
 *         did you mean "factual"?
 */
export function formatProblem(problem: Problem): string {
  const { severity, file, line, column, pointer, message, expected, suggestions } = problem;
  const lines = [`${file}:${line}:${column}: ${severity}: ${message}`];
  if (pointer !== '') lines.push(`    at ${pointer}`);
  if (expected !== null) lines.push(`    expected ${expected}`);
  if (suggestions.length > 0) {
    const names = suggestions.map((name) => `"${name}"`);
    const last = names.pop() ?? '';
    lines.push(`    did you mean ${names.length > 0 ? `${names.join(', ')} or ` : ''}${last}?`);
  }
  return lines.join('\n');
}
