import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDrawing } from './drawing-context.js';
import {
  type BandNode as BandType,
  bandId,
  type BandHeadNode as HeadType,
} from './drawing-nodes.js';

/** A section as a band behind its cards. */
export const BandView = memo(function BandNode({ data }: NodeProps<BandType>) {
  return <div className="drawing-band" data-tone={data.tone} />;
});

/** The title of a band, with the switch that folds and unfolds it; lines pass below it. */
export const BandHeadView = memo(function BandHeadNode({ data }: NodeProps<HeadType>) {
  const { words, textLanguage, onFold, onOpenSection, onFocus } = useDrawing();
  const { band, shown, tone, isUnfolded } = data;
  const title = data.title ?? words.noSection;
  const isWhole = shown === band.statements;
  const focus = () => onFocus(bandId(band.section));
  const canFold = band.hidden > 0 || (isUnfolded && isWhole);
  return (
    <div className="drawing-head">
      <div className="drawing-head-words" data-tone={tone}>
        {canFold && (
          <button
            type="button"
            className="drawing-fold"
            aria-expanded={isUnfolded}
            aria-label={isUnfolded ? words.fold(title) : words.unfold(title)}
            title={isUnfolded ? words.fold(title) : words.unfold(title)}
            onFocus={focus}
            onClick={() => onFold(band.section, !isUnfolded)}
          >
            <svg viewBox="0 0 12 12" aria-hidden="true">
              <path d={isUnfolded ? 'M1.5 6h9' : 'M1.5 6h9M6 1.5v9'} />
            </svg>
          </button>
        )}
        {data.title === null ? (
          <span className="drawing-band-title">{title}</span>
        ) : (
          <button
            type="button"
            className="drawing-band-title"
            lang={textLanguage}
            title={words.openSection(title)}
            onFocus={focus}
            onClick={() => onOpenSection(band.section)}
          >
            {title}
          </button>
        )}
        <span className="drawing-band-count">
          {isWhole ? words.statements(shown) : words.shownOf(shown, band.statements)}
        </span>
      </div>
    </div>
  );
});
