import { CATALOGUES } from '../../words/catalogues.js';
import type { ShownText } from '../../words/exercise-in-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { type Excerpt, excerptsOf, joined } from './excerpts.js';
import type { KeyedSet } from './keyed-set.js';
import { type Content, element, fragment, lined, type Markup } from './markup.js';
import type { QuestionItem, Remark } from './question-item.js';

/** In what languages the texts of a set are. */
export type Languages = Pick<KeyedSet, 'language' | 'words' | 'languageOf'>;

/*
 * The same small set of elements everywhere: p, blockquote, strong, span, sup, br. HTML has them, and
 * QTI's own body of an item.
 */

/** What is to be done, what it is about, and what is asked. */
export function questionMarkup(item: QuestionItem, languages: Languages): Markup {
  return fragment(
    element('p', { class: 'task' }, lined(item.task)),
    ...shownMarkup(item.exercise.shown, languages),
    ...(item.question === '' ? [] : [element('p', { class: 'question' }, lined(item.question))]),
  );
}

/** The statements and findings with their numbers, and then the text in which they are said. */
export function shownMarkup(shown: readonly ShownText[], languages: Languages): readonly Markup[] {
  const { colon, fromText } = CATALOGUES[languages.words].exerciseQuestions;
  const statements = shown.map(({ key, caption, text }) =>
    element(
      'p',
      { class: 'shown' },
      element('strong', { class: 'key' }, `${key}.`),
      ' ',
      ...(caption === null ? [] : [element('span', { class: 'caption' }, caption), colon]),
      element('span', { class: 'text', lang: languages.language }, lined(text)),
    ),
  );
  const excerpts = excerptsOf(shown);
  if (excerpts.length === 0) return statements;
  return [
    ...statements,
    element('p', { class: 'from-text' }, fromText),
    ...excerpts.map((excerpt) => excerptMarkup(excerpt, languages)),
  ];
}

/** Words of a statement stand out, with its number after them. */
function excerptMarkup({ document, title, pieces }: Excerpt, languages: Languages): Markup {
  const content = pieces.flatMap(({ text, isMarked, ends }): readonly Content[] => [
    isMarked ? element('strong', {}, joined(text)) : joined(text),
    ...(ends.length === 0 ? [] : [element('sup', {}, ends.join(', '))]),
  ]);
  return quotation(document, title, content, languages);
}

/** Why, and what to read again. */
export function remarkMarkup({ reason, reread }: Remark, languages: Languages): Markup {
  const again: readonly Content[] =
    reread.length === 0
      ? []
      : [
          element(
            'p',
            { class: 'reread' },
            CATALOGUES[languages.words].exerciseQuestions.readAgain,
          ),
          ...reread.map((passage) => passageMarkup(passage, languages)),
        ];
  return fragment(element('p', { class: 'reason' }, lined(reason)), ...again);
}

/** The words of the text themselves, with what stands around them. */
function passageMarkup(passage: ShownPassage, languages: Languages): Markup {
  const { document, title, prefix, exact, suffix } = passage;
  const content = [joined(prefix), element('strong', {}, joined(exact)), joined(suffix)];
  return quotation(document, title, content, languages);
}

/** With the title of the document, where there are several. */
function quotation(
  document: ShownPassage['document'],
  title: string,
  content: readonly Content[],
  { languageOf }: Languages,
): Markup {
  const whose =
    Object.keys(languageOf).length > 1
      ? [' ', element('span', { class: 'title' }, `(${title})`)]
      : [];
  return element(
    'blockquote',
    { lang: languageOf[document] ?? null },
    element('p', {}, ...content, ...whose),
  );
}
