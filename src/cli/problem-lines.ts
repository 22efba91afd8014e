import { dirname, join } from 'node:path';
import { formatProblem } from '../formats/map-file/format-problem.js';
import type { Problem } from '../formats/map-file/problem.js';
import type { CheckedMap, SchemeCatalogue } from './checked-map.js';

/** The problems of a map as lines, its files named so that they can be opened from here. */
export function problemLines({ folder, problems }: CheckedMap): string {
  return linesOf(folder, problems);
}

/** The problems of a catalogue of schemes as lines. */
export function catalogueLines({ path, problems }: SchemeCatalogue): string {
  return linesOf(dirname(path), problems);
}

function linesOf(folder: string, problems: readonly Problem[]): string {
  return problems
    .map((problem) => `${formatProblem({ ...problem, file: join(folder, problem.file) })}\n`)
    .join('');
}
