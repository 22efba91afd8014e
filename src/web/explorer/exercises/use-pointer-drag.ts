import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react';

/** Something on its way from one thing to another; x and y are where the pointer is in the window. */
export interface PointerDrag {
  readonly from: string;
  readonly x: number;
  readonly y: number;
  /** What it would be dropped on; null where that is nothing. */
  readonly over: string | null;
}

interface DragActs {
  /** What a drag ends on; that it can be dropped there is for the caller to see. */
  readonly onDrop: (from: string, over: string) => void;
  /** A press without a drag. */
  readonly onTap?: (from: string) => void;
}

/** How far a pointer moves before that is a drag and no tap, in CSS pixels. */
const A_DRAG = 5;

/**
 * Dragging by mouse, pen or finger from things to places that bear `data-drop`, whose value names
 * them. Escape lets go.
 */
export function usePointerDrag(acts: DragActs) {
  const [drag, setDrag] = useState<PointerDrag | null>(null);
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  const letGo = useRef<(() => void) | null>(null);
  useEffect(() => () => letGo.current?.(), []);

  const begin = (from: string) => (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || !event.isPrimary) return;
    letGo.current?.();
    const { currentTarget: thing, pointerId, clientX, clientY } = event;
    thing.setPointerCapture(pointerId);
    let now: PointerDrag | null = null;
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (now === null && Math.hypot(x - clientX, y - clientY) < A_DRAG) return;
      now = { from, x, y, over: placeAt(x, y) };
      setDrag(now);
    };
    const onUp = () => {
      const done = now;
      end();
      if (done === null) latest.current.onTap?.(from);
      else if (done.over !== null) latest.current.onDrop(from, done.over);
    };
    const onKey = (pressed: KeyboardEvent) => {
      if (pressed.key === 'Escape') end();
    };
    const end = () => {
      letGo.current = null;
      setDrag(null);
      thing.removeEventListener('pointermove', onMove);
      thing.removeEventListener('pointerup', onUp);
      thing.removeEventListener('pointercancel', end);
      window.removeEventListener('keydown', onKey);
    };
    letGo.current = end;
    thing.addEventListener('pointermove', onMove);
    thing.addEventListener('pointerup', onUp);
    thing.addEventListener('pointercancel', end);
    window.addEventListener('keydown', onKey);
  };
  return { drag, begin };
}

function placeAt(x: number, y: number): string | null {
  const place = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-drop]');
  return place?.dataset['drop'] ?? null;
}
