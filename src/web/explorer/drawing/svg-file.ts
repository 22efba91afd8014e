import { cardMeasure } from '../layout/card-size.js';
import type { Band, Drawing, Line } from '../layout/drawing-plan.js';
import type { LabelsById, MapData, Tier } from '../map-data.js';
import { drawingWords } from '../words/drawing-words.js';
import type { PageLanguage } from '../words/languages.js';
import { cardLines } from './card-lines.js';
import { LIGHT } from './light-colours.js';
import { arrowHead, endBar, linePath } from './line-shape.js';
import { type Looks, looksOf, type Shown } from './looks.js';
import { readingOrder } from './reading-order.js';
import { svgCard } from './svg-card.js';
import { svgClash, svgJoint } from './svg-steps.js';
import { escaped, svgElement } from './svg-text.js';

/** What is free around the drawing, and above it for the title. */
const MARGIN = 24;
const HEAD = 40;

const FONTS =
  "'Noto Sans CJK TC', 'Noto Sans TC', 'PingFang TC', 'Microsoft JhengHei', system-ui, sans-serif";

/** What else is to be seen in the file; nothing of it where it is left out. */
export type AlsoShown = Partial<Omit<Shown, 'labels' | 'tiers'>>;

const NONE: ReadonlySet<string> = new Set();

/**
 * A drawing as a file of its own: SVG in light colours that needs nothing beside it.
 *
 * Texts are escaped, and what XML cannot hold is replaced. It holds no script, no style sheet and
 * no address, so that it shows alike wherever it is opened.
 */
export function svgFile(
  map: MapData,
  drawing: Drawing,
  labels: LabelsById | null,
  tiers: ReadonlyMap<string, Tier> | null,
  language: PageLanguage,
  { chain = NONE, retracted = NONE, selected = null }: AlsoShown = {},
): string {
  const words = drawingWords(language);
  const looks = looksOf(map, { labels, tiers, chain, retracted, selected });
  const statements = new Map(map.statements.map((one) => [one.id, one]));
  const titles = new Map(map.sections.map(({ id, title }) => [id, title]));
  const width = drawing.width + 2 * MARGIN;
  const height = drawing.height + HEAD + 2 * MARGIN;
  const bands = readingOrder(drawing).flatMap(({ band, cards }) =>
    band === null ? [] : [{ band, shown: cards.length }],
  );
  const parts = [
    svgElement('title', {}, [escaped(map.title)]),
    HATCH,
    svgElement('rect', { width, height, fill: LIGHT.paper }),
    svgElement('text', { x: MARGIN, y: MARGIN + 20, 'font-size': 22, fill: LIGHT.ink }, [
      escaped(map.title),
    ]),
    svgElement('g', { transform: `translate(${MARGIN} ${MARGIN + HEAD})` }, [
      ...bands.map(({ band }, index) => svgBand(band, toneOf(index))),
      ...drawing.lines.map((line) => svgLine(line, looks)),
      ...bands.map(({ band, shown }, index) => {
        const title = titles.get(band.section) ?? words.noSection;
        const { statements } = band;
        const count =
          shown === statements ? words.statements(shown) : words.shownOf(shown, statements);
        return svgHead(band, title, count, toneOf(index));
      }),
      ...drawing.joints.map((joint) => svgJoint(joint, looks.step(joint.inference))),
      ...drawing.clashes.map((clash) => svgClash(clash, looks.step(clash.conflict))),
      ...drawing.cards.flatMap((card) => {
        const statement = statements.get(card.statement);
        if (statement === undefined) return [];
        return svgCard(
          {
            card,
            statement,
            lines: cardLines(statement.text, card, map.textLanguage),
            look: looks.card(statement),
            measure: cardMeasure(map.textLanguage),
          },
          words,
        );
      }),
    ]),
  ];
  const root = {
    xmlns: 'http://www.w3.org/2000/svg',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    'font-family': FONTS,
    'xml:lang': map.textLanguage,
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgElement('svg', root, parts)}\n`;
}

/** The ground of cards that are undecided. */
const HATCH = svgElement('defs', {}, [
  svgElement(
    'pattern',
    {
      id: 'hatch',
      width: 8,
      height: 8,
      patternUnits: 'userSpaceOnUse',
      patternTransform: 'rotate(45)',
    },
    [
      svgElement('rect', { width: 8, height: 8, fill: LIGHT.card }),
      svgElement('rect', { width: 2, height: 8, fill: LIGHT.undecided, opacity: 0.22 }),
    ],
  ),
]);

const TONES = [LIGHT['band-1'], LIGHT['band-2'], LIGHT['band-3'], LIGHT['band-4']];

function toneOf(index: number): string {
  return TONES[index % TONES.length] ?? LIGHT.paper;
}

function svgBand({ x, y, width, height }: Band, fill: string): string {
  return svgElement('rect', { x, y, width, height, rx: 12, fill });
}

/** The title of a band, with a rim in the band's tone where lines pass below it. */
function svgHead({ x, y }: Band, title: string, count: string, tone: string): string {
  const rim = { stroke: tone, 'stroke-width': 6, 'stroke-linejoin': 'round' };
  return svgElement('text', { x: x + 14, y: y + 25, 'paint-order': 'stroke', ...rim }, [
    svgElement('tspan', { 'font-size': 15, 'font-weight': 600, fill: LIGHT.ink }, [escaped(title)]),
    svgElement('tspan', { dx: 10, 'font-size': 12, fill: LIGHT['ink-soft'] }, [escaped(count)]),
  ]);
}

function svgLine(line: Line, looks: Looks): string {
  const { label, isLit, recedes } = looks.line(line);
  const isConflict = line.of.kind === 'conflict';
  const stroke = lineColour(isLit, recedes, isConflict);
  const isThin = recedes || label === 'OUT';
  const width = isLit ? 4 : isThin ? 0.8 : 1.6;
  return svgElement('g', { fill: 'none', stroke, 'stroke-width': width }, [
    svgElement('path', { d: linePath(line.points), 'stroke-dasharray': isConflict ? '7 5' : null }),
    ...(line.part === 'CONCLUSION'
      ? [svgElement('path', { d: arrowHead(line.points), fill: stroke })]
      : []),
    ...(line.part === 'ATTACK'
      ? [svgElement('path', { d: endBar(line.points), 'stroke-width': width + 2 })]
      : []),
  ]);
}

function lineColour(isLit: boolean, recedes: boolean, isConflict: boolean): string {
  if (isLit) return LIGHT.accent;
  if (recedes) return LIGHT.faint;
  return isConflict ? LIGHT.attack : LIGHT.line;
}
