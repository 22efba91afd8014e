import type { NodeProps } from '@xyflow/react';
import { createContext, memo, type PointerEvent, useContext } from 'react';
import { OUTCOME_SIGNS } from '../outcome-badge.js';
import type { BuildCardNode, BuildStepNode } from './build-nodes.js';

/** Begins to draw a line from a card; null where nothing more can be drawn. */
export type BeginLine = ((from: string) => (event: PointerEvent<HTMLElement>) => void) | null;

export const BeginLineContext = createContext<BeginLine>(null);

/** A statement as a card, from which a line can be drawn and at which one can end. */
export const BuildCard = memo(function BuildCard({ data }: NodeProps<BuildCardNode>) {
  const begin = useContext(BeginLineContext);
  const { key, text, lines, language, isChosen, isOver } = data;
  return (
    <div
      className="drawing-card build-card nodrag nopan"
      data-drop={begin === null ? undefined : key}
      data-chosen={isChosen || undefined}
      data-over={isOver || undefined}
      data-open={begin !== null || undefined}
      title={lines.at(-1)?.endsWith('…') === true ? text : undefined}
      onPointerDown={begin?.(key)}
    >
      <span className="drawing-card-signs">
        <span className="shown-key">{key}</span>
        {begin === null ? null : <span className="build-handle" aria-hidden="true" />}
      </span>
      <span className="drawing-card-text" dir="auto" lang={language}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, and two may be alike
          <span key={index}>{line}</span>
        ))}
      </span>
    </div>
  );
});

/** The joint of an inference: where a further premise is dropped, or an objection to the step. */
export const BuildJoint = memo(function BuildJoint({ data }: NodeProps<BuildStepNode>) {
  return <Step className="drawing-joint" data={data} />;
});

/** The node on the line of a conflict: where an objection to it is dropped. */
export const BuildClash = memo(function BuildClash({ data }: NodeProps<BuildStepNode>) {
  return <Step className="drawing-clash" data={data} />;
});

function Step({
  className,
  data: { key, name, isOver, isLit, standing },
}: {
  readonly className: string;
  readonly data: BuildStepNode['data'];
}) {
  const isOpen = useContext(BeginLineContext) !== null;
  return (
    <div
      className="build-step nodrag"
      role="img"
      aria-label={name}
      title={name}
      data-drop={isOpen ? key : undefined}
      data-over={isOver || undefined}
    >
      <div className={`drawing-step ${className}`} data-lit={isLit || undefined} />
      {standing === null ? null : (
        <svg
          className="build-outcome"
          data-outcome={standing}
          viewBox="0 0 16 16"
          aria-hidden="true"
        >
          <path d={OUTCOME_SIGNS[standing]} />
        </svg>
      )}
    </div>
  );
}
