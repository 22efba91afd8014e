import { describe, expect, it } from 'vitest';
import { roleMaker } from '../../src/exercises/kinds/role.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn } from './drafts.js';

const argument: MapSketch = {
  inferences: { i: 'p + q -> m', j: 'm -> c' },
  conflicts: { k: 'x -> j' },
};

/** The right role of each statement that is asked about. */
function roles(sketch: MapSketch): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...draftsOf(roleMaker, sketch)].map(([name, { parts }]) => [name, rightOf(parts[0])]),
  );
}

describe('an exercise on the role of a statement', () => {
  it('asks about each statement that plays one', () => {
    expect(roles(argument)).toEqual({
      p: 'PREMISE',
      q: 'PREMISE',
      m: 'INTERMEDIATE',
      c: 'CONCLUSION',
      x: 'OBJECTION',
    });
  });

  it('shows what the role is seen by, and asks by the key of the statement', () => {
    const draft = draftsOf(roleMaker, argument).get('x');
    expect(shownIn(draft)).toEqual(['p', 'q', 'm', 'c', 'x']);
    expect(draft?.parts.map(({ key, of }) => [key, of])).toEqual([['role', '5']]);
  });

  it('gives half to who sees one face of an intermediate conclusion, and nothing for others', () => {
    const drafts = draftsOf(roleMaker, argument);
    expect(creditsOf(drafts.get('m')?.parts[0])).toEqual({
      PREMISE: 0.5,
      INTERMEDIATE: 1,
      CONCLUSION: 0.5,
      OBJECTION: 0,
    });
    expect(creditsOf(drafts.get('p')?.parts[0])).toMatchObject({ INTERMEDIATE: 0, CONCLUSION: 0 });
  });

  it('says why, by the statements around, in both languages', () => {
    const part = draftsOf(roleMaker, argument).get('m')?.parts[0];
    expect(reasonOf(part, 'PREMISE')).toContain('it is a reason for statement 4');
    expect(reasonOf(part, 'CONCLUSION')).toContain('being drawn from statements 1 and 2');
    expect(reasonOf(part, 'PREMISE', 'zh-Hant')).toContain('它是陳述 4 的理由');
  });

  it('names every step that is shown, and asks where a choice is wrong', () => {
    const sketch = { inferences: { i: 'p + q -> c', j: 'r -> c' } };
    const drafts = draftsOf(roleMaker, sketch);
    expect(reasonOf(drafts.get('c')?.parts[0], 'CONCLUSION')).toContain(
      'drawn from statements 1 and 2, taken together, and also from statement 4',
    );
    for (const name of ['p', 'c']) {
      expect(reasonOf(drafts.get(name)?.parts[0], 'INTERMEDIATE')).toMatch(/\?|Ask of each/);
    }
  });

  it('says which of the statements the text does not say', () => {
    const sketch = { statements: { q: { implicit: true } }, inferences: { i: 'p + q -> c' } };
    const part = draftsOf(roleMaker, sketch).get('p')?.parts[0];
    expect(reasonOf(part, 'PREMISE')).toContain('The text does not say statement 1 and takes it');
  });

  it('leaves out what rests on a step that cannot be found in the text', () => {
    const statements = { p: {}, a: {}, b: {}, d: {}, c: {} };
    expect(roles({ statements, inferences: { i: 'p -> c' } })).toEqual({});
  });

  it('leaves out a premise that its conclusion presupposes', () => {
    const statements = {
      p: { text: { en: 'Trump presses the Fed' } },
      c: { text: { en: 'That Trump presses the Fed is right' } },
    };
    expect(roles({ statements, inferences: { i: 'p -> c' } })).toEqual({ c: 'CONCLUSION' });
  });

  it('leaves out a statement that plays another role by another reading', () => {
    const sketch = { inferences: { i: 'p + q -> c' }, alternatives: { i: [['p -> q', 'q -> c']] } };
    expect(roles(sketch)).toEqual({ p: 'PREMISE', c: 'CONCLUSION' });
  });

  it('leaves out a statement that attacks and supports, or that attacks itself', () => {
    const sketch = { inferences: { i: 'p -> c' }, conflicts: { k: 'p -> y', own: 'z -> z' } };
    expect(roles(sketch)).toEqual({ c: 'CONCLUSION' });
  });

  it('leaves out a statement whose role takes more than six statements to be seen', () => {
    const sketch = { inferences: { i: 'a + b + d + e + f -> m', j: 'm -> c' } };
    expect(roles(sketch)).not.toHaveProperty('m');
    expect(roles(sketch)).toMatchObject({ a: 'PREMISE', c: 'CONCLUSION' });
  });

  it('stands in the order of the text, an unsaid statement after the one listed before it', () => {
    const sketch: MapSketch = {
      text: 'Second. First.',
      statements: { p: { said: ['First.'] }, q: { implicit: true }, c: { said: ['Second.'] } },
      inferences: { i: 'p + q -> c' },
    };
    expect(shownIn(draftsOf(roleMaker, sketch).get('p'))).toEqual(['c', 'p', 'q']);
  });

  it('is the harder the more of it is unsaid, or much', () => {
    const statements = { q: { implicit: true } };
    const of = (sketch: MapSketch) => difficultiesOf(roleMaker, sketch)['p'];
    expect(of({ inferences: { i: 'p + q -> c' } })).toBe('EASY');
    expect(of({ statements, inferences: { i: 'p + q -> c' } })).toBe('MEDIUM');
    expect(of({ statements, inferences: { i: 'p + q + r + s -> c' } })).toBe('HARD');
  });
});
