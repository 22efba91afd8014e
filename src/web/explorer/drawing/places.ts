import type { Viewport } from '@xyflow/react';
import type { Box, Drawing, Point } from '../layout/drawing-plan.js';
import { bandId } from './drawing-nodes.js';

/** What a band's title takes, as far as it has to be seen. */
const TITLE = { width: 240, height: 36 };

/** How far from the edge of the pane a card must be to be in sight, in CSS pixels. */
const MARGIN = 8;

/** Whether all of a box can be seen in a room. */
export function isWithin(room: DOMRect, { x, y, zoom }: Viewport, box: Box): boolean {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return (
    left >= MARGIN &&
    top >= MARGIN &&
    left + box.width * zoom <= room.width - MARGIN &&
    top + box.height * zoom <= room.height - MARGIN
  );
}

/** What of a card or a band has to be seen: of a band its title, which stands at its beginning. */
export function boxOf(id: string, { cards, bands }: Drawing): Box | undefined {
  const band = bands.find(({ section }) => bandId(section) === id);
  if (band === undefined) return cards.find(({ statement }) => statement === id);
  return { x: band.x, y: band.y, width: Math.min(band.width, TITLE.width), height: TITLE.height };
}

/** Where the cards and bands of a drawing stand, by the identifiers of their nodes. */
export function placesOf({ cards, bands }: Drawing): ReadonlyMap<string, Point> {
  return new Map<string, Point>([
    ...cards.map((card) => [card.statement, card] as const),
    ...bands.map((band) => [bandId(band.section), band] as const),
  ]);
}

/** The card nearest to a point, of those that are there afterwards. */
export function nearestTo(
  point: Point,
  { cards }: Drawing,
  after: ReadonlyMap<string, Point>,
): string | null {
  let nearest: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const { x, y } = middleOf(card);
    const distance = Math.hypot(x - point.x, y - point.y);
    if (distance >= least || !after.has(card.statement)) continue;
    least = distance;
    nearest = card.statement;
  }
  return nearest;
}

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}
