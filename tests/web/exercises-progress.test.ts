import { describe, expect, it } from 'vitest';
import type { ExerciseData, MarkData } from '../../src/web/explorer/exercises/exercise-data.js';
import {
  NO_PROGRESS,
  type Progress,
  readProgress,
  writtenProgress,
} from '../../src/web/explorer/exercises/progress/progress.js';

const choices = [
  { key: 'a', text: 'One' },
  { key: 'b', text: 'Another' },
];
const asking: ExerciseData = {
  id: 'some-map?2.attach.en.7.abcdef012345.0123456789ab',
  kind: 'ATTACH',
  difficulty: 'EASY',
  map: 'some-map',
  language: 'en',
  task: 'Match them.',
  shown: [],
  parts: [
    { key: '1', question: 'What of 1?', of: '1', choices },
    { key: '2', question: 'What of 2?', of: '2', choices },
  ],
  points: 2,
};
const building: ExerciseData = {
  ...asking,
  kind: 'BUILD',
  shown: ['1', '2', '3'].map((key) => ({ key, caption: null, text: key, passages: [] })),
  parts: [],
};
const passage = {
  document: 'some-map/text',
  title: 'A text',
  start: 4,
  end: 9,
  exact: 'words',
  prefix: 'The ',
  suffix: '.',
};
const mark: MarkData = {
  points: 1,
  outOf: 2,
  score: 0.5,
  feedback: 'Half of it.',
  parts: [
    {
      part: '1',
      choice: 'b',
      outcome: 'RIGHT',
      points: 1,
      outOf: 1,
      reason: 'So it is.',
      reread: [passage],
    },
    {
      part: '2',
      choice: null,
      outcome: 'UNANSWERED',
      points: 0,
      outOf: 1,
      reason: 'Nothing was chosen.',
      reread: [],
    },
  ],
  built: null,
};
const inferences = [{ key: 'i1', premises: ['1'], conclusion: '2' }];
const conflicts = [{ key: 'c1', attackers: ['3'], target: 'i1' }];
const none = NO_PROGRESS.answer.built;
const marked: Progress = { answer: { choices: { 1: 'b' }, built: none }, mark };
const drawn: Progress = { answer: { choices: {}, built: { inferences, conflicts } }, mark: null };

describe('progress with an exercise', () => {
  it('is read as it was written', () => {
    expect(readProgress(asking, writtenProgress(marked))).toEqual(marked);
    expect(readProgress(building, writtenProgress(drawn))).toEqual(drawn);
  });

  it.each([null, '', '{', 'null', '[]', '7', '{"answer":null}', '{"mark":{}}'])(
    'is none where what is kept is %s',
    (text) => {
      expect(readProgress(asking, text)).toEqual(NO_PROGRESS);
    },
  );

  it('keeps of an answer what fits the exercise', () => {
    const answer = { choices: { 1: 'b', 2: 'z', 3: 'a' }, built: 'none' };
    expect(readProgress(asking, JSON.stringify({ answer }))).toEqual({
      answer: { choices: { 1: 'b' }, built: none },
      mark: null,
    });
  });

  it.each([
    [
      'a text that is not shown',
      { inferences: [{ ...inferences[0], premises: ['9'] }], conflicts },
    ],
    ['a target that is not there', { inferences: [], conflicts }],
    ['a key twice', { inferences: [...inferences, ...inferences], conflicts: [] }],
    ['a premise that is no text', { inferences: [{ ...inferences[0], premises: [1] }], conflicts }],
    ['no conflicts', { inferences }],
  ])('leaves aside a map with %s', (_what, built) => {
    const text = JSON.stringify({ answer: { choices: {}, built } });
    expect(readProgress(building, text)).toEqual(NO_PROGRESS);
  });

  it.each([
    ['of another time', { ...mark, score: undefined }],
    ['with an outcome that is none', { ...mark, parts: [{ ...mark.parts[0], outcome: 'GOOD' }] }],
    ['of another exercise', { ...mark, parts: mark.parts.slice(1) }],
    ['of a map that was built', { ...mark, built: { relations: [], measures: {} } }],
    ['with half a passage', { ...mark, parts: [{ ...mark.parts[0], reread: [{ exact: 'x' }] }] }],
  ])('keeps the answer where the mark is one %s', (_how, other) => {
    const text = JSON.stringify({ answer: marked.answer, mark: other });
    expect(readProgress(asking, text)).toEqual({ ...marked, mark: null });
  });
});
