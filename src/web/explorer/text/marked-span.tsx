import type { KeyboardEvent } from 'react';
import type { Segment } from './marks.js';
import type { MarkedLook } from './reading.js';

/** Where a key leads among the marked words, in reading order. */
export type Move = 'next' | 'previous' | 'first' | 'last';

/** Marked words of the text, which can be chosen. */
export function MarkedSpan({
  segment,
  look,
  isTabStop,
  onChoose,
  onVisit,
  onMove,
}: {
  readonly segment: Segment;
  readonly look: MarkedLook;
  readonly isTabStop: boolean;
  readonly onChoose: () => void;
  readonly onVisit: () => void;
  readonly onMove: (from: HTMLElement, move: Move) => void;
}) {
  const press = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = moveOf(event);
    const isChosen = event.key === 'Enter' || event.key === ' ';
    if (!isChosen && move === null) return;
    event.preventDefault();
    if (move === null) onChoose();
    else onMove(event.currentTarget, move);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a <button> is a box, and cannot run on into the next line
    <span
      role="button"
      className="text-marked"
      tabIndex={isTabStop ? 0 : -1}
      aria-pressed={look.isSelected}
      aria-description={look.description}
      data-standing={look.standing}
      data-tier={look.tier ?? undefined}
      data-sign={look.sign ?? undefined}
      onClick={onChoose}
      onFocus={onVisit}
      onKeyDown={press}
    >
      <span className="text-words">{segment.text}</span>
    </span>
  );
}

function moveOf({ key, currentTarget }: KeyboardEvent<HTMLElement>): Move | null {
  const isRightToLeft = getComputedStyle(currentTarget).direction === 'rtl';
  switch (key) {
    case 'ArrowDown':
      return 'next';
    case 'ArrowUp':
      return 'previous';
    case 'ArrowRight':
      return isRightToLeft ? 'previous' : 'next';
    case 'ArrowLeft':
      return isRightToLeft ? 'next' : 'previous';
    case 'Home':
      return 'first';
    case 'End':
      return 'last';
    default:
      return null;
  }
}
