import type { Node } from '@xyflow/react';
import type { Band, Box, Drawing } from '../layout/drawing-plan.js';
import type { ConflictData, InferenceData, MapData, StatementData } from '../map-data.js';
import { BAND_TONES, cardLines } from './card-lines.js';
import type { CardLook, Looks, StepLook } from './looks.js';
import { readingOrder } from './reading-order.js';

export type CardNode = Node<
  {
    readonly statement: StatementData;
    readonly lines: readonly string[];
    readonly look: CardLook;
  },
  'card'
>;
export type BandNode = Node<{ readonly tone: number }, 'band'>;
export type BandHeadNode = Node<
  {
    readonly band: Band;
    readonly title: string | null;
    /** How many of its statements are drawn. */
    readonly shown: number;
    readonly tone: number;
    readonly isUnfolded: boolean;
  },
  'head'
>;
export type JointNode = Node<
  { readonly inference: InferenceData; readonly look: StepLook },
  'joint'
>;
export type ClashNode = Node<{ readonly conflict: ConflictData; readonly look: StepLook }, 'clash'>;
export type DrawingNode = CardNode | BandNode | BandHeadNode | JointNode | ClashNode;

/** Bands lie at the bottom, then the lines, then all else, their titles too. */
const BAND_LEVEL = -2;

/** How much of a band its title takes. */
const HEAD_HEIGHT = 36;

export function bandId(section: string): string {
  return `band:${section}`;
}

/** What React Flow draws, in the order in which it is read. */
export function drawingNodes(
  map: MapData,
  drawing: Drawing,
  looks: Looks,
  unfolded: readonly string[],
): readonly DrawingNode[] {
  const statements = new Map(map.statements.map((one) => [one.id, one]));
  const inferences = new Map(map.inferences.map((one) => [one.id, one]));
  const conflicts = new Map(map.conflicts.map((one) => [one.id, one]));
  const titles = new Map(map.sections.map(({ id, title }) => [id, title]));
  const nodes: DrawingNode[] = [];
  readingOrder(drawing).forEach(({ band, cards }, index) => {
    if (band !== null) {
      const tone = (index % BAND_TONES) + 1;
      const title = titles.get(band.section) ?? null;
      const isUnfolded = unfolded.includes(band.section);
      nodes.push(
        {
          ...placed(bandId(band.section), band),
          type: 'band',
          zIndex: BAND_LEVEL,
          data: { tone },
        },
        {
          ...placed(`head:${band.section}`, { ...band, height: HEAD_HEIGHT }),
          type: 'head',
          data: { band, title, shown: cards.length, tone, isUnfolded },
        },
      );
    }
    for (const card of cards) {
      const statement = statements.get(card.statement);
      if (statement === undefined) continue;
      nodes.push({
        ...placed(card.statement, card),
        type: 'card',
        data: {
          statement,
          lines: cardLines(statement.text, card, map.textLanguage),
          look: looks.card(statement),
        },
      });
    }
  });
  for (const joint of drawing.joints) {
    const inference = inferences.get(joint.inference);
    if (inference === undefined) continue;
    const data = { inference, look: looks.step(inference.id) };
    nodes.push({ ...placed(inference.id, joint), type: 'joint', data });
  }
  for (const clash of drawing.clashes) {
    const conflict = conflicts.get(clash.conflict);
    if (conflict === undefined) continue;
    const data = { conflict, look: looks.step(conflict.id) };
    nodes.push({ ...placed(conflict.id, clash), type: 'clash', data });
  }
  return nodes;
}

/** A node in its place; it needs no measuring, since the layout knows its size. */
function placed(id: string, { x, y, width, height }: Box) {
  return { id, position: { x, y }, width, height, measured: { width, height } };
}
