import { CATALOGUES } from '../../words/catalogues.js';
import type { LossName } from '../../words/loss-words.js';
import type { QuestionWords } from '../../words/question-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { type Excerpt, excerptsOf, joined } from '../exercise-items/excerpts.js';
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

/** What texts need around them here. */
interface GiftContext {
  readonly words: QuestionWords;
  /** Whether it must be said which document a passage is of. */
  readonly hasTitles: boolean;
}

/** Takes exercises out as GIFT. */
export function writeGift(set: KeyedSet): Written<string> {
  const { exerciseQuestions: words } = CATALOGUES[set.words];
  const context = { words, hasTitles: Object.keys(set.languageOf).length > 1 };
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
    blocks.push(questionText(item, context));
  }
  return { content: `${blocks.join('\n\n')}\n`, losses: report.list() };
}

function lostOf(item: QuestionItem): readonly LossName[] {
  const answers = item.stems.flatMap((stem) => stem.answers);
  const matches = isMatching(item);
  const losses: readonly (readonly [LossName, boolean])[] = [
    ['remarksAndPointsOfMatching', matches],
    ['partialCreditOfMatching', matches && answers.some(({ credit }) => credit > 0 && credit < 1)],
    ['otherGrades', answers.some(({ credit }) => gradeOf(credit) !== credit)],
    ['arrows', matches && item.stems.some(({ text }) => text?.includes('->'))],
    ['escapeMarks', textsOf(item).some(hasMark)],
    ['outerBlanks', hasOuterBlanks(item)],
  ];
  return losses.flatMap(([what, isLost]) => (isLost ? what : []));
}

function questionText(item: QuestionItem, context: GiftContext): string {
  const { words } = context;
  const { listed } = isMatching(item) ? namedChoices(item, words) : { listed: [] };
  const excerpts = excerptsOf(item.exercise.shown).map((one) => excerptLine(one, context));
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
    ...(isMatching(item) ? matchLines(item, words) : choiceLines(item, context)),
    `\t####${plainText(generalFeedback(item, context))}`,
    '}',
  ].join('\n');
}

/** A wrong choice that begins with a percent sign must not seem to have a weight. */
function choiceLines(
  { choices, stems: [stem] }: QuestionItem,
  context: GiftContext,
): readonly string[] {
  return choices.map(({ key, text }) => {
    const answer = stem?.answers.find(({ choice }) => choice === key);
    const credit = answer?.credit ?? 0;
    const weight = credit > 0 || text.startsWith('%') ? `%${100 * gradeOf(credit)}%` : '';
    const remark = answer === undefined ? '' : remarkText(answer.remark, context);
    return `\t${credit === 1 ? '=' : `~${weight}`}${plainText(text)}#${plainText(remark)}`;
  });
}

/** A choice that is right nowhere matches nothing: so it is offered all the same. */
function matchLines(item: QuestionItem, words: QuestionWords): readonly string[] {
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
function generalFeedback(item: QuestionItem, context: GiftContext): string {
  return item.stems
    .map((stem) => {
      const answer = stem.answers.find(({ choice }) => choice === stem.right);
      const remark = answer === undefined ? '' : remarkText(answer.remark, context);
      return isMatching(item) ? `${stem.text}\n${remark}` : remark;
    })
    .join('\n\n');
}

function remarkText({ reason, reread }: Remark, context: GiftContext): string {
  const { words } = context;
  if (reread.length === 0) return reason;
  const passages = reread.map((passage) => passageLine(passage, context));
  return [reason, `${words.readAgain}${words.colon.trim()}`, ...passages].join('\n');
}

/** On one line. Signs of their own show which words say which statement: `‹Gold rises›(2)`. */
function excerptLine({ pieces, title }: Excerpt, context: GiftContext): string {
  const marked = pieces.map(({ text, isMarked, ends }) => {
    const number = ends.length === 0 ? '' : `(${ends.join(', ')})`;
    return `${isMarked ? `‹${text}›` : text}${number}`;
  });
  return quotation(marked.join(''), title, context);
}

function passageLine({ prefix, exact, suffix, title }: ShownPassage, context: GiftContext): string {
  const isAlone = prefix === '' && suffix === '';
  return quotation(isAlone ? exact : `${prefix}‹${exact}›${suffix}`, title, context);
}

function quotation(text: string, title: string, { words, hasTitles }: GiftContext): string {
  return words.quote(joined(text).trim()) + (hasTitles ? ` (${title})` : '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
