import type { ShownPassage } from '../../words/shown-passages.js';
import { type Excerpt, excerptsOf, joined } from '../exercise-items/excerpts.js';
import { type ItemWords, itemWords } from '../exercise-items/item-words.js';
import type { KeyedSet } from '../exercise-items/keyed-set.js';
import { namedChoices } from '../exercise-items/long-choices.js';
import { LossReport, type Written } from '../exercise-items/losses.js';
import { gradeOf } from '../exercise-items/moodle-grades.js';
import {
  hasOuterBlanks,
  isMatching,
  type QuestionItem,
  type Remark,
  textsOf,
} from '../exercise-items/question-item.js';
import { questionItems } from '../exercise-items/question-items.js';
import {
  categoryName,
  giftText,
  hasMark,
  matchedText,
  matchingText,
  plainText,
} from './gift-text.js';

/** How texts are told here. */
interface Telling {
  readonly words: ItemWords;
  /** Whether it must be said which document a passage is of. */
  readonly hasTitles: boolean;
}

/** Takes exercises out as GIFT. */
export function writeGift(set: KeyedSet): Written<string> {
  const words = itemWords(set.words);
  const telling = { words, hasTitles: Object.keys(set.languageOf).length > 1 };
  const { items, losses } = questionItems(set);
  const report = new LossReport();
  report.addAll(losses);
  const blocks = [`// ${oneLine(set.mapTitle)}`];
  let kind = '';
  for (const item of items) {
    const category = words.kinds[item.exercise.kind];
    if (category !== kind) {
      blocks.push(`$CATEGORY: ${categoryName(set.mapTitle)} / ${categoryName(category)}`);
      kind = category;
    }
    for (const what of lostOf(item)) report.add(what, item.name);
    blocks.push(questionText(item, telling));
  }
  return { content: `${blocks.join('\n\n')}\n`, losses: report.list() };
}

function lostOf(item: QuestionItem): readonly string[] {
  const texts = textsOf(item);
  const answers = item.stems.flatMap((stem) => stem.answers);
  return [
    ...(isMatching(item)
      ? ['what is said to wrong choices of a matching question, and its several points']
      : []),
    ...(isMatching(item) && answers.some(({ credit }) => credit > 0 && credit < 1)
      ? ['partial credit in a matching question']
      : []),
    ...(answers.some(({ credit }) => gradeOf(credit) !== credit)
      ? ['credit that is none of Moodle’s grades: the nearest is taken']
      : []),
    ...(isMatching(item) && item.stems.some(({ text }) => text?.includes('->'))
      ? ['“->” in what is to be matched: “→” stands in for it']
      : []),
    ...(texts.some(hasMark) ? ['marks like “&&058;”: Moodle reads them as what it escaped'] : []),
    ...(hasOuterBlanks(item) ? ['blanks around a text'] : []),
  ];
}

function questionText(item: QuestionItem, telling: Telling): string {
  const { words } = telling;
  const { listed } = isMatching(item) ? namedChoices(item, words) : { listed: [] };
  const excerpts = excerptsOf(item.exercise.shown).map((one) => excerptLine(one, telling));
  const asked = [
    item.task,
    '',
    ...item.exercise.shown.map(
      ({ key, caption, text }) => `${key}. ${caption === null ? '' : caption + words.colon}${text}`,
    ),
    ...(excerpts.length === 0 ? [] : ['', words.fromText + words.colon.trim(), ...excerpts]),
    ...(item.question === '' ? [] : ['', item.question]),
    ...listed.map(({ key, text }) => `${words.label(key)} ${text}`),
  ].join('\n');
  const { difficulty, kind } = item.exercise;
  return [
    `// [id:${item.origin}] [tag:${words.kinds[kind]}] [tag:${words.difficulties[difficulty]}]`,
    `::${giftText(item.name)}::[plain]${giftText(asked)}{`,
    ...(isMatching(item) ? matchLines(item, words) : choiceLines(item, telling)),
    `\t####${plainText(generalFeedback(item, telling))}`,
    '}',
  ].join('\n');
}

/** A wrong choice that begins with a percent sign must not seem to have a weight. */
function choiceLines(
  { choices, stems: [stem] }: QuestionItem,
  telling: Telling,
): readonly string[] {
  return choices.map(({ key, text }) => {
    const answer = stem?.answers.find(({ choice }) => choice === key);
    const credit = answer?.credit ?? 0;
    const weight = credit > 0 || text.startsWith('%') ? `%${100 * gradeOf(credit)}%` : '';
    const remark = answer === undefined ? '' : remarkText(answer.remark, telling);
    return `\t${credit === 1 ? '=' : `~${weight}`}${plainText(text)}#${plainText(remark)}`;
  });
}

/** A choice that is right nowhere matches nothing: so it is offered all the same. */
function matchLines(item: QuestionItem, words: ItemWords): readonly string[] {
  const { names } = namedChoices(item, words);
  const right = new Set(item.stems.map((stem) => stem.right));
  return [
    ...item.stems.map(
      (stem) =>
        `\t=${matchedText(stem.text ?? '')} -> ${matchingText(names.get(stem.right) ?? '')}`,
    ),
    ...item.choices
      .filter(({ key }) => !right.has(key))
      .map(({ key }) => `\t= -> ${matchingText(names.get(key) ?? '')}`),
  ];
}

/** What is right and why: it is shown to everybody, once the attempt is over. */
function generalFeedback(item: QuestionItem, telling: Telling): string {
  return item.stems
    .map((stem) => {
      const answer = stem.answers.find(({ choice }) => choice === stem.right);
      const remark = answer === undefined ? '' : remarkText(answer.remark, telling);
      return isMatching(item) ? `${stem.text}\n${remark}` : remark;
    })
    .join('\n\n');
}

function remarkText({ reason, reread }: Remark, telling: Telling): string {
  const { words } = telling;
  if (reread.length === 0) return reason;
  const passages = reread.map((passage) => passageLine(passage, telling));
  return [reason, `${words.readAgain}${words.colon.trim()}`, ...passages].join('\n');
}

/** On one line. Signs of their own show which words say which statement: `‹Gold rises›(2)`. */
function excerptLine({ pieces, title }: Excerpt, telling: Telling): string {
  const marked = pieces.map(({ text, isMarked, ends }) => {
    const number = ends.length === 0 ? '' : `(${ends.join(', ')})`;
    return `${isMarked ? `‹${text}›` : text}${number}`;
  });
  return quotation(marked.join(''), title, telling);
}

function passageLine({ prefix, exact, suffix, title }: ShownPassage, telling: Telling): string {
  const isAlone = prefix === '' && suffix === '';
  return quotation(isAlone ? exact : `${prefix}‹${exact}›${suffix}`, title, telling);
}

function quotation(text: string, title: string, { words, hasTitles }: Telling): string {
  return words.quote(joined(text).trim()) + (hasTitles ? ` (${title})` : '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
