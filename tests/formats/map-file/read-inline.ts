import { entityId } from '../../../src/domain/identifier.js';
import type { Scheme } from '../../../src/domain/inference.js';
import { formatProblem } from '../../../src/formats/map-file/format-problem.js';
import { type MapReading, readMap } from '../../../src/formats/map-file/read-map.js';
import type { ReadFile } from '../../../src/formats/map-file/read-text.js';

/** A folder of files, by path. */
export type Folder = Readonly<Record<string, string | Uint8Array>>;

export function fileReader(folder: Folder): ReadFile {
  const encoder = new TextEncoder();
  return (path) => {
    const file = Object.hasOwn(folder, path) ? folder[path] : undefined;
    return typeof file === 'string' ? encoder.encode(file) : (file ?? null);
  };
}

export const SCHEMES: readonly Scheme[] = [
  {
    id: entityId('schemes', 'expert-opinion'),
    name: { en: 'Argument from expert opinion' },
    premises: [{ en: 'E is an expert.' }, { en: 'E says A.' }],
    conclusion: { en: 'A' },
    questions: [
      { key: 'expertise', text: { en: 'Is E an expert?' } },
      { key: 'consistency', text: { en: 'Do other experts agree?' } },
    ],
    source: 'Walton, Reed and Macagno (2008)',
    teaching: null,
  },
];

export function read(folder: Folder): MapReading {
  return readMap('map.yaml', fileReader(folder), SCHEMES);
}

/** All problems of a folder, as a person reads them. */
export function report(folder: Folder): string {
  return `\n${read(folder).problems.map(formatProblem).join('\n')}\n`;
}

/** The head of a small map in English, to be followed by collections: lines 1 to 3. */
export const HEAD = 'map: rain\ntitle: Rain\nlanguage: en\n';

/** A folder with a text, and a map of it whose collections begin in line 5. */
export function mapOf(collections: string, text = 'It rained.\nThe street is wet.'): Folder {
  return {
    'map.yaml': `${HEAD}documents: {essay: {file: essay.txt, title: The street}}\n${collections}`,
    'essay.txt': text,
  };
}

/** Two statements, which an inference may connect: lines 5 to 7 of `mapOf`. */
export const TWO_STATEMENTS = `statements:
  rained: {en: It rained., kind: factual, said: It rained.}
  wet: {en: The street is wet., kind: factual, said: The street is wet.}
`;
