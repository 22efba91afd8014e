import { describe, expect, it } from 'vitest';
import { finish } from '../../src/domain/work.js';
import type { ExerciseAnswer } from '../../src/exercises/answer.js';
import { EMPTY_MAP } from '../../src/exercises/built-map.js';
import type { Draft } from '../../src/exercises/draft.js';
import { mapText } from '../../src/exercises/facts/exercise-fact.js';
import { mark } from '../../src/exercises/marking/mark-exercise.js';
import { type ExerciseLocalizer, exerciseLocalizer } from '../../src/words/exercise-localizer.js';
import { markInWords } from '../../src/words/mark-in-words.js';
import { keyAnswer } from '../support/key-answer.js';
import { drawing, groundOf, reading } from './drawings.js';

const ground = groundOf({
  text: 'One. Two. Three.',
  statements: { one: { said: ['One.'] }, two: { said: ['Two.'] }, three: { said: ['Three.'] } },
});
const english = exerciseLocalizer('en', ground.map);
const chinese = exerciseLocalizer('zh-Hant', ground.map);
const words = (text: string) => mapText({ en: text });

/** What an answer is worth, in the words of a language. */
function marked(draft: Draft, answer: ExerciseAnswer, localizer: ExerciseLocalizer = english) {
  return markInWords(ground, finish(mark(draft, answer)), localizer);
}

function choice(key: string, credit: number) {
  const reason = words(`The reason of ${key}.`);
  const reread = ground.statements.slice(0, 1).flatMap(({ passages }) => passages);
  return { key, text: words(key), means: key, credit, reason, reread };
}

function part(key: string) {
  const choices = [choice('a', 0), choice('b', 1), choice('c', 0.5)];
  return { key, question: words('?'), of: null, choices };
}

const QUESTIONS: Draft = {
  kind: 'ATTACH',
  difficulty: 'EASY',
  task: words('Answer.'),
  shown: [],
  parts: ['1', '2', '3', '4'].map(part),
  readings: null,
};
const MAP: Draft = {
  kind: 'BUILD',
  difficulty: 'EASY',
  task: words('Draw.'),
  shown: ground.statements.map(({ id, text, passages }, at) => ({
    key: `${at + 1}`,
    means: id,
    caption: null,
    text: mapText(text),
    passages,
  })),
  parts: [],
  readings: [reading('1 + 2 > 3'), reading('1 > 3; 2 > 3', { i9: ['i1', 'i2'] })],
};
const drawn = (line: string) => ({ choices: new Map(), built: drawing(line) });

describe('a mark for choices', () => {
  it('gives each part the credit of its choice, its reason and what to reread', () => {
    const answer = {
      choices: new Map([
        ['1', 'b'],
        ['2', 'c'],
        ['3', 'a'],
      ]),
      built: null,
    };
    const found = marked(QUESTIONS, answer);
    expect(found).toMatchObject({ points: 1.5, outOf: 4, score: 0.375, built: null });
    expect(found.feedback).toBe('Of 4 questions 1 is answered right, and 1 partly.');
    expect(
      found.parts.map(({ choice, outcome, points, reason }) => [choice, outcome, points, reason]),
    ).toEqual([
      ['b', 'RIGHT', 1, 'The reason of b.'],
      ['c', 'PARTLY', 0.5, 'The reason of c.'],
      ['a', 'WRONG', 0, 'The reason of a.'],
      [null, 'UNANSWERED', 0, 'Not answered.'],
    ]);
    expect(found.parts[0]?.reread).toMatchObject([{ exact: 'One.', title: 'The text of sketch' }]);
    expect(found.parts[3]?.reread).toEqual([]);
  });

  it('is full for the key and nothing for nothing, in words of both languages', () => {
    const full = marked(QUESTIONS, keyAnswer(QUESTIONS), chinese);
    expect([full.score, full.feedback]).toEqual([1, '4 題全部正確。']);
    const none = marked(QUESTIONS, { choices: new Map(), built: null }, chinese);
    expect([none.score, none.feedback]).toEqual([0, '4 題中，沒有一題正確。']);
  });
});

describe('a mark for a drawn map', () => {
  it('is full for the key, and for another accepted reading', () => {
    const full = marked(MAP, keyAnswer(MAP));
    expect(full).toMatchObject({ points: 1, outOf: 1, score: 1, built: { reading: 0 } });
    const other = marked(MAP, drawn('1 > 3; 2 > 3'));
    expect(other).toMatchObject({ points: 1, outOf: 1, score: 1, built: { reading: 1 } });
    expect(other.built?.relations.map(({ points }) => points)).toEqual([0.5, 0.5]);
    expect(other.feedback).toBe(
      'Both relations are right. It was marked by another accepted reading of the text, which suits your map better.',
    );
  });

  it('is nothing for nothing, and never less', () => {
    for (const answer of [
      drawn('3 > 1; 3 > 2; 1 x 2'),
      drawn(''),
      { choices: new Map(), built: null },
    ]) {
      const { points, score } = marked({ ...MAP, readings: [reading('1 > 2')] }, answer);
      expect([points, score]).toEqual([0, 0]);
    }
  });

  it('tells of each relation, with the passages of what was drawn', () => {
    const key = { ...MAP, readings: [reading('1 + 2 > 3')] };
    const [found] = marked(key, drawn('1 > 3')).built?.relations ?? [];
    expect(found).toMatchObject({
      outcome: 'WRONGLY_LINKED',
      relation: 'INFERENCE',
      drawn: 'i1',
      from: ['1'],
      to: '3',
      points: 0.5,
      reason:
        'The direction is right, but statement 1 is not enough: the step to statement 3 cannot be taken without something more. What has to be linked with it?',
    });
    expect(found?.reread.map(({ exact }) => exact)).toEqual(['One.', 'Three.']);
  });

  it('tells of what is missing no more than where it leads', () => {
    const key = { ...MAP, readings: [reading('1 > 3; 2 x i1; 3 x c1')] };
    const none = marked(key, { choices: new Map(), built: EMPTY_MAP });
    expect(none.built?.relations).toEqual(
      [
        'Missing: statement 3 has a reason here. Which of the other statements make it credible?',
        'Missing: there is an objection to a step that leads to statement 3.',
        'Missing: there is an answer to an objection that bears on statement 3.',
      ].map((reason, at) => ({
        outcome: 'MISSING',
        relation: at === 0 ? 'INFERENCE' : 'CONFLICT',
        drawn: null,
        from: [],
        to: '3',
        points: 0,
        reason,
        reread: [expect.objectContaining({ exact: 'Three.' })],
      })),
    );
    const step = marked(key, drawn('1 > 3')).built?.relations ?? [];
    expect(step.filter(({ outcome }) => outcome === 'MISSING')).toMatchObject([
      {
        to: 'i1',
        reason: 'Missing: there is an objection to the step from statement 1 to statement 3.',
      },
      { to: '3' },
    ]);
  });
});
