import type { CardMeasure } from '../layout/card-size.js';
import type { Card } from '../layout/drawing-plan.js';
import type { StatementData, Tier } from '../map-data.js';
import type { DrawingWords } from '../words/drawing-words.js';
import { LIGHT } from './light-colours.js';
import type { CardLook } from './looks.js';
import { KIND_SIGNS, MARK_SIZE, VERDICT_SHAPES, verdictCounts } from './marks.js';
import { escaped, isRightToLeft, svgElement } from './svg-text.js';

/** How far the outline of a tier stands off its card. */
const OFF = 4;

/** Where the row of signs and the text begin, as on the page. */
const SIGNS = 8;
const TEXT = 30;

const TIER_STROKES: Readonly<Record<Tier, string>> = {
  NECESSARY: LIGHT.necessary,
  CONTRIBUTES: LIGHT.contributes,
  REACHES: LIGHT.reaches,
};

export interface CardParts {
  readonly card: Card;
  readonly statement: StatementData;
  readonly lines: readonly string[];
  readonly look: CardLook;
  readonly measure: CardMeasure;
}

/** A card of the drawing as SVG. */
export function svgCard(parts: CardParts, words: DrawingWords): string {
  const { card, statement, look } = parts;
  const { x, y, width, height } = card;
  const isPale = look.recedes || look.label === 'OUT' || look.isRetracted;
  return svgElement('g', { transform: `translate(${x} ${y})` }, [
    svgElement('title', {}, [escaped(statement.text)]),
    ...tierOutline(look.tier, width, height),
    svgElement('rect', {
      width,
      height,
      rx: 8,
      fill: look.label === 'UNDECIDED' ? 'url(#hatch)' : isPale ? LIGHT.paper : LIGHT.card,
      stroke: edgeOf(look),
      'stroke-width': look.isSelected ? 3 : 1,
      'stroke-dasharray': statement.implicit ? '5 4' : null,
    }),
    ...(look.isLit ? [svgElement('rect', { width: 6, height, rx: 3, fill: LIGHT.accent })] : []),
    ...(look.isGiven
      ? [
          svgElement('rect', {
            x: 8,
            y: height - 4,
            width: width - 16,
            height: 4,
            fill: look.recedes ? LIGHT.faint : LIGHT.line,
          }),
        ]
      : []),
    svgElement('path', {
      d: KIND_SIGNS[statement.kind],
      transform: `translate(12 ${SIGNS + 3})`,
      fill: 'none',
      stroke: LIGHT['ink-soft'],
      'stroke-width': 1.5,
      'stroke-linecap': 'round',
    }),
    ...(look.isRetracted
      ? [
          svgElement('text', { x: 32, y: SIGNS + 14, 'font-size': 12, fill: LIGHT.attack }, [
            escaped(`✕ ${words.retracted}`),
          ]),
        ]
      : []),
    ...verdictMarks(parts, words),
    cardText(parts, isPale),
  ]);
}

function edgeOf({ isSelected, isLit, recedes }: CardLook): string {
  if (isSelected || isLit) return LIGHT.accent;
  return recedes ? LIGHT.faint : LIGHT['card-edge'];
}

function tierOutline(tier: Tier | null, width: number, height: number): readonly string[] {
  if (tier === null) return [];
  const at = (off: number, stroke: number, dashes: string | null) =>
    svgElement('rect', {
      x: -off,
      y: -off,
      width: width + 2 * off,
      height: height + 2 * off,
      rx: 8 + off,
      fill: 'none',
      stroke: TIER_STROKES[tier],
      'stroke-width': stroke,
      'stroke-dasharray': dashes,
      'stroke-linecap': dashes === null ? null : 'round',
    });
  switch (tier) {
    case 'NECESSARY':
      return [at(OFF, 3, null)];
    case 'CONTRIBUTES':
      return [at(OFF - 1, 1.5, null), at(OFF + 2.5, 1.5, null)];
    case 'REACHES':
      return [at(OFF, 3, '0.1 6')];
  }
}

function verdictMarks({ card, statement }: CardParts, words: DrawingWords): readonly string[] {
  const counts = verdictCounts(statement.verdicts);
  return counts.map(({ verdict, count }, index) => {
    const x = card.width - 12 - (counts.length - index) * (MARK_SIZE + 3) + 3;
    return svgElement('g', { transform: `translate(${x} ${SIGNS})` }, [
      svgElement('title', {}, [escaped(words.findings(words.verdicts[verdict], count))]),
      svgElement('path', {
        d: VERDICT_SHAPES[verdict],
        fill: verdict === 'CONTRADICTS' ? LIGHT.attack : LIGHT.card,
        stroke: verdict === 'CONTRADICTS' ? LIGHT.attack : LIGHT['ink-soft'],
        'stroke-width': 1.3,
      }),
      svgElement(
        'text',
        {
          x: MARK_SIZE / 2,
          y: MARK_SIZE / 2,
          dy: '.36em',
          'text-anchor': 'middle',
          'font-size': 11,
          fill: verdict === 'CONTRADICTS' ? LIGHT['on-accent'] : LIGHT.ink,
        },
        [escaped(words.letters[verdict])],
      ),
    ]);
  });
}

function cardText({ card, statement, lines, look, measure }: CardParts, isPale: boolean): string {
  const isRight = isRightToLeft(statement.text);
  const x = isRight ? card.width - measure.padding / 2 : measure.padding / 2;
  return svgElement(
    'text',
    {
      'font-size': measure.fontSize,
      fill: isPale ? LIGHT['ink-soft'] : LIGHT.ink,
      direction: isRight ? 'rtl' : null,
      'text-decoration': look.label === 'OUT' ? 'line-through' : null,
      'xml:space': 'preserve',
    },
    lines.map((line, index) =>
      svgElement('tspan', { x, y: TEXT + (index + 0.72) * measure.lineHeight }, [escaped(line)]),
    ),
  );
}
