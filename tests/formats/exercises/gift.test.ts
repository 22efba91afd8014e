import fc from 'fast-check';
import { parse } from 'gift-pegjs';
import { describe, expect, it } from 'vitest';
import type { KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import {
  isMatching,
  type QuestionItem,
} from '../../../src/formats/exercise-items/question-item.js';
import { questionItems } from '../../../src/formats/exercise-items/question-items.js';
import { writeGift } from '../../../src/formats/gift/write-gift.js';
import { hostileTexts, passage, setOf } from './keyed-sets.js';
import { readMoodleGift } from './moodle-gift.js';
import { seedSet } from './seed-sets.js';

/** What a question holds beside the words that stand around them, as far as GIFT has it. */
function held(item: QuestionItem) {
  return {
    name: item.name,
    id: item.origin,
    choices: isMatching(item)
      ? []
      : item.choices.map(({ key, text }) => {
          const answer = item.stems[0]?.answers.find(({ choice }) => choice === key);
          return { text, credit: answer?.credit ?? 0, reason: answer?.remark.reason ?? '' };
        }),
    pairs: isMatching(item) ? pairsOf(item) : [],
  };
}

function pairsOf({ stems, choices }: QuestionItem): readonly (readonly [string, string])[] {
  const textOf = new Map(choices.map(({ key, text }) => [key, text]));
  const right = new Set(stems.map((stem) => stem.right));
  return [
    ...stems.map((stem) => [stem.text ?? '', textOf.get(stem.right) ?? ''] as const),
    ...choices.filter(({ key }) => !right.has(key)).map(({ text }) => ['', text] as const),
  ];
}

/** What stands before what is to be read again. */
const reasonOf = (feedback: string) =>
  feedback.split('\nRead again:')[0]?.split('\n再讀一次：')[0] ?? '';
const fromHtml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function asMoodleReads(set: KeyedSet) {
  return readMoodleGift(writeGift(set).content).map((question) => ({
    name: question.name,
    id: question.idNumber,
    choices: question.answers.map(({ text, fraction, feedback }) => {
      expect([text.format, feedback.format]).toEqual(['plain', 'plain']);
      return { text: text.text, credit: fraction, reason: reasonOf(feedback.text) };
    }),
    pairs: question.pairs.map(([{ text }, choice]) => [text, fromHtml(choice)] as const),
  }));
}

/** gift-pegjs makes one blank of several, and leaves marks for escapes in the right side of a match. */
function asParsed(set: KeyedSet) {
  const questions = parse(writeGift(set).content).filter(({ type }) => type !== 'Category');
  return questions.map((question) => {
    if (question.type === 'MC') {
      const choices = question.choices.map(({ text, isCorrect, weight, feedback }) => ({
        text: text.text,
        credit: isCorrect ? 1 : (weight ?? 0) / 100,
        reason: reasonOf(feedback?.text ?? ''),
      }));
      return { name: question.title, id: question.id, choices, pairs: [] };
    }
    if (question.type !== 'Matching') throw new Error(`A question of the type ${question.type}.`);
    const pairs = question.matchPairs.map(
      ({ subquestion, subanswer }) =>
        [subquestion.text, fromHtml(withoutMarks(subanswer))] as const,
    );
    return { name: question.title, id: question.id, choices: [], pairs };
  });
}

function withoutMarks(text: string): string {
  return text
    .replaceAll('&&010', '\n')
    .replace(/&&(\d{3});/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

describe('Exercises as GIFT', () => {
  it('come back from Moodle’s way of reading as they went out, whatever their texts hold', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const set = setOf(texts);
        expect(asMoodleReads(set)).toEqual(questionItems(set).items.map(held));
      }),
      { numRuns: 60 },
    );
  });

  it('come back from gift-pegjs as they went out', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => {
        const set = setOf(texts);
        expect(asParsed(set)).toEqual(questionItems(set).items.map(held));
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['ai-bubble', 'zh-Hant'],
    ['saturday-library', 'en'],
  ] as const)('come back from both, of the map %s in %s', (map, language) => {
    const set = seedSet(map, language);
    const items = questionItems(set).items.map(held);
    expect(items.length).toBeGreaterThan(8);
    expect(asMoodleReads(set)).toEqual(items);
    expect(asParsed(set)).toEqual(items);
  });

  it('stand in a category of the map and the kind, with their difficulty as a tag', () => {
    const set = { ...setOf(['words']), mapTitle: 'Gold / silver <b>' };
    const [first] = readMoodleGift(writeGift(set).content);
    expect(first?.category).toBe('Gold // silver &lt;b&gt; / Role');
    expect(first?.tags).toEqual(['Role', 'easy']);
    expect(parse(writeGift(set).content)[0]).toEqual({
      type: 'Category',
      title: 'Gold // silver &lt;b&gt; / Role',
    });
  });

  it('show what is said in the text, and which of its words say which statement', () => {
    const set = setOf(['words']);
    const [keyed] = set.exercises;
    if (keyed === undefined) throw new Error('The set is empty.');
    const [one, two] = [
      { ...passage('gold rises', 4), prefix: 'So, ', suffix: ' and bonds fall.' },
      { ...passage('bonds fall', 19), prefix: 'So, gold rises and ', suffix: '.' },
    ];
    const shown = keyed.exercise.shown.map((text, at) => ({ ...text, passages: [at ? two : one] }));
    const exercises = [{ ...keyed, exercise: { ...keyed.exercise, shown } }];
    const [question] = readMoodleGift(writeGift({ ...set, exercises }).content);
    expect(question?.text.text).toContain(
      'From the text:\n“So, ‹gold rises›(1) and ‹bonds fall›(2).”',
    );
  });

  it('tell everybody afterwards what is right and why', () => {
    const questions = readMoodleGift(writeGift(setOf(['because'])).content);
    for (const { generalFeedback } of questions) expect(generalFeedback.text).toContain('because');
  });

  it('say what GIFT cannot hold, and of which questions', () => {
    const set = setOf(['a -> b', ' blanks ', '&&058;']);
    const lost = Object.fromEntries(writeGift(set).losses.map(({ what, of }) => [what, of]));
    expect(lost).toMatchObject({
      partialCreditOfMatching: ['What supports what 1'],
      arrows: expect.any(Array),
      outerBlanks: expect.any(Array),
    });
    expect(lost).toHaveProperty('escapeMarks');
  });

  it('name long choices of a matching question by letters, and give them in full before', () => {
    const long = 'very '.repeat(60).trim();
    const [, match] = readMoodleGift(writeGift(setOf([long])).content);
    expect(match?.pairs.map(([, choice]) => choice)).toEqual(['(a)', '(b)', '(c)', '(d)']);
    expect(match?.text.text).toContain(`(b) 1 ${long}`);
  });
});
