import { describe, expect, test } from 'vitest';
import { mapText } from '../../src/exercises/facts/exercise-fact.js';
import { roleQuestion } from '../../src/exercises/facts/role-facts.js';
import { exerciseLocalizer } from '../../src/words/exercise-localizer.js';

const ENGLISH = 'What does statement 2 do in this argument?';
const CHINESE = '陳述 2 在這段論證中扮演什麼角色？';

describe('the words of exercises', () => {
  test.each([
    ['en', ENGLISH],
    ['zh-Hant', CHINESE],
    ['zh-TW', CHINESE],
    ['de', ENGLISH],
  ])('are those of a reader of %s, in English where we do not speak it', (language, expected) => {
    expect(exerciseLocalizer(language, { language: 'de' }).say(roleQuestion('2'))).toBe(expected);
  });

  test('leave a text of the map as it is, in its own language where it lacks the one asked for', () => {
    const { say, text } = exerciseLocalizer('zh-Hant', { language: 'de' });
    const said = (one: Readonly<Record<string, string>>) => [say(mapText(one)), text(one)];
    expect(said({ en: 'Gold.', 'zh-Hant': '金。', de: 'Gold!' })).toEqual(['金。', '金。']);
    expect(said({ en: 'Gold.', de: 'Gold!' })).toEqual(['Gold!', 'Gold!']);
    expect(said({ en: 'Gold.', fr: 'Or.' })).toEqual(['Gold.', 'Gold.']);
    expect(said({ fr: 'Or.' })).toEqual(['Or.', 'Or.']);
  });

  test('quote a text of the map in the marks of their own language', () => {
    const attachment = { how: 'SAME_REASON', reason: { en: '“Gold” rises.' } } as const;
    const fact = { say: 'attachReason', key: '1', attachment } as const;
    const told = (language: string) => exerciseLocalizer(language, { language: 'en' }).say(fact);
    expect(told('en')).toContain('drawn from “‘Gold’ rises”;');
    expect(told('zh-Hant')).toContain('都由「『Gold』 rises」推出');
  });
});
