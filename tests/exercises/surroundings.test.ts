import { describe, expect, it } from 'vitest';
import { codePointText } from '../../src/domain/code-points.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import { MOST_AROUND, withSurroundings } from '../../src/exercises/surroundings.js';

const document = entityId(parseMapId('m'), 'text');

/** What is shown before and after words of a text. */
function around(text: string, words: string) {
  const points = codePointText(text);
  const [start = 0] = points.occurrences(words);
  const end = start + [...words].length;
  const passage = { document, start, end, exact: words, prefix: '', suffix: '' };
  const { prefix, exact, suffix } = withSurroundings(points, passage);
  return { prefix, exact, suffix };
}

describe('the surroundings of a passage', () => {
  it('are the whole text where it is short', () => {
    expect(around('One. Two words. Three.', 'Two')).toEqual({
      prefix: 'One. ',
      exact: 'Two',
      suffix: ' words. Three.',
    });
  });

  it('are whole sentences of a longer text, in any script', () => {
    const long = '句子。'.repeat(60);
    const shown = around(`甲乙${long}還能走多遠?「泡沫!」會破${long}`, '會破');
    expect(shown.prefix.startsWith('句子。')).toBe(true);
    expect(shown.prefix.endsWith('還能走多遠?「泡沫!」')).toBe(true);
    const short = around(`${'字'.repeat(110)}走多遠?會破`, '會破');
    expect(short.prefix).toBe(`${'字'.repeat(110)}走多遠?`);
    expect(around(`${'字'.repeat(118)}?走?會破`, '會破').prefix).toBe('走?');
    expect(shown.suffix.endsWith('句子。')).toBe(true);
    expect([...shown.prefix].length).toBeLessThanOrEqual(MOST_AROUND);
  });

  it('are as much as fits of a sentence without an end, and never half an emoji', () => {
    const shown = around(`${'🫧'.repeat(200)}x${'🫧'.repeat(200)}`, 'x');
    expect(shown.prefix).toBe('🫧'.repeat(MOST_AROUND));
    expect(shown.suffix).toBe('🫧'.repeat(MOST_AROUND));
  });

  it('stay within the paragraph', () => {
    expect(around('A title\n\nOne. Two words.\n \nAnother.', 'Two')).toEqual({
      prefix: 'One. ',
      exact: 'Two',
      suffix: ' words.',
    });
  });

  it('end before what is not to be told', () => {
    const text = 'The gap. Here it is said. The gap once more.';
    const points = codePointText(text);
    const at = (start: number, end: number) => ({
      document,
      start,
      end,
      exact: points.slice(start, end),
      prefix: '',
      suffix: '',
    });
    const shown = withSurroundings(points, at(14, 16), [at(0, 8), at(26, 43)]);
    expect(shown).toMatchObject({ prefix: ' Here ', exact: 'it', suffix: ' is said. ' });
    const within = withSurroundings(points, at(14, 16), [at(9, 20)]);
    expect(within).toMatchObject({ prefix: '', suffix: '' });
  });

  it('do not end a sentence at a decimal point', () => {
    const text = `${'a'.repeat(130)} costs 2.50 a day, and more. ${'b'.repeat(130)}`;
    expect(around(text, 'a day').suffix).toBe(', and more.');
    expect(around(text, 'a day').prefix.endsWith('costs 2.50 ')).toBe(true);
  });
});
