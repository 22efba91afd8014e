import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { KeyedSet } from '../../../src/formats/exercise-items/keyed-set.js';
import {
  isMatching,
  type QuestionItem,
} from '../../../src/formats/exercise-items/question-item.js';
import { questionItems } from '../../../src/formats/exercise-items/question-items.js';
import { writeMoodleXml } from '../../../src/formats/moodle-xml/write-moodle-xml.js';
import { hostileTexts, setOf } from './keyed-sets.js';
import { type MoodleXmlQuestion, readMoodleXml, wordsOf } from './moodle-xml-reader.js';
import { seedSet } from './seed-sets.js';

/** What a question holds, as far as Moodle has it. */
function held(item: QuestionItem) {
  const { exercise, choices, stems } = item;
  const textOf = new Map(choices.map(({ key, text }) => [key, text]));
  const right = new Set(stems.map((stem) => stem.right));
  const answerOf = (choice: string) => stems[0]?.answers.find((one) => one.choice === choice);
  const rest = choices.filter(({ key }) => !right.has(key));
  return {
    name: item.name,
    idNumber: item.origin,
    points: stems.length,
    task: item.task,
    statements: exercise.shown.map(
      ({ key, caption, text }) => `${key}. ${caption === null ? '' : `${caption}: `}${text}`,
    ),
    question: item.question,
    answers: isMatching(item)
      ? []
      : choices.map(({ key, text }) => ({
          text,
          fraction: answerOf(key)?.credit,
          reason: answerOf(key)?.remark.reason,
        })),
    pairs: isMatching(item)
      ? [
          ...stems.map((stem) => [stem.text, textOf.get(stem.right)]),
          ...rest.map(({ text }) => ['', text]),
        ]
      : [],
  };
}

function read(question: MoodleXmlQuestion, item: QuestionItem) {
  const [task, ...words] = wordsOf(question.text.text);
  const shown = item.exercise.shown.length;
  return {
    name: question.name,
    idNumber: question.idNumber,
    points: question.points,
    task,
    statements: words.slice(0, shown).map((line) => line.replace(/：/, ': ')),
    question: item.question === '' ? '' : words.at(-1),
    answers: question.answers.map(({ text, fraction, feedback }) => ({
      text: text.text,
      fraction,
      reason: wordsOf(feedback.text)[0],
    })),
    pairs: question.pairs.map(([{ text }, choice]) => [text, fromHtml(choice)]),
  };
}

const fromHtml = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

function expectBack(set: KeyedSet) {
  const { items } = questionItems(set);
  const questions = readMoodleXml(writeMoodleXml(set).content);
  expect(questions).toHaveLength(items.length);
  questions.forEach((question, at) => {
    const item = items[at];
    if (item === undefined) return;
    expect(read(question, item)).toEqual(held(item));
    expect(question.type).toBe(isMatching(item) ? 'matching' : 'multichoice');
    expect(question.text.format).toBe('html');
  });
}

describe('Exercises as Moodle XML', () => {
  it('come back as they went out, whatever their texts hold', () => {
    fc.assert(
      fc.property(hostileTexts, (texts) => expectBack(setOf(texts))),
      { numRuns: 40 },
    );
  });

  it('come back as they went out, of a map as it is', () => {
    expectBack(seedSet('saturday-library', 'en'));
  });

  it('stand in a category of the map and the kind, with kind and difficulty as tags', () => {
    const set = { ...setOf(['words']), mapTitle: 'Gold / silver <b>' };
    const [first] = readMoodleXml(writeMoodleXml(set).content);
    expect(first).toMatchObject({
      category: 'Gold // silver &lt;b&gt; / Role',
      tags: ['Role', 'easy'],
    });
  });

  it('tell everybody afterwards what is right and why', () => {
    const questions = readMoodleXml(writeMoodleXml(setOf(['because'])).content);
    for (const { generalFeedback } of questions) {
      expect(wordsOf(generalFeedback.text).join()).toContain('because');
    }
  });

  it('give part of a point for what is partly right, as Moodle writes it', () => {
    const { content } = writeMoodleXml(setOf(['words']));
    expect(content).toContain('<answer fraction="50" format="plain_text">');
  });

  it('put U+FFFD for what XML cannot hold, and say so', () => {
    const { content, losses } = writeMoodleXml(setOf(['half \ud83d a pair', 'a \u0000 nothing']));
    const [, match] = readMoodleXml(content);
    expect(match?.pairs[1]?.[0].text).toContain('\uFFFD');
    expect(losses.map(({ what }) => what)).toContain('characters');
  });

  it('leave out a number by which it is known where it would be too long for Moodle', () => {
    const set = setOf(['words']);
    const exercises = set.exercises.map(({ exercise, ...rest }) => ({
      ...rest,
      exercise: { ...exercise, id: `${exercise.id}${'0'.repeat(80)}` as const },
    }));
    const questions = readMoodleXml(writeMoodleXml({ ...set, exercises }).content);
    expect(questions.map(({ idNumber }) => idNumber)).toEqual(questions.map(() => null));
  });
});
