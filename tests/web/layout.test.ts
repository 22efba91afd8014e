import { Graph, layout } from '@dagrejs/dagre';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { roleOf } from '../../src/domain/role.js';
import { cardSize, lines } from '../../src/web/explorer/layout/card-size.js';
import { countCrossings } from '../../src/web/explorer/layout/crossings.js';
import { drawingGraph } from '../../src/web/explorer/layout/drawing-graph.js';
import type { Box, Drawing } from '../../src/web/explorer/layout/drawing-plan.js';
import { layOut } from '../../src/web/explorer/layout/lay-out.js';
import { type VisiblePart, visiblePart } from '../../src/web/explorer/layout/visible-part.js';
import type { MapData } from '../../src/web/explorer/map-data.js';
import { seedMaps } from '../golden/golden-maps.js';
import { mapContent } from '../support/map-builder.js';
import { randomSketch } from '../support/random-map.js';

const [essayContent] = seedMaps('ai-bubble').maps;
const essay = mapData(essayContent ?? mapContent('none', {}));
const sectionsOfEssay = essay.sections.map(({ id }) => id);
const whole = { kind: 'whole' } as const;

describe('what of a map is visible', () => {
  it('is at first sight of the essay what one can take in, some of each section', () => {
    const part = visiblePart(essay, whole, [], null);
    expect(part.statements.length).toBeGreaterThanOrEqual(20);
    expect(part.statements.length).toBeLessThanOrEqual(35);
    const drawing = drawn(essay, part);
    expect(drawing.bands).toHaveLength(essay.sections.filter(({ parent }) => !parent).length);
    const hidden = drawing.bands.reduce((sum, band) => sum + band.hidden, 0);
    expect(hidden).toBe(essay.statements.length - part.statements.length);
  });

  it('is all of a section that is unfolded, with the parts of it, and no more of the others', () => {
    const folded = visiblePart(essay, whole, [], null);
    const games = visiblePart(essay, whole, ['ai-bubble/three-games'], null);
    const added = games.statements.filter((id) => !folded.statements.includes(id));
    const isOfGames = (section: string | null) => /three-games|-game$/.test(section ?? '');
    for (const { id, section } of essay.statements) {
      if (isOfGames(section)) expect(games.statements).toContain(id);
      else expect(added).not.toContain(id);
    }
    expect(games.hiddenIn.has('ai-bubble/three-games')).toBe(false);
  });

  it('is everything once all is unfolded', () => {
    const part = visiblePart(essay, whole, sectionsOfEssay, null);
    expect(part.statements).toHaveLength(essay.statements.length);
    expect(part.inferences).toHaveLength(essay.inferences.length);
    expect(part.conflicts).toHaveLength(essay.conflicts.length);
    expect(part.hiddenIn.size).toBe(0);
  });

  const chain = sketched({
    inferences: { ab: 'a + a2 -> b', bc: 'b -> c', cd: 'c + c2 -> d', de: 'd -> e', xy: 'x -> y' },
    conflicts: { k: 'o -> cd', counter: 'p -> k' },
  });

  it('is near a statement what is two inferences away, and the conflicts on that', () => {
    const part = visiblePart(chain, { kind: 'near' }, [], 'chain/c');
    expect(names(part.statements)).toEqual(['a', 'a2', 'b', 'c', 'c2', 'd', 'e', 'o', 'p']);
    expect(names(part.conflicts)).toEqual(['k', 'counter']);
    const fromEnd = visiblePart(chain, { kind: 'near' }, [], 'chain/e');
    expect(names(fromEnd.statements)).toEqual(['c', 'c2', 'd', 'e', 'o', 'p']);
  });

  it('is the whole where nothing is selected, or the section is not there', () => {
    const part = visiblePart(chain, whole, [], null);
    expect(visiblePart(chain, { kind: 'near' }, [], null)).toEqual(part);
    expect(visiblePart(chain, { kind: 'section', section: 'chain/no' }, [], null)).toEqual(part);
  });

  it('is of one section its statements and their neighbours outside', () => {
    const map = sketched({
      sections: { one: null, inner: 'one', two: null },
      statements: {
        a: { section: 'one' },
        b: { section: 'inner' },
        c: { section: 'two' },
        d: { section: 'two' },
        z: { section: 'two' },
      },
      inferences: { ab: 'a -> b', bc: 'b -> c', cd: 'c -> d' },
    });
    const part = visiblePart(map, { kind: 'section', section: 'chain/one' }, [], null);
    expect(names(part.statements)).toEqual(['a', 'b', 'c']);
    expect(drawn(map, part).bands.map(({ section }) => section)).toEqual([
      'chain/one',
      'chain/two',
    ]);
  });

  it('holds the selected statement, though its section is folded', () => {
    const folded = visiblePart(essay, whole, [], null);
    const hidden = essay.statements.find(({ id }) => !folded.statements.includes(id))?.id ?? '';
    expect(visiblePart(essay, whole, [], hidden).statements).toContain(hidden);
  });

  it('draws conflicts that counter one another, and none on what is hidden', () => {
    const map = sketched({ conflicts: { k: 'a -> l', l: 'b -> k' } });
    expect(names(visiblePart(map, whole, ['', 'chain'], null).conflicts)).toEqual(['k', 'l']);
    expect(drawn(map, visiblePart(map, whole, [''], null)).lines).toHaveLength(4);
  });
});

