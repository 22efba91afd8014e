import { describe, expect, test } from 'vitest';
import { structureOf } from '../../src/domain/map-structure.js';
import { accountOf } from '../../src/reasoning/labels/account.js';
import { assumptionProgram } from '../../src/reasoning/labels/assumption-program.js';
import {
  type Labelling,
  labelling,
  labelOf,
  NO_SUPPOSITION,
  type NumberedThing,
} from '../../src/reasoning/labels/labelling.js';
import { explainer } from '../../src/reasoning/labels/why.js';
import { buildMapIndex, TARGET_KINDS } from '../../src/reasoning/map-index.js';
import { cell, type Rows, row } from '../../src/reasoning/rows.js';
import { CATALOGUES, type WordsLanguage } from '../../src/words/catalogues.js';
import type { NamedThing } from '../../src/words/named-thing.js';
import { namedWhy } from '../../src/words/named-why.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';
import { idOf, thingsOf } from './labels-by-id.js';

function labelled(sketch: MapSketch, evidence: 'IGNORE' | 'REFUTE' = 'IGNORE'): Labelling {
  const index = buildMapIndex(structureOf(mapContent('town', sketch), 1));
  return labelling(assumptionProgram(index), evidence);
}

function thing(of: Labelling, name: string): NumberedThing {
  const found = thingsOf(of).find((one) => idOf(of, one) === `town/${name}`);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

/** A thing's label, its reason, and the names of what that rests on and of its circle. */
function told(of: Labelling, name: string) {
  const why = explainer(of)(thing(of, name));
  const names = (things: readonly NumberedThing[]) =>
    things.map((one) => idOf(of, one).replace('town/', ''));
  const { label, reason } = why;
  return { label, reason, restsOn: names(why.restsOn), circle: names(why.circle) };
}

function sentence(of: Labelling, name: string, language: WordsLanguage = 'en'): string {
  const { index } = of.program;
  const at = thing(of, name);
  const why = namedWhy(index, at, explainer(of)(at), (one) => nameIn(of, one));
  return CATALOGUES[language].labels.why(why);
}

/** Each statement says its own name, and each finding `found`. */
function nameIn(of: Labelling, { kind, number }: NumberedThing): NamedThing {
  const { index } = of.program;
  const said = (statement: number) =>
    idOf(of, { kind: 'statement', number: statement }).replace('town/', '');
  const textsIn = (rows: Rows) => [...row(rows, number)].map(said);
  switch (kind) {
    case 'statement':
      return { kind, text: said(number) };
    case 'inference': {
      const texts = textsIn(index.premises);
      const conclusion = said(cell(index.conclusions, number));
      return { kind, premises: texts, premiseCount: texts.length, conclusion };
    }
    case 'conflict': {
      const texts = textsIn(index.attackers);
      const struck = cell(index.targets, number);
      const target = nameIn(of, {
        kind: TARGET_KINDS[index.targetKinds[number] ?? 0] ?? 'statement',
        number: struck,
      });
      if (target.kind === 'evidence') throw new Error('Nothing strikes a finding.');
      return { kind, attackers: texts, attackerCount: texts.length, target };
    }
    case 'evidence':
      return { kind, finding: 'found' };
  }
}

describe('each reason', () => {
  test('GIVEN: nothing stands against a statement that no inference concludes', () => {
    const map = labelled({
      inferences: { i: 'p -> s' },
      conflicts: { k: 'a -> p', counter: 'b -> k' },
    });
    expect(told(map, 'b')).toMatchObject({ label: 'IN', reason: 'GIVEN', restsOn: [] });
    expect(told(map, 'p')).toMatchObject({ label: 'IN', reason: 'GIVEN', restsOn: ['k'] });
    expect(sentence(map, 'b')).toBe('“b” is IN: it is given, and nothing is against it.');
    expect(sentence(map, 'p')).toBe(
      '“p” is IN: it is given, and what is against it is OUT: the conflict with “a”.',
    );
    expect(sentence(map, 'p', 'zh-Hant')).toBe(
      '「p」成立（IN）：它是給定的，反對它的都不成立：與「a」的衝突。',
    );
  });

  test('SUPPORTED and HOLDS: an inference stands, with all its premises', () => {
    const map = labelled({ inferences: { i: 'p + q -> s' } });
    expect(told(map, 's')).toMatchObject({ label: 'IN', reason: 'SUPPORTED', restsOn: ['i'] });
    expect(told(map, 'i')).toMatchObject({ label: 'IN', reason: 'HOLDS', restsOn: ['p', 'q'] });
    expect(sentence(map, 's')).toBe(
      '“s” is IN: the inference from “p” and “q” leads to it, and is IN.',
    );
    expect(sentence(map, 'i')).toBe(
      'The inference from “p” and “q” to “s” is IN: its premises “p” and “q” are IN, and nothing is against it.',
    );
    expect(sentence(map, 'i', 'zh-Hant')).toBe(
      '由「p」、「q」到「s」的推論成立（IN）：它的前提「p」、「q」成立，沒有什麼反對它。',
    );
  });

  test('ATTACKED: an undermining, an undercut, a rebuttal and a counter each strike their target', () => {
    const map = labelled({
      inferences: { 'cut-one': 'p -> s', 'struck-one': 'q -> t' },
      conflicts: {
        undermine: 'a -> given',
        undercut: 'a -> cut-one',
        rebut: 'a -> t',
        beaten: 'a -> free',
        counter: 'b -> beaten',
      },
    });
    const out = { label: 'OUT', reason: 'ATTACKED' };
    expect(told(map, 'given')).toMatchObject({ ...out, restsOn: ['undermine'] });
    expect(told(map, 'cut-one')).toMatchObject({ ...out, restsOn: ['undercut'] });
    expect(told(map, 'struck-one')).toMatchObject({ ...out, restsOn: ['rebut'] });
    expect(told(map, 't')).toMatchObject({ ...out, restsOn: ['rebut'] });
    expect(told(map, 'beaten')).toMatchObject({ ...out, restsOn: ['counter'] });
    expect(told(map, 'free').label).toBe('IN');
    expect(sentence(map, 'struck-one')).toBe(
      'The inference from “q” to “t” is OUT: the conflict with “a” strikes its conclusion, and is IN.',
    );
    expect(sentence(map, 'cut-one', 'zh-Hant')).toBe(
      '由「p」到「s」的推論不成立（OUT）：與「a」的衝突攻擊它，而該衝突成立。',
    );
  });

  test('PREMISE_OUT and UNSUPPORTED: what is struck takes with it what rests on it', () => {
    const map = labelled({
      inferences: { i: 'p + q -> s', j: 's -> t', l: 'x -> t' },
      conflicts: { k: 'a -> q', m: 'a -> x', late: 's -> y' },
    });
    expect(told(map, 'i')).toMatchObject({ label: 'OUT', reason: 'PREMISE_OUT', restsOn: ['q'] });
    expect(told(map, 's')).toMatchObject({ label: 'OUT', reason: 'UNSUPPORTED', restsOn: ['i'] });
    expect(told(map, 't')).toMatchObject({ reason: 'UNSUPPORTED', restsOn: ['j', 'l'] });
    expect(told(map, 'late')).toMatchObject({ reason: 'PREMISE_OUT', restsOn: ['s'] });
    expect(sentence(map, 's')).toBe(
      '“s” is OUT: the one inference to it, from “p” and “q”, is OUT.',
    );
    expect(sentence(map, 't')).toBe(
      '“t” is OUT: all inferences to it are OUT: the inference from “s” and the inference from “x”.',
    );
    expect(sentence(map, 'late')).toBe(
      'The conflict of “s” with “y” is OUT: its attacker “s” is OUT.',
    );
  });

  test('CIRCULAR: statements that only support one another support nothing', () => {
    const map = labelled({
      inferences: { i: 's -> t', j: 't -> u', l: 'u -> s', m: 'p -> s' },
      conflicts: { k: 'a -> m' },
    });
    expect(told(map, 't')).toEqual({
      label: 'OUT',
      reason: 'CIRCULAR',
      restsOn: ['m'],
      circle: ['t', 's', 'u'],
    });
    expect(sentence(map, 't')).toBe(
      '“t” is OUT: only support that goes round leads to it, among “t”, “s” and “u”; ' +
        'what else leads there is OUT: the inference from “p” to “s”.',
    );
  });

  test('CYCLE: attacks that go round are settled by nothing', () => {
    const map = labelled({
      inferences: { i: 'x -> s' },
      conflicts: { there: 'x -> y', back: 'y -> x' },
    });
    expect(told(map, 'x')).toEqual({
      label: 'UNDECIDED',
      reason: 'CYCLE',
      restsOn: [],
      circle: ['x', 'back', 'y', 'there'],
    });
    expect(told(map, 's')).toMatchObject({ reason: 'SUPPORT_UNDECIDED', restsOn: ['i'] });
    expect(told(map, 'i')).toMatchObject({ reason: 'PREMISE_UNDECIDED', restsOn: ['x'] });
    expect(sentence(map, 'x')).toBe(
      '“x” is UNDECIDED: it stands in a cycle of attacks that nothing settles, ' +
        'through “x”, the conflict of “y” with “x”, “y” and 1 more.',
    );
    expect(sentence(map, 'x', 'zh-Hant')).toBe(
      '「x」未決（UNDECIDED）：它處在無從裁定的攻擊循環之中，循環經過「x」、「y」針對「x」的衝突、「y」等 4 項。',
    );
  });

  test('ATTACK_UNDECIDED: what an undecided conflict is against is undecided, too', () => {
    const map = labelled({
      conflicts: { there: 'x -> y', back: 'y -> x', further: 'x -> z' },
    });
    expect(told(map, 'z')).toMatchObject({ reason: 'ATTACK_UNDECIDED', restsOn: ['further'] });
  });

  test('RETRACTED and ASSERTED: as it was supposed', () => {
    const before = labelled({ inferences: { i: 'p -> s', j: 's -> t' } });
    const number = (name: string) => thing(before, name).number;
    const change = {
      ...NO_SUPPOSITION,
      retracted: { ...NO_SUPPOSITION.retracted, statement: new Set([number('s')]) },
      asserted: new Set([number('t')]),
    };
    const after = labelling(before.program, 'IGNORE', change);
    expect(told(after, 's')).toMatchObject({ label: 'OUT', reason: 'RETRACTED', restsOn: [] });
    expect(told(after, 'i')).toMatchObject({ label: 'OUT', reason: 'RETRACTED', restsOn: ['s'] });
    expect(told(after, 't')).toMatchObject({ label: 'IN', reason: 'ASSERTED' });
    expect(sentence(after, 'i')).toBe(
      'The inference from “p” to “s” is OUT: its conclusion “s” is retracted.',
    );
  });
});

describe('evidence', () => {
  const sketch: MapSketch = {
    inferences: { i: 'p -> s' },
    statements: { both: {}, contested: {} },
    evidence: {
      against: ['p', 'CONTRADICTS'],
      'one-for': ['both', 'SUPPORTS'],
      'one-against': ['both', 'CONTRADICTS'],
      doubt: ['contested', 'CONTESTED'],
    },
  };

  test('is left aside under IGNORE', () => {
    const map = labelled(sketch);
    for (const one of thingsOf(map)) expect(labelOf(map, one)).toBe('IN');
  });

  test('strikes where it contradicts, and is undecided where it speaks both ways, under REFUTE', () => {
    const map = labelled(sketch, 'REFUTE');
    expect(told(map, 'p')).toMatchObject({ label: 'OUT', reason: 'CONTRADICTED' });
    expect(told(map, 's')).toMatchObject({ label: 'OUT', reason: 'UNSUPPORTED' });
    expect(told(map, 'both')).toMatchObject({ label: 'UNDECIDED', reason: 'ATTACK_UNDECIDED' });
    expect(told(map, 'contested')).toMatchObject({ label: 'IN', reason: 'GIVEN' });
    expect(sentence(map, 'p')).toBe(
      '“p” is OUT: the finding “found” contradicts it, and no finding supports it in full.',
    );
    const { restsOn } = explainer(map)(thing(map, 'both'));
    const [finding] = restsOn;
    if (finding === undefined) throw new Error('It rests on nothing.');
    expect(explainer(map)(finding)).toMatchObject({ reason: 'CYCLE', restsOn: [] });
  });
});

describe('an account', () => {
  test('names each step once, from the label down to what is given', () => {
    const map = labelled({
      inferences: { i: 'p -> s', j: 's + p -> t' },
      conflicts: { k: 'a -> i', counter: 'b -> k' },
    });
    const steps = [...accountOf(explainer(map), thing(map, 't'))];
    expect(steps.map(({ thing: at }) => idOf(map, at).replace('town/', ''))).toEqual(
      // nearest first
      ['t', 'j', 'p', 's', 'i', 'k', 'counter', 'b'],
    );
  });
});
