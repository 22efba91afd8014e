import { ViewportPortal } from '@xyflow/react';
import { arrowHead, endBar, linePath } from '../../drawing/line-shape.js';
import type { Drawing, Point } from '../../layout/drawing-plan.js';
import type { LineMeaning } from './line-meaning.js';

/** The line that is being drawn, from its cards to the pointer. */
export function LineInHand({
  drawing,
  sources,
  at,
  meaning,
}: {
  readonly drawing: Drawing;
  readonly sources: readonly string[];
  readonly at: Point;
  readonly meaning: LineMeaning;
}) {
  const kind = meaning === 'objects' ? 'conflict' : 'inference';
  return (
    <ViewportPortal>
      <svg className="drawing-lines build-in-hand" aria-hidden="true">
        {drawing.cards
          .filter(({ statement }) => sources.includes(statement))
          .map(({ statement, x, y, width, height }) => {
            const points = [{ x: x + width, y: y + height / 2 }, at];
            return (
              <g key={statement} className="drawing-line" data-kind={kind} data-lit>
                <path className="drawing-line-path" d={linePath(points)} />
                {kind === 'conflict' ? (
                  <path className="drawing-line-bar" d={endBar(points)} />
                ) : (
                  <path className="drawing-line-head" d={arrowHead(points)} />
                )}
              </g>
            );
          })}
      </svg>
    </ViewportPortal>
  );
}