describe('the layout', () => {
  const views: readonly (readonly [string, VisiblePart])[] = [
    ['folded', visiblePart(essay, whole, [], null)],
    ['with one section unfolded', visiblePart(essay, whole, ['ai-bubble/three-games'], null)],
    ['unfolded', visiblePart(essay, whole, sectionsOfEssay, null)],
  ];

  it.each(views)(
    'keeps its laws on the essay, %s, with no more crossings than the default',
    (how, part) => {
      const drawing = drawn(essay, part);
      expectLaws(essay, part, drawing);
      const byDefault = crossingsByDefault(essay, part);
      console.log(`essay ${how}: ${drawing.crossings} crossings; dagre's default ${byDefault}`);
      expect(drawing.crossings).toBeLessThanOrEqual(byDefault);
      expect(drawing.lines.filter(({ isBackward }) => isBackward)).toEqual([]);
    },
  );

  it('keeps its laws on maps of any form', () => {
    const random = fc.tuple(randomSketch({ statements: 9 }), fc.array(fc.nat({ max: 3 })));
    fc.assert(
      fc.property(random, fc.boolean(), ([sketch, where], isFolded) => {
        const sections = { t0: null, t1: null, t2: 't1' };
        const statements = Object.fromEntries(
          Object.keys(sketch.statements ?? {}).map((name, at) => {
            const section = `t${where[at] ?? 3}`;
            return [name, section in sections ? { section } : {}];
          }),
        );
        const map = sketched({ ...sketch, sections, statements });
        const unfolded = ['', ...map.sections.map(({ id }) => id)];
        const part = visiblePart(map, whole, isFolded ? [] : unfolded, null);
        expectLaws(map, part, drawn(map, part));
      }),
      { numRuns: 200 },
    );
  });

  it('gives the same drawing for the same input', () => {
    const part = visiblePart(essay, whole, [], null);
    expect(drawn(essay, part)).toEqual(drawn(structuredClone(essay), structuredClone(part)));
  });

  it('turns a conflict around rather than an inference', () => {
    const map = sketched({ inferences: { ab: 'a -> b' }, conflicts: { k: 'b -> a' } });
    const { lines: all } = drawn(map, visiblePart(map, whole, [''], null));
    const backward = all.filter(({ isBackward }) => isBackward);
    expect(backward.map(({ of }) => of.kind)).toEqual(['conflict']);
  });

  it('marks the one line of a cycle of support that leads back', () => {
    const map = sketched({ inferences: { ab: 'g + a -> b', bc: 'b -> c', ca: 'c + h -> a' } });
    const { lines: all } = drawn(map, visiblePart(map, whole, [''], null));
    const backward = all.filter(({ isBackward }) => isBackward);
    expect(backward).toHaveLength(1);
    expect(backward[0]?.part).toBe('CONCLUSION');
  });

  it('is empty for an empty map', () => {
    const empty = { ...essay, sections: [], statements: [], inferences: [], conflicts: [] };
    const drawing = drawn(empty, visiblePart(empty, whole, [], null));
    expect(drawing).toEqual({
      width: 0,
      height: 0,
      cards: [],
      joints: [],
      clashes: [],
      bands: [],
      lines: [],
      crossings: 0,
    });
  });

  it('lays out a map of 2,000 statements in 20 sections, folded', () => {
    const map = largeMap(2_000, 20);
    const start = performance.now();
    const part = visiblePart(map, whole, [], null);
    const drawing = drawn(map, part);
    const took = Math.round(performance.now() - start);
    console.log(`2,000 statements, folded to ${part.statements.length}: ${took} ms`);
    expectLaws(map, part, drawing);
    expect(drawing.bands).toHaveLength(20);
  });
});

