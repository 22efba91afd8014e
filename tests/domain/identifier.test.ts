import { describe, expect, it } from 'vitest';
import {
  entityId,
  isName,
  MAX_NAME_LENGTH,
  mapOf,
  nameOf,
  parseEntityId,
  parseMapId,
} from '../../src/domain/identifier.js';

const LONGEST = 'a'.repeat(MAX_NAME_LENGTH);

const NAMES = ['a', '0', 'ai-bubble', 'fed-white-house-cooperation', '2025-09', LONGEST];
const NOT_NAMES = [
  '',
  ' ',
  '-a',
  'a-',
  'a--b',
  'A',
  'Ai-bubble',
  'ai_bubble',
  'ai bubble',
  'ai.bubble',
  'é',
  '泡沫',
  'a\n',
  'a\u0000',
  '__proto__',
  "a'--",
  'ａ',
  `${LONGEST}a`,
];

describe('a name', () => {
  it.each(NAMES)('may be %j', (text) => {
    expect(isName(text)).toBe(true);
  });

  it.each(NOT_NAMES)('may not be %j', (text) => {
    expect(isName(text)).toBe(false);
  });

  it('is judged in a moment, however long it is', () => {
    const begun = performance.now();
    expect(isName('a-'.repeat(5_000_000))).toBe(false);
    expect(performance.now() - begun).toBeLessThan(1_000);
  });
});

describe('a map identifier', () => {
  it.each(NAMES)('is read from %j', (text) => {
    expect(parseMapId(text)).toBe(text);
  });

  it.each([...NOT_NAMES, 'ai-bubble/gold', 'schemes'])(
    'is not read from %j: the error names the argument and what is allowed',
    (text) => {
      expect(() => parseMapId(text, 'map')).toThrow(
        expect.objectContaining({
          code: 'INVALID_INPUT',
          message: expect.stringMatching(/^map: .+ is not a map identifier\. Expected lower-case/s),
          details: expect.objectContaining({ argument: 'map' }),
        }),
      );
    },
  );

  it('is quoted in part where it is very long, so that an error stays readable', () => {
    expect(() => parseMapId('x'.repeat(1_000_000))).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/^.{1,400}$/s) }),
    );
  });
});

describe('the identifier of a thing', () => {
  it.each(['ai-bubble/gold', 'schemes/cause-to-effect', `${LONGEST}/${LONGEST}`])(
    'is read from %j',
    (text) => {
      expect(parseEntityId(text)).toBe(text);
    },
  );

  it.each([
    '',
    '/',
    'gold',
    'ai-bubble/',
    '/gold',
    'ai-bubble/gold/bar',
    'ai-bubble//gold',
    'ai-bubble/Gold',
    'ai-bubble /gold',
    `a/${LONGEST}a`,
  ])('is not read from %j', (text) => {
    expect(() => parseEntityId(text, 'id')).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ argument: 'id' }),
      }),
    );
  });

  it('comes apart into the map and the name that it was joined from', () => {
    const id = entityId(parseMapId('ai-bubble'), 'gold-overtakes');
    expect(id).toBe('ai-bubble/gold-overtakes');
    expect(mapOf(id)).toBe('ai-bubble');
    expect(nameOf(id)).toBe('gold-overtakes');
  });

  it('cannot be joined from a bad name', () => {
    expect(() => entityId(parseMapId('ai-bubble'), 'gold/bar')).toThrow(/is not an identifier/);
  });
});
