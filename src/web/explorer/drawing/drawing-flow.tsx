import { MiniMap, type NodeTypes, ReactFlow } from '@xyflow/react';
import { useMemo, useRef } from 'react';
import type { Drawing } from '../layout/drawing-plan.js';
import type { DrawingWords } from '../words/drawing-words.js';
import { BandHeadView, BandView } from './band-node.js';
import { type DrawingContext, DrawingContextProvider } from './drawing-context.js';
import { bandId, type DrawingNode, drawingNodes } from './drawing-nodes.js';
import type { DrawingPaneProps } from './drawing-pane.js';
import { LinesLayer } from './lines-layer.js';
import type { Looks } from './looks.js';
import { nearestCard } from './nearest-card.js';
import { SightTools } from './sight-tools.js';
import { StatementCard } from './statement-card.js';
import { ClashView, JointView } from './step-nodes.js';
import { FIT, useSight } from './use-sight.js';

const NODE_TYPES: NodeTypes = {
  card: StatementCard,
  band: BandView,
  head: BandHeadView,
  joint: JointView,
  clash: ClashView,
};

/** With more things than this only those in sight are kept in the page. */
const MANY = 600;

const OVERVIEW = { width: 150, height: 100 };

interface DrawingFlowProps extends DrawingPaneProps {
  readonly drawing: Drawing;
  readonly looks: Looks;
  readonly words: DrawingWords;
  readonly onShowList: () => void;
}

/** The drawing itself: a pane that can be moved and zoomed. */
export function DrawingFlow(props: DrawingFlowProps) {
  const { map, drawing, looks, words, unfolded, selected } = props;
  const { onSelect, onFold, onOpenSection, onShowList, sight = '' } = props;
  const pane = useRef<HTMLDivElement>(null);
  const { show, hold, zoom, fit, begin } = useSight({ drawing, selected, sight, pane });
  const nodes = useMemo(
    () => [...drawingNodes(map, drawing, looks, unfolded)],
    [map, drawing, looks, unfolded],
  );
  const context = useMemo(
    (): DrawingContext => ({
      words,
      textLanguage: map.textLanguage,
      onSelect,
      onOpenSection,
      onFold: (section, isUnfolded) => {
        hold(bandId(section));
        onFold(section, isUnfolded);
      },
      onMove: (statement, direction) => {
        const card = drawing.cards.find((one) => one.statement === statement);
        const next = card && nearestCard(drawing.cards, card, direction);
        if (!next) return;
        show(next.statement);
        focusCard(pane.current, next.statement);
      },
      onFocus: show,
    }),
    [words, map, onSelect, onOpenSection, onFold, hold, drawing, show],
  );
  return (
    <DrawingContextProvider value={context}>
      <ReactFlow<DrawingNode>
        ref={pane}
        className="drawing-flow"
        aria-label={words.drawing(map.title)}
        aria-description={words.howToMove}
        nodes={nodes}
        nodeTypes={NODE_TYPES}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        onlyRenderVisibleElements={nodes.length > MANY}
        minZoom={FIT.minZoom}
        maxZoom={2}
        onInit={begin}
        onPaneClick={() => onSelect(null)}
        ariaLabelConfig={{
          'minimap.ariaLabel': words.overview,
          'node.a11yDescription.default': words.howToMove,
          'node.a11yDescription.keyboardDisabled': words.howToMove,
          'edge.a11yDescription.default': '',
        }}
      >
        <LinesLayer lines={drawing.lines} looks={looks} />
        <MiniMap
          className="drawing-overview"
          style={OVERVIEW}
          nodeClassName={({ type = '' }) => `drawing-overview-${type}`}
          nodeBorderRadius={8}
          pannable
        />
        <SightTools words={words} onZoom={zoom} onFit={fit} onShowList={onShowList} />
      </ReactFlow>
    </DrawingContextProvider>
  );
}

/** Moves the focus to a card; where it is only now coming into sight, as soon as it is there. */
function focusCard(pane: HTMLElement | null, statement: string, tries = 30): void {
  const card = pane?.querySelector<HTMLElement>(`[data-statement="${CSS.escape(statement)}"]`);
  if (card) card.focus({ preventScroll: true });
  else if (tries > 0) requestAnimationFrame(() => focusCard(pane, statement, tries - 1));
}
