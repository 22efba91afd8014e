import { describe, expect, it } from 'vitest';
import { entityId } from '../../src/domain/identifier.js';
import type { Inference, QuestionFinding } from '../../src/domain/inference.js';
import {
  countQuestions,
  type InferenceQuestion,
  parseQuestionId,
  partsOfQuestionId,
  questionId,
  questionsAt,
  statusOf,
} from '../../src/domain/inference-question.js';
import { signScheme } from '../api/specimen.js';
import { mapContent } from '../support/map-builder.js';

const scheme = signScheme('sign');
const somebody = entityId('schemes', 'any'); // anything that answers or raises

function inferenceWith(questions: readonly QuestionFinding[]): Inference {
  const [inference] = mapContent('rain', { inferences: { step: 'p -> c' } }).inferences;
  if (inference === undefined) throw new Error('The sketch has one inference.');
  return { ...inference, scheme: scheme.id, questions };
}

describe('the questions at an inference', () => {
  it('are those of its scheme, in its order, whatever was found and in whatever order', () => {
    const found = questionsAt(
      inferenceWith([
        { key: 'seen', answeredBy: [somebody], raisedBy: [] },
        { key: 'strength', answeredBy: [somebody], raisedBy: [somebody] },
      ]),
      scheme,
    );
    expect(found.map((one) => [one.question.key, statusOf(one)])).toEqual([
      ['strength', 'RAISED'],
      ['others', 'OPEN'],
      ['seen', 'ANSWERED'],
    ]);
    expect(countQuestions(found)).toEqual({ answered: 1, raised: 1, open: 1 });
  });

  it('are open where somebody looked and found nothing', () => {
    const found = questionsAt(
      inferenceWith([{ key: 'seen', answeredBy: [], raisedBy: [] }]),
      scheme,
    );
    expect(countQuestions(found)).toEqual({ answered: 0, raised: 0, open: 3 });
  });
});

describe('what names a question', () => {
  it('is the inference and the key, and is read back as them', () => {
    const [first] = questionsAt(inferenceWith([]), scheme) as [InferenceQuestion]; // of three
    expect(questionId(first)).toBe('rain/step?strength');
    expect(parseQuestionId('rain/step?strength')).toBe('rain/step?strength');
    expect(partsOfQuestionId(questionId(first))).toEqual({
      inference: 'rain/step',
      key: 'strength',
    });
  });

  it.each(['', '?', 'rain/step', 'rain/step?', '?strength', 'rain?strength', 'Rain/step?strength'])(
    'is INVALID_INPUT where it is of another form: %j',
    (text) => {
      expect(() => parseQuestionId(text)).toThrow(
        expect.objectContaining({ code: 'INVALID_INPUT' }),
      );
    },
  );
});
