import type { Box, Card } from '../layout/drawing-plan.js';

export type ArrowDirection = 'left' | 'right' | 'up' | 'down';

/** How much more a step aside counts than a step ahead. */
const ASIDE = 2;

/** The card that lies nearest to another in a direction; null where none lies there. O(cards). */
export function nearestCard(
  cards: readonly Card[],
  from: Card,
  direction: ArrowDirection,
): Card | null {
  const here = middle(from);
  let nearest: Card | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const card of cards) {
    const there = middle(card);
    const [ahead, aside] = along(direction, there.x - here.x, there.y - here.y);
    if (ahead < 1 || card.statement === from.statement) continue;
    const cost = ahead + ASIDE * Math.abs(aside);
    if (cost < least) {
      least = cost;
      nearest = card;
    }
  }
  return nearest;
}

function along(
  direction: ArrowDirection,
  x: number,
  y: number,
): readonly [ahead: number, aside: number] {
  switch (direction) {
    case 'left':
      return [-x, y];
    case 'right':
      return [x, y];
    case 'up':
      return [-y, x];
    case 'down':
      return [y, x];
  }
}

function middle(box: Box) {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
