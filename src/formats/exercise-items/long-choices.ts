import type { QuestionWords } from '../../words/question-words.js';
import { escapedHtml } from './choice-html.js';
import type { ItemChoice, QuestionItem } from './question-item.js';

/** The most that Moodle keeps of a choice in a matching question, in code points. */
const LONGEST_CHOICE = 255;

/** How the choices of a matching question are named beside its statements. */
export interface NamedChoices {
  readonly names: ReadonlyMap<string, string>;
  /** The choices in full where their names are letters only; they stand in the question then. */
  readonly listed: readonly ItemChoice[];
}

/** The choices themselves; letters where one of them is too long. */
export function namedChoices({ choices }: QuestionItem, words: QuestionWords): NamedChoices {
  const isLong = choices.some(({ text }) => [...escapedHtml(text)].length > LONGEST_CHOICE);
  return {
    names: new Map(choices.map(({ key, text }) => [key, isLong ? words.label(key) : text])),
    listed: isLong ? choices : [],
  };
}
