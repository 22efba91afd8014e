import { describe, expect, it } from 'vitest';
import { nameOf } from '../../src/domain/identifier.js';
import { finish } from '../../src/domain/work.js';
import { buildMaker } from '../../src/exercises/kinds/build.js';
import { keyReadings } from '../../src/exercises/kinds/build-readings.js';
import { randomFrom } from '../../src/exercises/random.js';
import { mapLinks } from '../../src/exercises/undisputed/build-links.js';
import { piecesOf } from '../../src/exercises/undisputed/build-pieces.js';
import type { MapSketch } from '../support/map-builder.js';
import { sketchGround } from './exercise-grounds.js';

/** Names that stand in no other, since statements that read alike are not shown together. */
function drafts(sketch: MapSketch) {
  return finish(buildMaker.candidates(sketchGround(sketch)))
    .flatMap(({ difficulty, make }) => {
      const draft = finish(make(randomFrom('test')));
      return draft === null ? [] : [{ difficulty: finish(difficulty()), draft }];
    })
    .map(({ difficulty, draft }) => ({
      difficulty,
      names: draft.shown.map(({ means }) => means.replace('sketch/', '')).sort(),
      readings: (draft.readings ?? []).map(({ inferences, conflicts, standIns }) => {
        const named = new Map(
          draft.shown.map(({ key, means }) => [key, means.replace('sketch/', '')]),
        );
        const name = (key: string) => named.get(key) ?? key;
        return {
          inferences: inferences.map(
            ({ key, premises, conclusion }) =>
              `${key}: ${premises.map(name).sort().join(' + ')} -> ${name(conclusion)}`,
          ),
          conflicts: conflicts.map(
            ({ key, attackers, target }) =>
              `${key}: ${attackers.map(name).sort().join(' + ')} -> ${name(target)}`,
          ),
          standIns,
        };
      }),
    }));
}

/** The statements of each piece that an exercise could show. */
function names(sketch: MapSketch): readonly string[] {
  return finish(piecesOf(finish(mapLinks(sketchGround(sketch))))).map(({ statements }) =>
    [...statements].map(nameOf).sort().join(' '),
  );
}

