import type { PageLanguage } from '../words/languages.js';
import '@xyflow/react/dist/base.css';
import './drawing.css';
import './cards.css';
import './steps.css';
import './tools.css';
import './map-list.css';
import { ReactFlowProvider } from '@xyflow/react';
import { useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Drawing } from '../layout/drawing-plan.js';
import type { LabelsById, MapData, Tier } from '../map-data.js';
import { drawingWords } from '../words/drawing-words.js';
import { DrawingFlow } from './drawing-flow.js';
import { LayingOut } from './laying-out.js';
import { looksOf } from './looks.js';
import { MapList } from './map-list.js';

export interface DrawingPaneProps {
  readonly map: MapData;
  /** Null while the first one is laid out. */
  readonly drawing: Drawing | null;
  readonly labels: LabelsById | null;
  /** What rests on the selected statement; null where that is not asked. */
  readonly tiers: ReadonlyMap<string, Tier> | null;
  /** The inferences and statements of a witness that is lit up. */
  readonly chain: ReadonlySet<string>;
  readonly retracted: ReadonlySet<string>;
  readonly selected: string | null;
  /** The sections that are unfolded. */
  readonly unfolded: readonly string[];
  readonly language: PageLanguage;
  /** Null where the reader chooses nothing, by a click beside the cards. */
  readonly onSelect: (statement: string | null) => void;
  readonly onFold: (section: string, isUnfolded: boolean) => void;
  readonly onOpenSection: (section: string) => void;
  /** Whether another drawing is being laid out. */
  readonly busy: boolean;
  /** What the drawing is a sight of; when it changes, the next drawing is shown whole. */
  readonly sight?: string;
}

/** A map drawn, and the same as a list, for those who would rather read or hear it. */
export function DrawingPane(props: DrawingPaneProps) {
  const { map, drawing, labels, tiers, chain, retracted, selected, language, busy } = props;
  const words = drawingWords(language);
  const pane = useRef<HTMLElement>(null);
  const [listShown, setListShown] = useState(false);
  const looks = useMemo(
    () => looksOf(map, { labels, tiers, chain, retracted, selected }),
    [map, labels, tiers, chain, retracted, selected],
  );
  return (
    <section ref={pane} className="drawing" aria-label={words.drawing(map.title)} lang={language}>
      {!listShown && (
        <button type="button" className="drawing-skip" onClick={() => setListShown(true)}>
          {words.toList}
        </button>
      )}
      <div className="drawing-space" inert={listShown}>
        {drawing === null ? (
          <LayingOut words={words} isFirst />
        ) : drawing.cards.length === 0 ? (
          <p className="drawing-nothing">{words.nothingDrawn}</p>
        ) : (
          <ReactFlowProvider key={map.id}>
            <DrawingFlow
              {...props}
              drawing={drawing}
              looks={looks}
              words={words}
              onShowList={() => setListShown(true)}
            />
          </ReactFlowProvider>
        )}
        {drawing !== null && busy && <LayingOut words={words} isFirst={false} />}
      </div>
      <MapList
        map={map}
        looks={looks}
        words={words}
        isShown={listShown}
        onSelect={props.onSelect}
        onClose={() => {
          flushSync(() => setListShown(false));
          pane.current?.querySelector<HTMLElement>('[data-tool="list"]')?.focus();
        }}
      />
    </section>
  );
}
