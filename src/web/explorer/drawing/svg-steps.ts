import type { Box } from '../layout/drawing-plan.js';
import { LIGHT } from './light-colours.js';
import type { StepLook } from './looks.js';
import { svgElement } from './svg-text.js';

/** An inference as SVG: a disc, or a struck ring where it does not stand. */
export function svgJoint(box: Box, look: StepLook): string {
  const { x, y, radius } = discOf(box);
  const stroke = strokeOf(look, LIGHT.line);
  const isFilled = look.label === null || look.label === 'IN';
  return svgElement('g', { stroke, 'stroke-width': look.isLit ? 3 : 1.5 }, [
    svgElement('circle', { cx: x, cy: y, r: radius, fill: isFilled ? stroke : LIGHT.card }),
    ...(look.label === 'OUT' ? [cross(x, y, radius)] : []),
  ]);
}

/** A conflict as SVG: a lozenge, struck where it does not stand. */
export function svgClash(box: Box, look: StepLook): string {
  const { x, y, radius } = discOf(box);
  const stroke = strokeOf(look, LIGHT.attack);
  const isFilled = look.label === null || look.label === 'IN';
  const d = `M${x} ${y - radius}L${x + radius} ${y}L${x} ${y + radius}L${x - radius} ${y}Z`;
  return svgElement('g', { stroke, 'stroke-width': look.isLit ? 3 : 1.5 }, [
    svgElement('path', { d, fill: isFilled ? stroke : LIGHT.card }),
    ...(look.label === 'OUT' ? [cross(x, y, radius)] : []),
  ]);
}

function strokeOf({ isLit, recedes }: StepLook, usual: string): string {
  if (isLit) return LIGHT.accent;
  return recedes ? LIGHT.faint : usual;
}

function cross(x: number, y: number, radius: number): string {
  const r = radius * 0.7;
  return svgElement('path', {
    d: `M${x - r} ${y - r}L${x + r} ${y + r}M${x - r} ${y + r}L${x + r} ${y - r}`,
    fill: 'none',
  });
}

function discOf({ x, y, width, height }: Box) {
  return { x: x + width / 2, y: y + height / 2, radius: Math.min(width, height) / 2 };
}
