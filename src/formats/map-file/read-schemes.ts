import { entityId, SCHEME_CATALOGUE } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { checkShape } from './check-shape.js';
import { Part } from './part.js';
import { type Problem, Problems } from './problem.js';
import { checkTeaching, readTeaching } from './read-teaching.js';
import { type ReadFile, readText } from './read-text.js';
import { textsByLanguage } from './reading.js';
import { schemesSchema } from './schemes-schema.js';
import { parseYaml } from './yaml-file.js';

/**
 * Reads the catalogue of schemes. Never throws; there are no schemes where there is any error.
 * Effects only through `readFile`.
 */
export function readSchemes(
  entry: string,
  readFile: ReadFile,
): { readonly schemes: readonly Scheme[]; readonly problems: readonly Problem[] } {
  const problems = new Problems();
  const text = readText(entry, readFile, problems);
  const file = text === null ? null : parseYaml(entry, text, problems);
  if (file === null) return { schemes: [], problems: problems.sorted() };
  checkShape(file, schemesSchema, problems);
  const named = new Part(file).at('schemes')?.entries ?? [];
  const names = named.map(([name]) => name);
  for (const [name, part] of named) checkTeaching(name, part, names, problems);
  const schemes = problems.hasErrors ? [] : named.map(([name, part]) => readScheme(name, part));
  return { schemes, problems: problems.sorted() };
}

function readScheme(name: string, part: Part): Scheme {
  return {
    id: entityId(SCHEME_CATALOGUE, name),
    name: textsByLanguage(part.at('name')),
    premises: (part.at('premises')?.items ?? []).map((premise) => textsByLanguage(premise)),
    conclusion: textsByLanguage(part.at('conclusion')),
    questions: (part.at('questions')?.entries ?? []).map(([key, question]) => ({
      key,
      text: textsByLanguage(question),
    })),
    source: part.at('source')?.text ?? '',
    teaching: readTeaching(part.at('teaching')),
  };
}
