import type { Band, Box, Card, Drawing } from '../layout/drawing-plan.js';

/** A band with its cards, in the order in which they are read. */
export interface ReadBand {
  /** Null for the cards that stand in no band. */
  readonly band: Band | null;
  readonly cards: readonly Card[];
}

/** A drawing in the order of reading: bands from the top, in each the cards column by column. */
export function readingOrder({ bands, cards }: Drawing): readonly ReadBand[] {
  const left = new Set(cards);
  const inBands = bands
    .toSorted((one, other) => one.y - other.y || one.x - other.x)
    .map((band): ReadBand => {
      const own = Array.from(left).filter((card) => holds(band, card));
      for (const card of own) left.delete(card);
      return { band, cards: own.toSorted(byColumn) };
    });
  return left.size === 0
    ? inBands
    : [...inBands, { band: null, cards: Array.from(left).toSorted(byColumn) }];
}

function byColumn(one: Box, other: Box): number {
  return one.x - other.x || one.y - other.y;
}

function holds(band: Box, box: Box): boolean {
  const x = box.x + box.width / 2;
  const y = box.y + box.height / 2;
  return x >= band.x && x <= band.x + band.width && y >= band.y && y <= band.y + band.height;
}