describe('crossings', () => {
  it('are counted where lines cross, not where they meet', () => {
    const line = (...points: readonly (readonly [number, number])[]) => ({
      points: points.map(([x, y]) => ({ x, y })),
    });
    expect(countCrossings([line([0, 0], [10, 10]), line([0, 10], [10, 0])])).toBe(1);
    expect(countCrossings([line([0, 0], [10, 10]), line([0, 0], [10, 5])])).toBe(0);
    expect(countCrossings([line([0, 0], [10, 10]), line([10, 10], [20, 0])])).toBe(0);
    expect(countCrossings([line([0, 0], [5, 5], [0, 10]), line([3, 0], [3, 10])])).toBe(2);
    expect(countCrossings([line([0, 0], [10, 0]), line([0, 1], [10, 1])])).toBe(0);
  });
});

describe('the text of a card', () => {
  it('breaks into lines that hold all of it, where there is room', () => {
    for (const { text } of essay.statements) {
      const shown = lines(text);
      expect(shown.length).toBeLessThanOrEqual(4);
      if (!shown.at(-1)?.endsWith('…')) expect(shown.join('')).toBe(text.replace(/\s+/g, ''));
      expect(cardSize(text)).toEqual({ width: 200, height: 40 + shown.length * 20 });
    }
  });

  it('ends in an ellipsis where it is longer than four lines', () => {
    const shown = lines('長'.repeat(100));
    expect(shown).toHaveLength(4);
    expect(shown.at(-1)).toMatch(/^長+…$/);
  });

  it('breaks between words, and before no closing mark', () => {
    expect(lines('The Fed and the White House cooperate').join(' ')).toBe(
      'The Fed and the White House cooperate',
    );
    for (const line of lines('一二三四五六七八九十一二，三四五')) expect(line).not.toMatch(/^，/);
    expect(lines('')).toEqual([]);
    expect(lines('x'.repeat(60)).join('')).toBe('x'.repeat(60));
  });

  it('keeps what reads as one character in one piece', () => {
    const family = '👨‍👩‍👧‍👦';
    expect(lines(family.repeat(20)).join('')).toBe(family.repeat(20));
    for (const line of lines(family.repeat(20))) expect(line.length % family.length).toBe(0);
  });
});

function drawn(map: MapData, part: VisiblePart): Drawing {
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  return layOut(map, part, (id) => cardSize(texts.get(id) ?? ''));
}

