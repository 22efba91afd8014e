import { describe, expect, it } from 'vitest';
import { excerptsOf, joined } from '../../../src/formats/exercise-items/excerpts.js';
import { cutToSentences } from '../../../src/formats/exercise-items/passage-sentences.js';
import { isMatching } from '../../../src/formats/exercise-items/question-item.js';
import { questionItems } from '../../../src/formats/exercise-items/question-items.js';
import type { ShownText } from '../../../src/words/exercise-in-words.js';
import type { ReadingKey } from '../../../src/words/key-in-words.js';
import { built, passage, setOf } from './keyed-sets.js';
import { seedSet } from './seed-sets.js';

/** What each statement of a map to be built is matched with, and what else is offered. */
function asked(...readings: readonly ReadingKey[]) {
  const set = { ...setOf(['words']), exercises: [built(() => 'words', readings)] };
  const { items, losses } = questionItems(set);
  const [item] = items;
  const textOf = new Map(item?.choices.map(({ key, text }) => [key, text]));
  const right = new Set(item?.stems.map((stem) => stem.right));
  return {
    stems: Object.fromEntries(item?.stems.map(({ key, right }) => [key, textOf.get(right)]) ?? []),
    besides: item?.choices.filter(({ key }) => !right.has(key)).map(({ text }) => text),
    losses: losses.map(({ what }) => what),
  };
}

const reading = (more: Partial<ReadingKey>): ReadingKey => ({
  inferences: [],
  conflicts: [],
  note: null,
  reread: {},
  ...more,
});
const LINKED = {
  inferences: [
    { key: 'i1', premises: ['1', '2'], conclusion: '3' },
    { key: 'i2', premises: ['5'], conclusion: '3' },
  ],
  conflicts: [{ key: 'c1', attackers: ['4'], target: 'i1' }],
};

describe('An exercise as questions for a course system', () => {
  it('has one question of matching for parts that share their choices', () => {
    const { items } = questionItems(setOf(['words']));
    const match = items.find(({ id }) => id === 'attach-1');
    expect(match && isMatching(match)).toBe(true);
    expect(match?.stems.map(({ text }) => text)).toEqual(['1. words', '2. words', '3. words']);
    expect(match?.question).toBe('');
  });

  it('has a question for each of its unlike parts, told apart by a letter', () => {
    const { items } = questionItems(setOf(['words']));
    const parts = items.filter(({ exercise }) => exercise.kind === 'SCHEME');
    expect(parts.map(({ id, name }) => [id, name])).toEqual([
      ['scheme-1a', 'Scheme 1a'],
      ['scheme-1b', 'Scheme 1b'],
    ]);
    expect(parts.map(({ origin }) => origin.slice(-2))).toEqual(['.a', '.b']);
  });

  it('has just one choice that is right for each statement, and no two that read alike', () => {
    for (const { choices, stems, id } of questionItems(seedSet('ai-bubble', 'zh-Hant')).items) {
      expect(new Set(choices.map(({ text }) => text)).size, id).toBe(choices.length);
      for (const { right, answers } of stems) {
        expect(answers.filter(({ credit }) => credit === 1).map(({ choice }) => choice)).toEqual([
          right,
        ]);
        expect(answers).toHaveLength(choices.length);
      }
    }
  });
});

