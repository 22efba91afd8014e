import { dirname, join } from 'node:path';
import { formatProblem } from '../formats/map-file/format-problem.js';
import type { Problem } from '../formats/map-file/problem.js';
import type { Catalogue, CheckedMap } from './checked-map.js';

/** The problems of a map as lines, its files named so that they can be opened from here. */
export function problemLines({ folder, problems }: CheckedMap): string {
  return linesOf(folder, problems);
}

/** The problems of a catalogue of schemes as lines. */
export function catalogueLines({ path, problems }: Catalogue): string {
  return linesOf(dirname(path), problems);
}

function linesOf(folder: string, problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${formatProblem({ ...problem, file: join(folder, problem.file) })}\n`)
    .join('');
}

/** `"2 errors, 1 warning"`, or `"no problems"`. */
export function countOfProblems(problems: readonly Problem[]): string {
  const parts = (['error', 'warning'] as const).flatMap((severity) => {
    const count = problems.filter((problem) => problem.severity === severity).length;
    return count === 0 ? [] : [`${count} ${severity}${count === 1 ? '' : 's'}`];
  });
  return parts.length === 0 ? 'no problems' : parts.join(', ');
}

/** Says whether problems stand in the way: errors do, and warnings where all is to be strict. */
export function isRefused(problems: readonly Problem[], isStrict: boolean): boolean {
  return problems.some(({ severity }) => severity === 'error' || isStrict);
}
