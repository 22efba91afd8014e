import { CATALOGUES } from '../../words/catalogues.js';
import type { LossName } from '../../words/loss-words.js';
import type { QuestionWords } from '../../words/question-words.js';
import { escapedHtml } from '../exercise-items/choice-html.js';
import { questionMarkup, remarkMarkup } from '../exercise-items/item-markup.js';
import type { KeyedSet } from '../exercise-items/keyed-set.js';
import { namedChoices } from '../exercise-items/long-choices.js';
import { LossReport, type Written } from '../exercise-items/losses.js';
import {
  element,
  fragment,
  hasForbidden,
  lined,
  type Markup,
  quotedMarkup,
  stacked,
  xmlDocument,
} from '../exercise-items/markup.js';
import { gradeOf } from '../exercise-items/moodle-grades.js';
import {
  hasOuterBlanks,
  isMatching,
  type QuestionItem,
  type StemAnswer,
  textsOf,
} from '../exercise-items/question-item.js';
import { questionItems } from '../exercise-items/question-items.js';

/** The most that Moodle keeps of the number by which a question is known, in characters. */
const LONGEST_ID_NUMBER = 100;

/** Takes exercises out as Moodle XML, in a category for the map and one below it for each kind. */
export function writeMoodleXml(set: KeyedSet): Written<string> {
  const { exerciseQuestions: words } = CATALOGUES[set.words];
  const { items, losses } = questionItems(set);
  const report = new LossReport();
  report.addAll(losses);
  const questions: Markup[] = [];
  let kind = '';
  for (const item of items) {
    const category = words.kinds[item.exercise.kind];
    if (category !== kind) {
      questions.push(categoryElement([set.mapTitle, category]));
      kind = category;
    }
    for (const what of lostOf(item)) report.add(what, item.name);
    questions.push(questionElement(item, set, words));
  }
  return {
    content: xmlDocument(element('quiz', {}, stacked(questions))),
    losses: report.list(),
  };
}

function lostOf(item: QuestionItem): readonly LossName[] {
  const answers = item.stems.flatMap((stem) => stem.answers);
  const matches = isMatching(item);
  const losses: readonly (readonly [LossName, boolean])[] = [
    ['remarksOfMatching', matches],
    ['partialCreditOfMatching', matches && answers.some(({ credit }) => credit > 0 && credit < 1)],
    ['otherGrades', answers.some(({ credit }) => gradeOf(credit) !== credit)],
    ['characters', textsOf(item).some(hasForbidden)],
    ['outerBlanks', hasOuterBlanks(item)],
  ];
  return losses.flatMap(([what, isLost]) => (isLost ? what : []));
}

/** A path of categories, below the one chosen when importing. A stroke within a name is doubled. */
function categoryElement(names: readonly string[]): Markup {
  const path = names.map((name) => escapedHtml(name.replace(/\s+/g, ' ')).replaceAll('/', '//'));
  return element(
    'question',
    { type: 'category' },
    element('category', {}, textElement(path.join(' / '))),
  );
}

function questionElement(item: QuestionItem, set: KeyedSet, words: QuestionWords): Markup {
  const { exercise, origin, name, stems } = item;
  const { listed } = isMatching(item) ? namedChoices(item, words) : { listed: [] };
  const asked = fragment(
    questionMarkup(item, set),
    ...listed.map(({ key, text }) => element('p', {}, `${words.label(key)} `, lined(text))),
  );
  const tags = [words.kinds[exercise.kind], words.difficulties[exercise.difficulty]];
  return element(
    'question',
    { type: isMatching(item) ? 'matching' : 'multichoice' },
    stacked([
      element('name', {}, textElement(name)),
      element('questiontext', { format: 'html' }, htmlElement(asked)),
      element('generalfeedback', { format: 'html' }, htmlElement(generalFeedback(item, set))),
      element('defaultgrade', {}, String(stems.length)),
      element('penalty', {}, '0.3333333'),
      element('hidden', {}, '0'),
      ...(origin.length > LONGEST_ID_NUMBER ? [] : [element('idnumber', {}, origin)]),
      element('shuffleanswers', {}, 'false'),
      ...(isMatching(item) ? subquestions(item, words) : choices(item, set)),
      element('tags', {}, ...tags.map((tag) => element('tag', {}, textElement(tag)))),
    ]),
  );
}

function choices({ choices: all, stems: [stem] }: QuestionItem, set: KeyedSet): readonly Markup[] {
  return [
    element('single', {}, 'true'),
    element('answernumbering', {}, 'abc'),
    element('showstandardinstruction', {}, '0'),
    ...all.map(({ key, text }) => {
      const answer = stem?.answers.find(({ choice }) => choice === key);
      return element(
        'answer',
        { fraction: fractionOf(answer), format: 'plain_text' },
        textElement(text),
        element('feedback', { format: 'html' }, htmlElement(remarkOf(answer, set))),
      );
    }),
  ];
}

/** A choice that is right nowhere matches nothing: so it is offered all the same. */
function subquestions(item: QuestionItem, words: QuestionWords): readonly Markup[] {
  const { names } = namedChoices(item, words);
  const right = new Set(item.stems.map((stem) => stem.right));
  const rows = [
    ...item.stems.map((stem) => [stem.text ?? '', stem.right] as const),
    ...item.choices.filter(({ key }) => !right.has(key)).map(({ key }) => ['', key] as const),
  ];
  return rows.map(([text, choice]) =>
    element(
      'subquestion',
      { format: 'plain_text' },
      textElement(text),
      element('answer', {}, textElement(escapedHtml(names.get(choice) ?? ''))),
    ),
  );
}

/** What is right and why: it is shown to everybody, once the attempt is over. */
function generalFeedback(item: QuestionItem, set: KeyedSet): Markup {
  return fragment(
    ...item.stems.map((stem) => {
      const remark = remarkOf(
        stem.answers.find(({ choice }) => choice === stem.right),
        set,
      );
      if (!isMatching(item)) return remark;
      return fragment(element('p', {}, element('strong', {}, lined(stem.text ?? ''))), remark);
    }),
  );
}

function remarkOf(answer: StemAnswer | undefined, set: KeyedSet): Markup {
  return answer === undefined ? fragment() : remarkMarkup(answer.remark, set);
}

/** Per cent, as Moodle writes them: 50, 33.33333. */
function fractionOf(answer: StemAnswer | undefined): string {
  return String(Number((100 * gradeOf(answer?.credit ?? 0)).toFixed(5)));
}

function textElement(text: string): Markup {
  return element('text', {}, text);
}

function htmlElement(html: Markup): Markup {
  return element('text', {}, quotedMarkup(html));
}
