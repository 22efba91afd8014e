import { describe, expect, it } from 'vitest';
import { linkedMaker } from '../../src/exercises/kinds/linked.js';
import type { MapSketch } from '../support/map-builder.js';
import { creditsOf, difficultiesOf, draftsOf, reasonOf, rightOf, shownIn } from './drafts.js';

/** The right choice of each exercise on a sketch, by the two statements that it asks about. */
function bearings(sketch: MapSketch): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(
    [...draftsOf(linkedMaker, sketch).values()].map((draft) => [
      shownIn(draft).slice(0, 2).join(' '),
      rightOf(draft.parts[0]),
    ]),
  );
}

/** Statements of which p is a rule, so that it shows where it is linked. */
const rule: MapSketch['statements'] = { p: { kind: 'DEFINITIONAL' } };

describe('an exercise on how two statements bear on a conclusion', () => {
  it('is about two premises of one step, of two steps, or of a step and the next', () => {
    expect(bearings({ statements: rule, inferences: { i: 'p + q -> c' } })).toEqual({
      'p q': 'LINKED',
    });
    expect(bearings({ inferences: { i: 'p -> c', j: 'q -> c' } })).toEqual({
      'p q': 'INDEPENDENT',
    });
    expect(bearings({ inferences: { i: 'p -> q', j: 'q -> c' } })).toEqual({ 'p q': 'CHAIN' });
  });

  it('shows the conclusion last and gives no partial credit', () => {
    const [draft] = draftsOf(linkedMaker, {
      statements: rule,
      inferences: { i: 'p + q -> c' },
    }).values();
    expect(shownIn(draft)).toEqual(['p', 'q', 'c']);
    expect(creditsOf(draft?.parts[0])).toEqual({ LINKED: 1, INDEPENDENT: 0, CHAIN: 0 });
  });

  it('asks what becomes of the one without the other', () => {
    const sketch = { inferences: { i: 'p + r -> c', j: 'q -> c' } };
    const draft = draftsOf(linkedMaker, sketch).get('independent i j');
    expect(reasonOf(draft?.parts[0], 'LINKED')).toContain(
      'would statement 1 still be a reason for statement 3, or would something be missing?',
    );
  });

  it.each([
    ['nothing shows that they are', {}, undefined],
    ['it is an example of two cases', rule, 'example'],
  ])('is not made of premises as linked where %s', (_, statements, scheme) => {
    const schemeOf = scheme === undefined ? {} : { i: scheme };
    expect(bearings({ statements, schemeOf, inferences: { i: 'p + q -> c' } })).toEqual({});
  });

  it('takes premises as linked that follow a pattern, or need what is not said', () => {
    const inferences = { i: 'p + q -> c' };
    expect(bearings({ schemeOf: { i: 'established-rule' }, inferences })).toEqual({
      'p q': 'LINKED',
    });
    expect(bearings({ statements: { q: { implicit: true } }, inferences })).not.toEqual({});
  });

  it.each([
    ['taken apart', [['p -> c', 'q -> c']]],
    ['put in a chain', [['p -> q', 'q -> c']]],
    ['left out', [['p -> c']]],
  ])('is not made where the premises are %s in another reading', (_, readings) => {
    const inferences = { i: 'p + q -> c' };
    const sketch = { statements: rule, inferences, alternatives: { i: readings } };
    expect(bearings(sketch)).toEqual({});
  });

  it.each([
    [
      'a premise of the one step leads to one of the other',
      { i: 'p -> c', j: 'q -> c', k: 'p -> q' },
    ],
    ['they are linked in a third step', { i: 'p -> c', j: 'q -> c', k: 'p + q -> c' }],
    ['one is a reason by itself as well', { i: 'p + q -> c', k: 'p -> c' }],
    ['the conclusion leads back', { i: 'p + q -> c', k: 'c -> p' }],
  ])('is not made where %s', (_, inferences: Readonly<Record<string, string>>) => {
    expect(bearings({ statements: rule, inferences })).not.toHaveProperty('p q');
  });

  it('is not made of a list of many premises, nor of statements that read alike', () => {
    expect(bearings({ statements: rule, inferences: { i: 'p + q + r + s -> c' } })).toEqual({});
    const statements: MapSketch['statements'] = {
      p: { kind: 'DEFINITIONAL', text: { en: 'Gold rises.' } },
      q: { text: { en: 'gold rises' } },
    };
    expect(bearings({ statements, inferences: { i: 'p + q -> c' } })).toEqual({});
  });

  it('is harder with a premise that is not shown, and with one that is not said', () => {
    const of = (sketch: MapSketch) => Object.values(difficultiesOf(linkedMaker, sketch))[0];
    const statements = { q: { implicit: true } };
    expect(of({ statements: rule, inferences: { i: 'p + q -> c' } })).toBe('EASY');
    expect(of({ statements: rule, inferences: { i: 'p + q + r -> c' } })).toBe('MEDIUM');
    expect(of({ statements, inferences: { i: 'p + q + r -> c' } })).toBe('HARD');
  });
});
