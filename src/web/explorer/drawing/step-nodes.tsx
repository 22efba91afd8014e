import type { NodeProps } from '@xyflow/react';
import { memo } from 'react';
import { useDrawing } from './drawing-context.js';
import type { ClashNode as ClashNodeType, JointNode as JointNodeType } from './drawing-nodes.js';
import type { StepLook } from './looks.js';

/** An inference: the small node in which the lines of its premises join. */
export const JointView = memo(function JointNode({ data }: NodeProps<JointNodeType>) {
  const { words } = useDrawing();
  const { scheme } = data.inference;
  const name = scheme === null ? words.inference : words.byScheme(scheme);
  return <Step className="drawing-joint" name={name} look={data.look} words={words.labels} />;
});

/** A conflict: the node on its line, on which a counter may end. */
export const ClashView = memo(function ClashNode({ data }: NodeProps<ClashNodeType>) {
  const { words } = useDrawing();
  const name = `${words.conflict}: ${words.attacks[data.conflict.attack]}`;
  return <Step className="drawing-clash" name={name} look={data.look} words={words.labels} />;
});

interface StepProps {
  readonly className: string;
  readonly name: string;
  readonly look: StepLook;
  readonly words: Readonly<Record<'IN' | 'OUT' | 'UNDECIDED', string>>;
}

function Step({ className, name, look, words }: StepProps) {
  const { label } = look;
  const full = label === null || label === 'IN' ? name : `${name} · ${words[label]}`;
  return (
    <div
      className={`drawing-step ${className}`}
      role="img"
      aria-label={full}
      data-label={label ?? undefined}
      data-lit={look.isLit || undefined}
      data-recedes={look.recedes || undefined}
    >
      <span className="drawing-step-name" aria-hidden="true">
        {full}
      </span>
    </div>
  );
}
