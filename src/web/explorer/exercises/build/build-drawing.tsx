import { type NodeTypes, Panel, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { LinesLayer } from '../../drawing/lines-layer.js';
import { looksOf } from '../../drawing/looks.js';
import { moveTime } from '../../drawing/use-sight.js';
import type { Drawing } from '../../layout/drawing-plan.js';
import type { ExerciseData, RelationMarkData } from '../exercise-data.js';
import { usePointerDrag } from '../use-pointer-drag.js';
import type { ExerciseWords } from '../words/exercise-words.js';
import { type BuildNode, buildNodes } from './build-nodes.js';
import { BeginLineContext, BuildCard, BuildClash, BuildJoint } from './build-things.js';
import { builtMapData, layOutBuilt } from './built-drawing.js';
import type { DrawnMap } from './built-map.js';
import { LineInHand } from './line-in-hand.js';
import type { LineMeaning } from './line-meaning.js';

const NODE_TYPES: NodeTypes = { card: BuildCard, joint: BuildJoint, clash: BuildClash };

export interface BuildDrawingProps {
  readonly exercise: ExerciseData;
  readonly built: DrawnMap;
  readonly meaning: LineMeaning;
  readonly chosen: ReadonlySet<string>;
  /** The relation that is pointed at in the list. */
  readonly lit: string | null;
  /** What the marking says of what was drawn; null while one may still draw. */
  readonly marks: readonly RelationMarkData[] | null;
  readonly words: ExerciseWords;
  readonly nameOf: (key: string) => string;
  readonly onChoose: (key: string) => void;
  readonly onLine: (from: string, to: string) => void;
}

/** What is built, as a drawing in which one draws. The layout of the explorer keeps it in order. */
export function BuildDrawing(props: BuildDrawingProps) {
  return (
    <ReactFlowProvider>
      <BuildFlow {...props} />
    </ReactFlowProvider>
  );
}

function BuildFlow(props: BuildDrawingProps) {
  const { exercise, built, meaning, chosen, lit, marks, words, nameOf, onChoose, onLine } = props;
  const pane = useRef<HTMLDivElement>(null);
  const flow = useReactFlow();
  const map = useMemo(() => builtMapData(exercise, built), [exercise, built]);
  const [laidOut, setLaidOut] = useState<{ map: typeof map; drawing: Drawing } | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    layOutBuilt(map, abort.signal).then(
      (drawing) => setLaidOut({ map, drawing }),
      (error: unknown) => {
        if (!abort.signal.aborted) console.error(error); // the list has all that the drawing has
      },
    );
    return () => abort.abort();
  }, [map]);
  const { drag, begin } = usePointerDrag({
    onDrop: (from, over) => {
      if (over !== from) onLine(from, over);
    },
    onTap: onChoose,
  });
  const over = drag !== null && drag.over !== drag.from ? drag.over : null;
  const drawing = laidOut?.drawing ?? null;
  const nodes = useMemo(
    () =>
      laidOut === null
        ? []
        : [...buildNodes(laidOut.map, laidOut.drawing, { chosen, over, lit, marks, nameOf })],
    [laidOut, chosen, over, lit, marks, nameOf],
  );
  const looks = useMemo(
    () =>
      laidOut &&
      looksOf(laidOut.map, {
        labels: null,
        tiers: null,
        chain: lit === null ? NOTHING : new Set([lit, ...sourcesOf(built, lit)]),
        retracted: NOTHING,
        selected: null,
      }),
    [laidOut, lit, built],
  );

  /** Shows all of the drawing, though never larger than life. */
  const showAll = useCallback(
    (duration = 0) => {
      const room = pane.current?.getBoundingClientRect();
      if (room === undefined || drawing === null) return;
      const wide = (room.width - 2 * FREE) / Math.max(drawing.width, 1);
      const high = (room.height - 2 * FREE) / Math.max(drawing.height, 1);
      const zoom = Math.min(1, Math.max(LEAST_ZOOM, Math.min(wide, high)));
      const x = Math.max(FREE, (room.width - drawing.width * zoom) / 2);
      const y = Math.max(FREE, (room.height - drawing.height * zoom) / 2);
      void flow.setViewport({ x, y, zoom }, { duration });
    },
    [drawing, flow],
  );
  useLayoutEffect(() => showAll(), [showAll]);
  useEffect(() => {
    if (pane.current === null) return;
    const observer = new ResizeObserver(() => showAll());
    observer.observe(pane.current);
    return () => observer.disconnect();
  }, [showAll]);

  return (
    <BeginLineContext.Provider value={marks === null ? begin : null}>
      <div className="build-pane" aria-busy={laidOut?.map !== map}>
        <ReactFlow<BuildNode>
          ref={pane}
          className="build-flow drawing-flow"
          aria-label={words.drawing}
          aria-description={words.drawingMeans}
          role="group"
          nodes={nodes}
          nodeTypes={NODE_TYPES}
          nodesDraggable={false}
          nodesConnectable={false}
          nodesFocusable={false}
          elementsSelectable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          zoomOnScroll={false}
          preventScrolling={false}
          minZoom={LEAST_ZOOM}
          maxZoom={2}
          onInit={() => showAll()}
          data-meaning={meaning}
          ariaLabelConfig={{
            'node.a11yDescription.default': '',
            'node.a11yDescription.keyboardDisabled': '',
            'edge.a11yDescription.default': '',
          }}
        >
          {drawing === null || looks === null ? null : (
            <LinesLayer lines={drawing.lines} looks={looks} />
          )}
          {drag === null || drawing === null ? null : (
            <LineInHand
              drawing={drawing}
              sources={chosen.has(drag.from) ? [...chosen] : [drag.from]}
              at={flow.screenToFlowPosition({ x: drag.x, y: drag.y }, { snapToGrid: false })}
              meaning={meaning}
            />
          )}
          <Panel position="bottom-left" className="drawing-tools">
            <div className="drawing-tools-row">
              {SIGHT.map(([key, path]) => (
                <button
                  key={key}
                  type="button"
                  aria-label={words[key]}
                  title={words[key]}
                  onClick={() => {
                    const duration = moveTime();
                    if (key === 'fit') showAll(duration);
                    else void flow[key]({ duration });
                  }}
                >
                  <svg viewBox="0 0 16 16" aria-hidden="true">
                    <path d={path} />
                  </svg>
                </button>
              ))}
            </div>
          </Panel>
        </ReactFlow>
      </div>
    </BeginLineContext.Provider>
  );
}

const NOTHING: ReadonlySet<string> = new Set();
const LEAST_ZOOM = 0.25;
/** What is left free around the drawing, in CSS pixels. */
const FREE = 10;
const SIGHT = [
  ['zoomIn', 'M2 8h12M8 2v12'],
  ['zoomOut', 'M2 8h12'],
  ['fit', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'],
] as const;

function sourcesOf({ inferences, conflicts }: DrawnMap, key: string): readonly string[] {
  const inference = inferences.find((one) => one.key === key);
  return inference?.premises ?? conflicts.find((one) => one.key === key)?.attackers ?? [];
}
