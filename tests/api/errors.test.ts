import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';
import { formatError } from '../../src/api/errors.js';
import { DomainError, invalidInput, notFound, unavailable } from '../../src/domain/domain-error.js';

/** As the execution of a query wraps it. */
const thrown = (originalError: Error) =>
  new GraphQLError(originalError.message, { path: ['map'], originalError });

test('an error of the domain keeps its code, message and details', () => {
  const error = invalidInput({
    argument: 'first',
    message: '0 is not a page size.',
    expected: 'a whole number from 1 to 500',
  });
  expect(formatError(thrown(error), 'r1')).toEqual({
    message: 'first: 0 is not a page size. Expected a whole number from 1 to 500.',
    path: ['map'],
    extensions: {
      code: 'INVALID_INPUT',
      argument: 'first',
      expected: 'a whole number from 1 to 500',
    },
  });
  expect(formatError(notFound('map', 'rian', ['rain']), 'r1')).toMatchObject({
    extensions: { code: 'NOT_FOUND', suggestions: ['rain'] },
  });
});

test('what is not known is masked, and reported with its request', () => {
  const reported: unknown[] = [];
  const secret = new TypeError('password=hunter2');
  const shown = formatError(thrown(secret), 'r2', (...report) => reported.push(report));
  expect(shown.extensions).toEqual({ code: 'INTERNAL', requestId: 'r2' });
  expect(JSON.stringify(shown)).not.toContain('hunter2');
  expect(shown.message).toContain('r2');
  expect(reported).toEqual([[secret, 'r2']]);
  expect(formatError('a text was thrown', 'r3').extensions).toMatchObject({ code: 'INTERNAL' });
});

test('a value of ours that cannot be told as its type is a fault of ours, not of the query', () => {
  const reported: unknown[] = [];
  const error = new GraphQLError('Int cannot represent non-integer value: 0.5');
  const shown = formatError(thrown(error), 'r7', (one) => reported.push(one));
  expect(shown).toMatchObject({ extensions: { code: 'INTERNAL', requestId: 'r7' } });
  expect(reported).toEqual([error]);
});

test('the cause of an unavailable part is reported, and not shown', () => {
  const reported: unknown[] = [];
  const error = unavailable('The database does not answer.', new Error('10.0.0.7 refused'));
  const shown = formatError(thrown(error), 'r4', (one) => reported.push(one));
  expect(shown).toMatchObject({ extensions: { code: 'UNAVAILABLE' } });
  expect(JSON.stringify(shown)).not.toContain('10.0.0.7');
  expect(reported).toEqual([error]);
});

test('an error of the domain without a cause is no news for the log', () => {
  const reported: unknown[] = [];
  formatError(new DomainError('CONFLICT', 'It changed.'), 'r5', (one) => reported.push(one));
  expect(reported).toEqual([]);
});

test('an error of the query keeps its message and code, not what is for the server alone', () => {
  const error = new GraphQLError('Too deep.', {
    extensions: { code: 'QUERY_TOO_DEEP', limit: 10, http: { status: 400 } },
  });
  expect(formatError(error, 'r6')).toEqual({
    message: 'Too deep.',
    extensions: { code: 'QUERY_TOO_DEEP', limit: 10 },
  });
});
