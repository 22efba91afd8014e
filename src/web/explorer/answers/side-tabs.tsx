import { type KeyboardEvent, useRef } from 'react';
import { SIDES, type Side } from '../view/view-state.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';

export interface SideTabsProps {
  readonly side: Side;
  readonly language: PageLanguage;
  /** The panel's identifier for each tab, and the tab's own. */
  readonly panelId: (side: Side) => string;
  readonly tabId: (side: Side) => string;
  readonly onSide: (side: Side) => void;
}

/** The tabs of the side pane; arrow keys go from one to the next, Home and End to the ends. */
export function SideTabs({ side, language, panelId, tabId, onSide }: SideTabsProps) {
  const words = answersWords(language);
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const next = sideAfter(side, event.key);
    if (next === undefined) return;
    event.preventDefault();
    onSide(next);
    list.current?.querySelector<HTMLElement>(`[data-side="${next}"]`)?.focus();
  };
  return (
    <div
      className="answers-tabs"
      role="tablist"
      aria-label={words.sideTabs}
      ref={list}
      onKeyDown={onKeyDown}
    >
      {SIDES.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          id={tabId(one)}
          data-side={one}
          aria-selected={one === side}
          aria-controls={one === side ? panelId(one) : undefined}
          tabIndex={one === side ? 0 : -1}
          onClick={() => onSide(one)}
        >
          {words.sides[one]}
        </button>
      ))}
    </div>
  );
}

function sideAfter(side: Side, key: string): Side | undefined {
  const at = SIDES.indexOf(side);
  switch (key) {
    case 'ArrowRight':
      return SIDES[(at + 1) % SIDES.length];
    case 'ArrowLeft':
      return SIDES.at(at - 1);
    case 'Home':
      return SIDES[0];
    case 'End':
      return SIDES.at(-1);
    default:
      return undefined;
  }
}
