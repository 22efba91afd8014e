import type { Passage } from '../domain/document.js';
import type { Ground } from '../exercises/ground.js';
import { withSurroundings } from '../exercises/surroundings.js';
import type { LocalizeText } from './exercise-words.js';

/** A passage with the title of its document, and more around it: see `withSurroundings`. */
export interface ShownPassage extends Passage {
  readonly title: string;
}

/**
 * Passages with the titles of their documents, and whole sentences around them.
 *
 * @param untold passages that are not to be told: what is around ends before them
 */
export function shownPassages(
  { documentOf, textOf }: Pick<Ground, 'documentOf' | 'textOf'>,
  passages: readonly Passage[],
  localize: LocalizeText,
  untold: readonly Passage[] = [],
): readonly ShownPassage[] {
  return passages.map((passage) => ({
    ...withSurroundings(textOf(passage.document), passage, untold),
    title: localize(documentOf(passage.document).title),
  }));
}
