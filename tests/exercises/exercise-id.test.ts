import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMapId } from '../../src/domain/identifier.js';
import { EXERCISE_KINDS } from '../../src/exercises/exercise.js';
import { exerciseId, MAX_SEED, parseExerciseId } from '../../src/exercises/exercise-id.js';

describe('the identifier of an exercise', () => {
  it('says how it was made, and is read back as it was', () => {
    const origin = fc.record({
      map: fc.constantFrom(parseMapId('ai-bubble'), parseMapId('a')),
      kind: fc.constantFrom(...EXERCISE_KINDS),
      language: fc.constantFrom('en', 'zh-Hant', 'pt-BR'),
      seed: fc.nat({ max: MAX_SEED }),
      place: fc.stringMatching(/^[0-9a-f]{12}$/),
      fingerprint: fc.stringMatching(/^[0-9a-f]{12}$/),
    });
    fc.assert(
      fc.property(origin, (one) => {
        expect(parseExerciseId(exerciseId(one))).toEqual(one);
      }),
    );
    const [kind] = EXERCISE_KINDS;
    const map = parseMapId('ai-bubble');
    const how = { map, kind, language: 'zh-Hant', seed: 7, place: 'abcdef012345' };
    expect(exerciseId({ ...how, fingerprint: '0123456789ab' })).toBe(
      'ai-bubble?2.role.zh-Hant.7.abcdef012345.0123456789ab',
    );
  });

  it.each([
    'ai-bubble?role.easy.zh-Hant.7.3.0123456789ab',
    'ai-bubble?build.any.en.2147483647.999999999.0123456789ab',
  ])('is known as one that was given out before: %s', (former) => {
    expect(parseExerciseId(former)).toEqual({ map: 'ai-bubble', former });
  });

  it.each([
    '',
    'ai-bubble',
    'ai-bubble?role',
    'ai-bubble?rule.easy.en.7.3.0123456789ab',
    'ai-bubble?role.simple.en.7.3.0123456789ab',
    'ai-bubble?role.easy.English.7.3.0123456789ab',
    'ai-bubble?role.easy.en.2147483648.3.0123456789ab',
    'ai-bubble?role.easy.en.7.0.0123456789ab',
    'ai-bubble?2.rule.en.7.abcdef012345.0123456789ab',
    'ai-bubble?2.role.English.7.abcdef012345.0123456789ab',
    'ai-bubble?2.role.en.07.abcdef012345.0123456789ab',
    'ai-bubble?2.role.en.2147483648.abcdef012345.0123456789ab',
    'ai-bubble?2.role.en.7.abcdef01234.0123456789ab',
    'ai-bubble?2.role.en.7.abcdef012345.0123456789AB',
    'ai-bubble?3.role.en.7.abcdef012345.0123456789ab',
    'AI?2.role.en.7.abcdef012345.0123456789ab',
    `${'a'.repeat(1_000_000)}?2.role.en.7.abcdef012345.0123456789ab`,
  ])('is refused where it is none: %s', (text) => {
    expect(() => parseExerciseId(text)).toThrow(
      expect.objectContaining({
        code: 'INVALID_INPUT',
        details: expect.objectContaining({ argument: 'exercise' }),
      }),
    );
  });
});
