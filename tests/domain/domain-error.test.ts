import { describe, expect, it } from 'vitest';
import { invalidInput, notFound, unavailable } from '../../src/domain/domain-error.js';
import { isLanguage } from '../../src/domain/language.js';

describe('an error of the domain', () => {
  it('says what was wrong with an argument, and what was expected', () => {
    const error = invalidInput({
      argument: 'first',
      message: '-1 is too few.',
      expected: '1 to 100',
    });
    expect(error.message).toBe('first: -1 is too few. Expected 1 to 100.');
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      details: { argument: 'first', expected: '1 to 100' },
    });
  });

  it.each([
    [[], 'There is no concept "gld".'],
    [['gold'], 'There is no concept "gld". Did you mean "gold"?'],
    [['gold', 'glad'], 'There is no concept "gld". Did you mean "gold" or "glad"?'],
    [['a', 'b', 'c'], 'There is no concept "gld". Did you mean "a", "b" or "c"?'],
  ])('suggests near names: %j', (names, message) => {
    expect(notFound('concept', 'gld', names)).toMatchObject({ code: 'NOT_FOUND', message });
  });

  it('keeps its cause without showing it', () => {
    const cause = new Error('ECONNREFUSED 127.0.0.1:7687');
    const error = unavailable('The database does not answer.', cause);
    expect(error.cause).toBe(cause);
    expect(error.message).not.toContain('ECONNREFUSED');
  });
});

describe('a language tag', () => {
  it.each(['en', 'zh-Hant', 'pt-BR', 'sr-Latn-RS', 'es-419', 'yue'])('may be %s', (tag) => {
    expect(isLanguage(tag)).toBe(true);
  });

  it.each(['', 'e', 'EN', 'english', 'zh_Hant', 'zh-hant', 'en-', 'en-us', '__proto__'])(
    'may not be %j',
    (tag) => {
      expect(isLanguage(tag)).toBe(false);
    },
  );
});