describe('A map to be built, asked statement by statement', () => {
  it('asks what each statement does: what it supports or attacks, alone or with others', () => {
    expect(asked(reading(LINKED))).toEqual({
      stems: {
        1: 'It supports 3, together with others.',
        2: 'It supports 3, together with others.',
        3: 'It is the central claim.',
        4: 'It attacks the step from 1 and 2 to 3, alone.',
        5: 'It supports 3, alone.',
      },
      besides: ['It attacks the step from 1 and 2 to 3, together with others.'],
      losses: ['drawing'],
    });
  });

  it('names an objection as a target, and all that a statement does', () => {
    const { stems } = asked(
      reading({
        inferences: [
          { key: 'i1', premises: ['1'], conclusion: '2' },
          { key: 'i2', premises: ['2'], conclusion: '3' },
        ],
        conflicts: [
          { key: 'c1', attackers: ['4'], target: '2' },
          { key: 'c2', attackers: ['1', '5'], target: 'c1' },
        ],
      }),
    );
    expect(stems['1']).toBe(
      'It supports 2, alone. It attacks the objection of 4 against 2, together with others.',
    );
  });

  it('says but once what a statement does in two steps', () => {
    const { stems } = asked(
      reading({
        inferences: [
          { key: 'i1', premises: ['1', '2'], conclusion: '3' },
          { key: 'i2', premises: ['1', '4', '5'], conclusion: '3' },
        ],
      }),
    );
    expect(stems['1']).toBe('It supports 3, together with others.');
    expect(stems['2']).toBe(stems['1']);
  });

  it('leaves out a statement that does something else in another accepted reading', () => {
    const apart = {
      inferences: ['1', '2', '5'].map((one) => ({
        key: `j${one}`,
        premises: [one],
        conclusion: '3',
      })),
      conflicts: [],
    };
    const { stems, besides, losses } = asked(
      reading({ ...LINKED, conflicts: [{ key: 'c1', attackers: ['4'], target: '3' }] }),
      reading({ ...apart, conflicts: [{ key: 'c1', attackers: ['4'], target: '3' }] }),
    );
    expect(Object.keys(stems)).toEqual(['3', '4', '5']);
    expect(besides).toEqual(['It attacks 3, together with others.']);
    expect(losses).toContain('readOtherwise');
  });

  it('is not asked at all where too few statements are left', () => {
    const { stems, losses } = asked(
      reading({ inferences: [{ key: 'i1', premises: ['1', '2', '4', '5'], conclusion: '3' }] }),
      reading({
        inferences: ['1', '2', '4', '5'].map((one) => ({
          key: one,
          premises: [one],
          conclusion: '3',
        })),
      }),
    );
    expect(stems).toEqual({});
    expect(losses).toEqual(['ambiguous']);
  });
});

describe('The text around statements', () => {
  const shown = (key: string, ...passages: ShownText['passages']): ShownText => ({
    key,
    caption: null,
    text: 'words',
    passages,
  });

  it('is given once where passages meet, each with its number', () => {
    const one = { ...passage('gold 😀 rises', 4), prefix: 'So, ', suffix: ' and bonds' };
    const two = { ...passage('bonds fall', 21), prefix: 'rises and ', suffix: '.' };
    const apart = { ...passage('elsewhere', 500), prefix: 'And ', suffix: '!' };
    const excerpts = excerptsOf([shown('2', two, apart), shown('1', one)]);
    expect(
      excerpts.map(({ pieces }) => pieces.map(({ text, ends }) => [text, ends.join()])),
    ).toEqual([
      [
        ['So, ', ''],
        ['gold 😀 rises', '1'],
        [' and ', ''],
        ['bonds fall', '2'],
        ['.', ''],
      ],
      [
        ['And ', ''],
        ['elsewhere', '2'],
        ['!', ''],
      ],
    ]);
  });

  it('marks words that two statements share for both', () => {
    const whole = passage('gold rises fast', 0);
    const part = { ...passage('rises', 5), prefix: 'gold ', suffix: ' fast' };
    const [excerpt] = excerptsOf([shown('1', whole), shown('2', part)]);
    expect(excerpt?.pieces).toEqual([
      { text: 'gold ', isMarked: true, ends: [] },
      { text: 'rises', isMarked: true, ends: ['2'] },
      { text: ' fast', isMarked: true, ends: ['1'] },
    ]);
  });

  it('is no more than its own sentences where it is to be read again', () => {
    const around = {
      ...passage('gold rises', 30),
      prefix: 'Rates fall. In 2025, ',
      suffix: ', they say. Bonds do not.',
    };
    expect(cutToSentences(around)).toMatchObject({ prefix: 'In 2025, ', suffix: ', they say.' });
    const whole = { ...passage('金價上漲。', 30), prefix: '利率下降。', suffix: '債券則不然。' };
    expect(cutToSentences(whole)).toMatchObject({ prefix: '', suffix: '' });
  });

  it('is put on one line, with a blank between words and none between Chinese', () => {
    expect(joined('one\ntwo')).toBe('one two');
    expect(joined('一。\n二\n three')).toBe('一。二three');
  });
});