function expectLaws(map: MapData, part: VisiblePart, drawing: Drawing): void {
  const { cards, joints, clashes, bands, lines: all } = drawing;
  expect(cards.map(({ statement }) => statement).sort()).toEqual([...part.statements].sort());
  expect(joints).toHaveLength(part.inferences.length);
  expect(clashes).toHaveLength(part.conflicts.length);
  const things = [...cards, ...joints, ...clashes];
  expect(overlapping(things)).toEqual([]);
  expect(overlapping(bands)).toEqual([]);
  for (const card of cards) {
    expect(bands.filter((band) => holds(band, card))).toHaveLength(1);
  }
  const inCycle = supportCycles(map);
  for (const { of, points, isBackward, from, to } of all) {
    expect(points.length).toBeGreaterThanOrEqual(2);
    expect(points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    const xs = points.map(({ x }) => x);
    expect(xs).toEqual([...xs].sort((a, b) => (isBackward ? b - a : a - b)));
    if (isBackward && of.kind === 'inference') expect(inCycle(from, to)).toBe(true);
    expect(cards.some((card) => points.some((point) => isInside(point, card)))).toBe(false);
  }
  const bandOf = new Map(
    cards.map((card) => [card.statement, bands.find((band) => holds(band, card))]),
  );
  for (const { of, points } of all) {
    const statements = statementsOf(map, of.id);
    const [band, ...others] = new Set(statements.map((id) => bandOf.get(id)));
    if (band === undefined || others.length > 0) continue;
    expect(points.every(({ y }) => y >= band.y && y <= band.y + band.height)).toBe(true);
  }
  const whole = { x: 0, y: 0, width: drawing.width, height: drawing.height };
  expect([...bands, ...things].filter((box) => !holds(whole, box))).toEqual([]);
  expect(drawing.crossings).toBe(countCrossings(all));
}

function overlapping(boxes: readonly Box[]): readonly (readonly Box[])[] {
  return boxes.flatMap((one, at) =>
    boxes.slice(at + 1).flatMap((other) => (overlap(one, other) ? [[one, other]] : [])),
  );
}

/** The statements of an inference, or of a conflict on a statement or an inference. */
function statementsOf(map: MapData, id: string): readonly string[] {
  const inference = map.inferences.find((one) => one.id === id);
  if (inference !== undefined) return [...inference.premises, inference.conclusion];
  const conflict = map.conflicts.find((one) => one.id === id);
  if (conflict === undefined) return [id];
  if (map.conflicts.some((one) => one.id === conflict.target))
    return ['a counter may lead anywhere'];
  return [...conflict.attackers, ...statementsOf(map, conflict.target)];
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

function isInside({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean {
  return x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height;
}

/** Whether a line of an inference is part of a cycle of support: its end leads back to its start. */
function supportCycles(map: MapData): (from: string, to: string) => boolean {
  const next = (id: string): readonly string[] => [
    ...map.inferences.filter(({ premises }) => premises.includes(id)).map((one) => one.id),
    ...map.inferences.filter((one) => one.id === id).map(({ conclusion }) => conclusion),
  ];
  return (from, to) => {
    const seen = new Set([to]);
    for (const id of seen) for (const one of next(id)) seen.add(one);
    return seen.has(from);
  };
}

/** What dagre makes of the same part, its bands as clusters, with nothing set but the direction. */
function crossingsByDefault(map: MapData, part: VisiblePart): number {
  const { nodes, links, bands } = drawingGraph(map, part);
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  const plan = new Graph({ directed: true, multigraph: true, compound: true });
  plan.setGraph({ rankdir: 'LR' });
  for (const { id, kind } of nodes) {
    plan.setNode(id, kind === 'card' ? cardSize(texts.get(id) ?? '') : { width: 14, height: 14 });
  }
  for (const band of bands) plan.setNode(`band ${band}`, {});
  for (const { id, band } of nodes) plan.setParent(id, `band ${band}`);
  for (const { id, from, to } of links) plan.setEdge({ v: from, w: to, name: id }, {});
  layout(plan);
  return countCrossings(
    plan.edges().map(({ v, w, name = '' }: { v: string; w: string; name?: string }) => ({
      points: plan.edge({ v, w, name }).points,
    })),
  );
}

function names(ids: readonly string[]): readonly string[] {
  return ids.map((id) => id.slice(id.indexOf('/') + 1));
}

function sketched(sketch: Parameters<typeof mapContent>[1]): MapData {
  return mapData(mapContent('chain', sketch));
}

/** Chains and fans within sections, and now and then a step from one into the next. */
function largeMap(statements: number, sections: number): MapData {
  const section = (at: number) => Math.floor((at * sections) / statements);
  const all = Array.from({ length: statements }, (_, at) => at);
  return sketched({
    sections: Object.fromEntries(Array.from({ length: sections }, (_, at) => [`t${at}`, null])),
    statements: Object.fromEntries(all.map((at) => [`s${at}`, { section: `t${section(at)}` }])),
    inferences: Object.fromEntries(
      all
        .slice(3)
        .filter((at) => at % 3 !== 0)
        .map((at) => [`i${at}`, `s${at - 2} + s${at - 1 - (at % 2)} -> s${at}`]),
    ),
  });
}

function mapData({ map, sections, statements, inferences, conflicts }: MapContent): MapData {
  const concluded = new Set(inferences.map(({ conclusion }) => conclusion));
  const premises = new Set(inferences.flatMap((inference) => inference.premises));
  const contested = new Set(
    conflicts.flatMap(({ attackers, target }) => [...attackers, target.id]),
  );
  const text = (of: Readonly<Record<string, string>>) => of[map.language] ?? of['en'] ?? '';
  return {
    id: map.id,
    title: text(map.title),
    language: map.language,
    textLanguage: map.language,
    revision: 1,
    documents: [],
    asides: [],
    sections: sections.map(({ id, title, parent }) => ({ id, title: text(title), parent })),
    statements: statements.map((statement) => ({
      id: statement.id,
      text: text(statement.text),
      role: roleOf({
        isConcluded: concluded.has(statement.id),
        isPremise: premises.has(statement.id),
        isInConflict: contested.has(statement.id),
      }),
      kind: statement.kind,
      implicit: statement.implicit,
      section: statement.section,
      passages: [],
      verdicts: [],
    })),
    inferences: inferences.map((inference) => ({
      id: inference.id,
      premises: inference.premises,
      conclusion: inference.conclusion,
      scheme: null,
      signals: [],
    })),
    conflicts: conflicts.map(({ id, attackers, target }) => ({
      id,
      attackers,
      target: target.id,
      attack: 'REBUT',
      signals: [],
    })),
  };
}
