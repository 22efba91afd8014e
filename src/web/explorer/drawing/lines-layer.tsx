import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import type { Line } from '../layout/drawing-plan.js';
import { arrowHead, endBar, linePath } from './line-shape.js';
import type { Looks } from './looks.js';

interface LinesLayerProps {
  readonly lines: readonly Line[];
  readonly looks: Looks;
}

/**
 * All lines, in one layer below the cards.
 *
 * They are not edges of React Flow: the layout has already led them round the cards, and one SVG
 * is lighter than one for each.
 */
export const LinesLayer = memo(function LinesLayer({ lines, looks }: LinesLayerProps) {
  return (
    <ViewportPortal>
      <svg className="drawing-lines" aria-hidden="true">
        {lines.map((line) => {
          const look = looks.line(line);
          return (
            <g
              key={line.id}
              className="drawing-line"
              data-part={line.part}
              data-kind={line.of.kind}
              data-label={look.label ?? undefined}
              data-lit={look.isLit || undefined}
              data-recedes={look.recedes || undefined}
            >
              <path className="drawing-line-path" d={linePath(line.points)} />
              {line.part === 'CONCLUSION' && (
                <path className="drawing-line-head" d={arrowHead(line.points)} />
              )}
              {line.part === 'ATTACK' && (
                <path className="drawing-line-bar" d={endBar(line.points)} />
              )}
            </g>
          );
        })}
      </svg>
    </ViewportPortal>
  );
});