describe('a map to be built', () => {
  it('shows a conclusion with all that leads to it, and has every relation among them as its key', () => {
    const [found, ...others] = drafts({
      inferences: { first: 'ash + birch -> cedar', second: 'cedar -> date' },
      conflicts: { objection: 'elm -> first', answer: 'fir -> objection' },
    }).filter((one) => one.names.length === 6);
    expect(others).toEqual([]);
    expect(found).toEqual({
      difficulty: 'MEDIUM',
      names: ['ash', 'birch', 'cedar', 'date', 'elm', 'fir'],
      readings: [
        {
          inferences: ['i1: ash + birch -> cedar', 'i2: cedar -> date'],
          conflicts: ['c1: elm -> i1', 'c2: fir -> c1'],
          standIns: {},
        },
      ],
    });
  });

  it('has a reading for each way in which its inferences can be read', () => {
    const [found] = drafts({
      inferences: { both: 'ash + birch -> cedar', next: 'cedar -> date' },
      conflicts: { objection: 'elm -> both' },
      alternatives: { both: [['ash -> cedar', 'birch -> cedar']] },
    }).filter((one) => one.names.includes('elm') && one.names.includes('date'));
    expect(found?.readings).toEqual([
      {
        inferences: ['i1: ash + birch -> cedar', 'i2: cedar -> date'],
        conflicts: ['c1: elm -> i1'],
        standIns: {},
      },
      {
        inferences: ['i2: cedar -> date', 'i1-1: ash -> cedar', 'i1-2: birch -> cedar'],
        conflicts: ['c1: elm -> i1-1'],
        standIns: { i1: ['i1-1', 'i1-2'] },
      },
    ]);
  });

  it('draws a step once that two inferences come to in a reading', () => {
    const ground = sketchGround({
      inferences: { both: 'ash + birch -> cedar', one: 'ash -> cedar', next: 'cedar -> date' },
      alternatives: { both: [['ash -> cedar', 'birch -> cedar']] },
    });
    const [piece] = finish(piecesOf(finish(mapLinks(ground))));
    if (piece === undefined) throw new Error('The sketch has a piece.');
    const shown = new Map([...piece.statements].map((id) => [id, nameOf(id)]));
    const [, other] = keyReadings(ground, piece, shown);
    const drawn = other?.inferences.map(
      ({ key, premises, conclusion }) => `${key}: ${premises.join(' + ')} -> ${conclusion}`,
    );
    expect(drawn).toEqual(['i2: ash -> cedar', 'i3: cedar -> date', 'i1-2: birch -> cedar']);
    expect(other?.standIns).toEqual({ i1: ['i2', 'i1-2'] });
  });

  it.each<[string, MapSketch]>([
    ['too small', { inferences: { one: 'ash -> birch', two: 'birch -> cedar' } }],
    ['one step alone', { inferences: { one: 'ash + birch + cedar -> date' } }],
    ['a circle', { inferences: { one: 'ash + birch -> cedar', two: 'cedar + date -> ash' } }],
    [
      'two conclusions that each rest on the other’s premise',
      { inferences: { one: 'ash + birch -> cedar', two: 'ash + birch -> date' } },
    ],
    [
      'statements that read alike',
      {
        inferences: { one: 'ash + birch -> cedar', two: 'cedar -> date' },
        statements: { ash: { text: { en: 'Gold rises' } }, date: { text: { en: 'Gold rises!' } } },
      },
    ],
  ])('is not made of %s', (_, sketch) => {
    expect(names(sketch)).toEqual([]);
  });

  it('has no more than 64 readings', () => {
    const pairs = {
      one: 'ash + birch',
      two: 'cedar + date',
      three: 'elm + fir',
      four: 'gum + hop',
    };
    const inferences = Object.fromEntries(
      Object.entries(pairs).map(([name, premises]) => [name, `${premises} -> ivy`]),
    );
    const alternatives = Object.fromEntries(
      Object.entries(pairs).map(([name, premises]) => [
        name,
        premises.split(' + ').map((premise) => [`${premise} -> ivy`]),
      ]),
    );
    const sizes = (sketch: MapSketch) => names(sketch).map((one) => one.split(' ').length);
    expect(Math.max(...sizes({ inferences }))).toBe(9);
    expect(Math.max(...sizes({ inferences, alternatives }))).toBe(7);
  });

  it('cuts no inference in half, in any reading', () => {
    const chain = { one: 'ash -> birch', two: 'birch -> cedar', three: 'cedar -> date' };
    expect(names({ inferences: chain })).toEqual(['ash birch cedar date']);
    expect(names({ inferences: { ...chain, four: 'ash + elm -> cedar' } })).toEqual([
      'ash birch cedar elm',
      'ash birch cedar date elm',
    ]);
    expect(
      names({
        inferences: { ...chain, four: 'elm -> cedar' },
        alternatives: { four: [['birch + elm -> cedar']] },
      }),
    ).not.toContain('ash birch cedar date');
  });

  it('shows no two statements that a chain joins by way of what it does not show', () => {
    const inferences = { one: 'ash + birch -> cedar', two: 'cedar -> date', out: 'birch -> elm' };
    expect(names({ inferences })).toContain('ash birch cedar date');
    expect(names({ inferences: { ...inferences, back: 'elm -> date' } })).not.toContain(
      'ash birch cedar date',
    );
  });

  it('shows an objection only with its answers', () => {
    const inferences = { one: 'ash + birch -> cedar', two: 'cedar -> date' };
    const conflicts = { objection: 'elm -> cedar', answer: 'fir -> objection' };
    const found = names({ inferences, conflicts });
    expect(found).toContain('ash birch cedar date elm fir');
    expect(found.filter((one) => one.includes('elm') !== one.includes('fir'))).toEqual([]);
    const open = names({ inferences, conflicts: { objection: 'elm -> cedar' } });
    expect(open).toContain('ash birch cedar date elm');
  });

  it('shows no two statements that are taken together for something that it does not show', () => {
    const inferences = { one: 'ash -> cedar', two: 'birch -> cedar', three: 'cedar -> date' };
    expect(names({ inferences })).toContain('ash birch cedar date');
    expect(names({ inferences: { ...inferences, four: 'ash + birch -> elm' } })).toEqual([]);
    const known = { ...inferences, four: 'ash + cedar -> elm' };
    expect(names({ inferences: known })).toContain('ash birch cedar date');
  });

  it('is harder the more it holds', () => {
    const difficulty = (sketch: MapSketch, size: number) =>
      drafts(sketch).find((one) => one.names.length === size)?.difficulty;
    const schemeOf = { one: 'sign', two: 'sign' };
    const small = { inferences: { one: 'ash + birch -> cedar', two: 'cedar -> date' }, schemeOf };
    expect(difficulty(small, 4)).toBe('EASY');
    expect(difficulty({ ...small, schemeOf: {} }, 4)).toBe('MEDIUM');
    expect(difficulty({ ...small, conflicts: { no: 'elm -> cedar' } }, 5)).toBe('EASY');
    expect(difficulty({ ...small, conflicts: { no: 'elm -> one' } }, 5)).toBe('MEDIUM');
    expect(difficulty({ ...small, statements: { ash: { implicit: true } } }, 4)).toBe('HARD');
    const four = { ...small.inferences, three: 'date + elm -> fir', four: 'fir + gum -> hop' };
    expect(difficulty({ inferences: four }, 8)).toBe('HARD');
  });

  it('is not made of a step that can be read both ways', () => {
    const statements = { cedar: {}, ash: {}, birch: {}, date: {} };
    const inferences = { one: 'ash + birch -> cedar', two: 'cedar -> date' };
    const sizes = (sketch: MapSketch) => drafts(sketch).map((one) => one.names.length);
    expect(sizes({ inferences })).toEqual([4]);
    expect(sizes({ inferences, statements })).toEqual([]);
    expect(sizes({ inferences, statements, schemeOf: { one: 'sign' } })).toEqual([]);
    expect(sizes({ inferences, statements, schemeOf: { one: 'opposition' } })).toEqual([4]);
  });

  it('is not made where a premise goes with several inferences, or answers for its own', () => {
    const inferences = { one: 'ash + birch -> cedar', two: 'cedar -> date' };
    const sizes = (sketch: MapSketch) => drafts(sketch).map((one) => one.names.length);
    expect(sizes({ inferences: { ...inferences, three: 'ash + elm -> cedar' } })).toEqual([]);
    const answered = { objection: 'elm -> one', answer: 'fir -> objection' };
    expect(sizes({ inferences, conflicts: answered })).toContain(6);
    expect(sizes({ inferences, conflicts: { ...answered, answer: 'ash -> objection' } })).toEqual(
      [],
    );
  });

  it('offers each piece that holds an objection by itself', () => {
    const inferences = { one: 'ash + birch -> cedar', two: 'cedar -> date', three: 'date -> elm' };
    const plain = drafts({ inferences }).map(({ names: all }) => all.length);
    const objected = drafts({ inferences, conflicts: { no: 'fir -> one', nor: 'gum -> two' } });
    expect(objected.length).toBeGreaterThan(plain.length);
    expect(new Set(objected.map(({ names: all }) => all.join(' '))).size).toBe(objected.length);
  });
});
