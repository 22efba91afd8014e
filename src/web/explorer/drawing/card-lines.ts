import { cardMeasure, lines } from '../layout/card-size.js';
import type { Card } from '../layout/drawing-plan.js';

/** How many tones bands take turns in. */
export const BAND_TONES = 4;

/** The lines of a text on the card that was laid out for it. */
export function cardLines(text: string, card: Card, language: string): readonly string[] {
  return lines(text, { ...cardMeasure(language), width: card.width });
}
