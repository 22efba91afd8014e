import { Panel } from '@xyflow/react';
import type { DrawingWords } from '../words/drawing-words.js';
import { Legend } from './legend.js';

/** How much one press of a button zooms. */
const ZOOM_STEP = 1.4;

interface SightToolsProps {
  readonly words: DrawingWords;
  readonly onZoom: (times: number) => void;
  readonly onFit: () => void;
  readonly onShowList: () => void;
}

/** The buttons that change what is in sight, and the key to the signs. */
export function SightTools({ words, onZoom, onFit, onShowList }: SightToolsProps) {
  const tools = [
    ['in', words.zoomIn, 'M2 8h12M8 2v12', () => onZoom(ZOOM_STEP)],
    ['out', words.zoomOut, 'M2 8h12', () => onZoom(1 / ZOOM_STEP)],
    ['fit', words.fit, 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4', onFit],
    ['list', words.toList, 'M2 3h2M7 3h7M2 8h2M7 8h7M2 13h2M7 13h7', onShowList],
  ] as const;
  return (
    <Panel position="bottom-left" className="drawing-tools">
      <Legend words={words} />
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and need a form */}
      <div role="group" aria-label={words.tools} className="drawing-tools-row">
        {tools.map(([key, name, path, press]) => (
          <button
            key={key}
            type="button"
            data-tool={key}
            aria-label={name}
            title={name}
            onClick={press}
          >
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d={path} />
            </svg>
          </button>
        ))}
      </div>
    </Panel>
  );
}
