import { describe, expect, it } from 'vitest';
import { attachMaker } from '../../src/exercises/kinds/attach.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn } from './drafts.js';

const argument: MapSketch = {
  statements: { p: {}, q: {}, r: {}, c: {}, d: {} },
  inferences: { i: 'p -> c', j: 'q -> c', k: 'c + r -> d', l: 'd -> e' },
};

/** The first exercise on a sketch, as the right choice of each statement that is asked about. */
function attachments(sketch: MapSketch): Readonly<Record<string, string | undefined>> | null {
  const [draft] = draftsOf(attachMaker, sketch).values();
  if (draft === undefined) return null;
  const names = shownIn(draft);
  return Object.fromEntries(draft.parts.map((part, at) => [names[at] ?? '', rightOf(part)]));
}

describe('an exercise on what statements support', () => {
  it('asks about premises of several conclusions, all with the same choices', () => {
    expect(attachments(argument)).toEqual({ p: 'c', q: 'c', r: 'd' });
    const [draft] = draftsOf(attachMaker, argument).values();
    const choices = draft?.parts.map((part) => Object.keys(creditsOf(part)).sort());
    expect(choices).toEqual(Array(3).fill(['c', 'd', 'e']));
  });

  it('gives half for what is supported through just one other statement', () => {
    const [draft] = draftsOf(attachMaker, argument).values();
    expect(creditsOf(draft?.parts[0])).toEqual({ c: 1, d: 0.5, e: 0 });
  });

  it('tells the converse, the neighbour and the longer way apart', () => {
    const [draft] = draftsOf(attachMaker, argument).values();
    const [p, , r] = draft?.parts ?? [];
    expect(reasonOf(p, 'd')).toContain('by way of another statement');
    expect(reasonOf(p, 'e')).toContain('by several steps');
    expect(reasonOf(r, 'c')).toContain('side by side');
    expect(reasonOf(r, 'd')).toBe(
      'Statement 3 is a premise of a step to it, together with “c holds”.',
    );
  });

  it('does not ask about what supports several statements, by any reading', () => {
    const other = { ...argument.inferences, more: 's -> c', other: 'p -> e' };
    expect(attachments({ ...argument, inferences: other })).not.toHaveProperty('p');
    const alternatives = { i: [['q -> c', 'p -> e']] };
    expect(attachments({ ...argument, alternatives })).toBeNull();
  });

  it('is not made where every statement near is right for something', () => {
    expect(attachments({ inferences: { i: 'p + q -> c' } })).toBeNull();
    expect(attachments({ inferences: { i: 'p -> c' } })).toBeNull();
  });

  it('is not made of statements that read alike', () => {
    const statements = {
      ...argument.statements,
      p: { text: { en: 'Gold rises.' } },
      e: { text: { en: 'gold rises' } },
    };
    expect(attachments({ ...argument, statements })).toBeNull();
  });

  it('names nothing in a reason that is asked about elsewhere', () => {
    const [draft] = draftsOf(attachMaker, argument).values();
    const asked = shownIn(draft).map((name) => `“${name} holds”`);
    for (const part of draft?.parts ?? []) {
      for (const means of ['c', 'd', 'e']) {
        for (const quoted of asked) expect(reasonOf(part, means)).not.toContain(quoted);
      }
    }
  });

  it('is harder where something is unsaid, and where much is half right', () => {
    const of = (sketch: MapSketch) => Object.values(difficultiesOf(attachMaker, sketch))[0];
    const inferences = { i: 'p + q + s -> c', j: 'r + s -> d', k: 's -> e' };
    const statements = { p: {}, q: {}, c: {}, s: {}, d: {}, r: {}, e: {} };
    expect(of({ inferences, statements })).toBe('EASY');
    expect(of({ inferences, statements: { ...statements, q: { implicit: true } } })).toBe('MEDIUM');
    expect(of({ ...argument, statements: { ...argument.statements, r: { implicit: true } } })).toBe(
      'HARD',
    );
  });
});
