import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/domain-error.js';
import type { RawAnswer, RawBuiltMap } from '../../src/exercises/answer.js';
import { readAnswer } from '../../src/exercises/marking/read-answer.js';

const part = (key: string) => ({
  key,
  question: '?',
  of: null,
  choices: ['a', 'b', 'c'].map((choice) => ({ key: choice, text: choice })),
});
const text = (key: string) => ({ key, caption: null, text: key, passages: [] });
const CHOICES = { shown: [], parts: [part('scheme'), part('question')] };
const MAP = { shown: ['1', '2', '3', '4'].map(text), parts: [] };

/** The argument at fault and the message. */
function refusal(exercise: Parameters<typeof readAnswer>[0], raw: RawAnswer) {
  try {
    readAnswer(exercise, raw);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'INVALID_INPUT') {
      return [error.details.argument, error.message];
    }
    throw error;
  }
  return ['accepted'];
}

describe('an answer of choices', () => {
  it('may leave parts out, and come in any order', () => {
    const raw = { parts: [{ part: 'question', choice: 'c' }], built: null };
    expect(readAnswer(CHOICES, raw)).toEqual({
      choices: new Map([['question', 'c']]),
      built: null,
    });
  });

  it.each<[string, RawAnswer, string, string]>([
    ['is empty', {}, 'answer', 'It holds nothing'],
    ['has an empty list', { parts: [] }, 'answer', 'It holds nothing'],
    [
      'names an unknown part',
      { parts: [{ part: 'role', choice: 'a' }] },
      'answer.parts[0].part',
      'The exercise has no part "role". Expected one of "scheme", "question".',
    ],
    [
      'names an unknown choice',
      {
        parts: [
          { part: 'scheme', choice: 'a' },
          { part: 'question', choice: 'z'.repeat(1000) },
        ],
      },
      'answer.parts[1].choice',
      'Expected one of "a", "b", "c".',
    ],
    [
      'answers a part twice',
      {
        parts: [
          { part: 'scheme', choice: 'a' },
          { part: 'scheme', choice: 'a' },
        ],
      },
      'answer.parts[1].part',
      'The part "scheme" is answered twice.',
    ],
    [
      'has ten thousand parts',
      { parts: Array.from({ length: 10_000 }, (_, at) => ({ part: `${at}`, choice: 'a' })) },
      'answer.parts',
      'There are 10000 of them, and the exercise has 2.',
    ],
    ['is a map', { built: {} }, 'answer.built', 'This exercise has no map to draw.'],
  ])('is refused where it %s', (_, raw, argument, message) => {
    const [found, told = ''] = refusal(CHOICES, raw);
    expect(found).toBe(argument);
    expect(told).toContain(message);
    expect(told.length).toBeLessThan(300);
  });
});

describe('an answer that is a drawn map', () => {
  it('gives keys to what has none', () => {
    const built = {
      inferences: [
        { premises: ['1', '2'], conclusion: '3' },
        { key: 'mine', premises: ['3'], conclusion: '4' },
      ],
      conflicts: [
        { attackers: ['4'], target: 'c2' },
        { attackers: ['4'], target: 'i1' },
      ],
    };
    expect(readAnswer(MAP, { parts: [], built }).built).toEqual({
      inferences: [
        { key: 'i1', premises: ['1', '2'], conclusion: '3' },
        { key: 'mine', premises: ['3'], conclusion: '4' },
      ],
      conflicts: [
        { key: 'c1', attackers: ['4'], target: 'c2' },
        { key: 'c2', attackers: ['4'], target: 'i1' },
      ],
    });
  });

  const inference = (premises: readonly string[], conclusion: string, key?: string) => ({
    ...(key === undefined ? {} : { key }),
    premises,
    conclusion,
  });
  const first = inference(['1'], '2');

  it.each<[string, RawBuiltMap, string]>([
    ['holds nothing', {}, ''],
    ['holds too much', { inferences: Array.from({ length: 201 }, () => first) }, ''],
    [
      'has an inference without premises',
      { inferences: [inference([], '2')] },
      '.inferences[0].premises',
    ],
    [
      'has a premise twice',
      { inferences: [inference(['1', '1'], '2')] },
      '.inferences[0].premises[1]',
    ],
    [
      'has too many premises',
      { inferences: [inference(Array(9999).fill('1'), '2')] },
      '.inferences[0].premises',
    ],
    [
      'names an unknown premise',
      { inferences: [inference(['9'], '2')] },
      '.inferences[0].premises[0]',
    ],
    [
      'names an unknown conclusion',
      { inferences: [inference(['1'], 'i1')] },
      '.inferences[0].conclusion',
    ],
    [
      'concludes a premise',
      { inferences: [inference(['1', '2'], '2')] },
      '.inferences[0].conclusion',
    ],
    ['has the key of a text', { inferences: [inference(['1'], '2', '3')] }, '.inferences[0].key'],
    ['has an empty key', { inferences: [inference(['1'], '2', '')] }, '.inferences[0].key'],
    [
      'has a key twice',
      { inferences: [inference(['1'], '2', 'i2'), inference(['3'], '2')] },
      '.inferences[1].key',
    ],
    [
      'has an inference twice',
      { inferences: [inference(['1', '3'], '2'), inference(['3', '1'], '2')] },
      '.inferences[1]',
    ],
    [
      'has a conflict without attackers',
      { conflicts: [{ attackers: [], target: '1' }] },
      '.conflicts[0].attackers',
    ],
    [
      'attacks nothing known',
      { conflicts: [{ attackers: ['1'], target: 'i1' }] },
      '.conflicts[0].target',
    ],
    [
      'attacks an attacker',
      { conflicts: [{ attackers: ['1'], target: '1' }] },
      '.conflicts[0].target',
    ],
    ['attacks itself', { conflicts: [{ attackers: ['1'], target: 'c1' }] }, '.conflicts[0].target'],
    [
      'attacks itself by way of another',
      {
        conflicts: [
          { attackers: ['1'], target: 'c2' },
          { attackers: ['2'], target: 'c1' },
        ],
      },
      '.conflicts[0].target',
    ],
    [
      'has a conflict twice',
      {
        conflicts: [
          { attackers: ['1', '2'], target: '3' },
          { attackers: ['2', '1'], target: '3' },
        ],
      },
      '.conflicts[1]',
    ],
  ])('is refused where it %s', (_, built, argument) => {
    const [found, told = ''] = refusal(MAP, { built });
    expect(found).toBe(`answer.built${argument}`);
    expect(told.length).toBeLessThan(300);
  });

  it('is refused where nothing or choices come in its place', () => {
    expect(refusal(MAP, {})[0]).toBe('answer');
    expect(refusal(MAP, { parts: [{ part: '1', choice: 'a' }] })[0]).toBe('answer.parts');
  });
});
