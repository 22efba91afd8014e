import type { Language } from '../../domain/language.js';
import { checkShape } from './check-shape.js';
import { mapSchema } from './map-schema.js';
import { Part } from './part.js';
import type { Place, Problems } from './problem.js';
import { type ReadFile, readText } from './read-text.js';
import { parseYaml } from './yaml-file.js';

/** The keys that tell of the map itself: in its first file, and in no other. */
const HEAD = ['map', 'title', 'description', 'language'] as const;
const REQUIRED_HEAD = ['map', 'title', 'language'] as const;

/** The files of a map, each read and held against the schema. */
export interface MapFiles {
  /** The first file; null where nothing of it can be used. */
  readonly entry: Part | null;
  /** All files that can be used, in the order in which they are included. */
  readonly all: readonly Part[];
  /** False where a file could not be read or parsed. */
  readonly isWhole: boolean;
}

/**
 * Reads a map file and the files that it and they include, each once. Paths count from the
 * folder of the map wherever they stand.
 */
export function readFiles(entry: string, readFile: ReadFile, problems: Problems): MapFiles {
  const all: Part[] = [];
  const askedFor = new Map<string, Place | null>([[entry, null]]);
  let languages: readonly Language[] = [];
  let isWhole = true;

  const read = (path: string, at: Place | undefined): Part | null => {
    const text = readText(path, readFile, problems, at);
    const file = text === null ? null : parseYaml(path, text, problems);
    if (file === null) {
      isWhole = false;
      return null;
    }
    const part = new Part(file);
    const language = part.at('language')?.text ?? null;
    if (at === undefined && language !== null) languages = [language];
    checkShape(file, mapSchema, problems, languages);
    checkHead(part, at === undefined, problems);
    all.push(part);
    return part;
  };

  const first = read(entry, undefined);
  const waiting = first === null ? [] : [first];
  for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
    for (const included of file.at('include')?.items ?? []) {
      const path = included.text;
      if (path === null) continue;
      const earlier = askedFor.get(path);
      if (earlier !== undefined) {
        problems.error(included.place, {
          code: 'file-twice',
          message:
            earlier === null
              ? `${path} is the first file of the map and cannot be included.`
              : `${path} is already included in ${earlier.file}, line ${earlier.line}.`,
          expected: 'each file once',
        });
        continue;
      }
      askedFor.set(path, included.place);
      const part = read(path, included.place);
      if (part !== null) waiting.push(part);
    }
  }
  return { entry: first, all, isWhole };
}

function checkHead(file: Part, isEntry: boolean, problems: Problems): void {
  if (isEntry) {
    // Where one of these keys stands, the schema asks for the others.
    if (HEAD.some((key) => file.has(key)) || !(file.node.value instanceof Map)) return;
    for (const key of REQUIRED_HEAD) {
      problems.error(file.place, {
        code: 'key-missing',
        message: `The file has no "${key}".`,
        expected: `the key "${key}": this is the first file of the map`,
      });
    }
    return;
  }
  for (const key of HEAD) {
    const misplaced = file.at(key);
    if (misplaced === undefined) continue;
    problems.error(misplaced.keyPlace, {
      code: 'key-misplaced',
      message: `"${key}" stands in a file that is included.`,
      expected: `"${key}" in the first file of the map alone`,
    });
  }
}
