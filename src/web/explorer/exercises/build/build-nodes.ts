import type { Node } from '@xyflow/react';
import { cardLines } from '../../drawing/card-lines.js';
import type { Box, Drawing } from '../../layout/drawing-plan.js';
import type { MapData } from '../../map-data.js';
import type { RelationMarkData } from '../exercise-data.js';
import type { Standing } from '../outcome-badge.js';
import { relationStanding } from './relation-standing.js';

/** What all cards and steps of the workspace bear. */
interface ThingData extends Record<string, unknown> {
  readonly key: string;
  /** Whether a line that is being drawn would end here. */
  readonly isOver: boolean;
}

export type BuildCardNode = Node<
  ThingData & {
    readonly text: string;
    readonly lines: readonly string[];
    readonly language: string;
    readonly isChosen: boolean;
  },
  'card'
>;

export type BuildStepNode = Node<
  ThingData & {
    readonly name: string;
    readonly isLit: boolean;
    /** How the marking found it; null before. */
    readonly standing: Standing | null;
  },
  'joint' | 'clash'
>;

export type BuildNode = BuildCardNode | BuildStepNode;

export interface BuildLooks {
  readonly chosen: ReadonlySet<string>;
  readonly over: string | null;
  /** The relation that is pointed at in the list. */
  readonly lit: string | null;
  readonly marks: readonly RelationMarkData[] | null;
  readonly nameOf: (key: string) => string;
}

/** What React Flow draws of what is built. */
export function buildNodes(
  map: MapData,
  drawing: Drawing,
  { chosen, over, lit, marks, nameOf }: BuildLooks,
): readonly BuildNode[] {
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  const cards = drawing.cards.map((card): BuildCardNode => {
    const key = card.statement;
    const text = texts.get(key) ?? '';
    return {
      ...placed(key, card),
      type: 'card',
      data: {
        key,
        text,
        lines: cardLines(text, card, map.textLanguage),
        language: map.textLanguage,
        isChosen: chosen.has(key),
        isOver: over === key,
      },
    };
  });
  const step = (key: string, type: 'joint' | 'clash', box: Box): BuildStepNode => {
    const mark = marks?.find(({ drawn }) => drawn === key);
    return {
      ...placed(key, box),
      type,
      data: {
        key,
        name: nameOf(key),
        isOver: over === key,
        isLit: lit === key,
        standing: mark === undefined ? null : relationStanding(mark.outcome),
      },
    };
  };
  return [
    ...cards,
    ...drawing.joints.map((joint) => step(joint.inference, 'joint', joint)),
    ...drawing.clashes.map((clash) => step(clash.conflict, 'clash', clash)),
  ];
}

/** A node in its place; it needs no measuring, since the layout knows its size. */
function placed(id: string, { x, y, width, height }: Box) {
  return { id, position: { x, y }, width, height, measured: { width, height } };
}
