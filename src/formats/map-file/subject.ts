import { pointerKeys } from './json-pointer.js';

/** What one thing of a collection is called. */
const ONE_OF: Readonly<Record<string, string>> = {
  documents: 'document',
  sections: 'section',
  concepts: 'concept',
  statements: 'statement',
  inferences: 'inference',
  conflicts: 'conflict',
  asides: 'aside',
  sources: 'source',
  assessments: 'assessment of',
  evidence: 'evidence',
  schemes: 'scheme',
};

/**
 * A place in a file, as one would say it: `/statements/a/kind` is `"kind" of the statement "a"`.
 */
export function subject(pointer: string): string {
  const [collection, name, ...inside] = pointerKeys(pointer);
  if (collection === undefined) return 'the file';
  if (collection === 'accepted' && name !== undefined) return ofAccepted(Number(name) + 1, inside);
  const one = Object.hasOwn(ONE_OF, collection) ? ONE_OF[collection] : undefined;
  if (name === undefined || one === undefined) return `"${collection}"`;
  const thing = `the ${one} "${name}"`;
  const [list, number, ...below] = inside;
  if (list === 'alternatives' && number !== undefined) return ofAlternative(thing, number, below);
  const key = inside.findLast((step) => !/^\d+$/.test(step));
  if (key === undefined) return thing;
  const isItem = inside.at(-1) !== key;
  return `${isItem ? 'an entry of ' : ''}"${key}" of ${thing}`;
}

/** The same at the beginning of a sentence. */
export function subjectFirst(pointer: string): string {
  const words = subject(pointer);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Accepted notices have no names: they are counted. */
function ofAccepted(count: number, inside: readonly string[]): string {
  return within(`entry ${count} of "accepted"`, inside);
}

/** Neither have alternatives and their steps. */
function ofAlternative(thing: string, number: string, inside: readonly string[]): string {
  const alternative = `alternative ${Number(number) + 1} of ${thing}`;
  const [list, step, ...below] = inside;
  if (list !== 'steps' || step === undefined) return within(alternative, inside);
  return within(`step ${Number(step) + 1} of ${alternative}`, below);
}

function within(entry: string, [key, ...inside]: readonly string[]): string {
  if (key === undefined) return entry;
  return `${inside.length > 0 ? 'an entry of ' : ''}"${key}" of ${entry}`;
}
