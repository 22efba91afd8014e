import { useReactFlow } from '@xyflow/react';
import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import type { Box, Drawing } from '../layout/drawing-plan.js';
import { boxOf, isWithin, middleOf, nearestTo, placesOf } from './places.js';

/** How long a move may take, in milliseconds; none where the reader wants less motion. */
export function moveTime(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200;
}

/** The whole of a drawing, though never larger than life. */
export const FIT = { padding: 0.04, maxZoom: 1, minZoom: 0.05 } as const;

/** The smallest scale at which a card can be read. */
const READABLE = 0.6;

/** What is left free at the top and at the left when a drawing is first seen, in CSS pixels. */
const FREE = { x: 10, y: 12 };

interface SightOf {
  readonly drawing: Drawing;
  readonly selected: string | null;
  /** When it changes, the next drawing is shown whole. */
  readonly sight: string;
  readonly pane: RefObject<HTMLElement | null>;
}

export interface Sight {
  /** Brings a card, or the title of a band, into sight, if it is not. */
  readonly show: (id: string) => void;
  /** Keeps a thing where it is on the screen when the next drawing comes. */
  readonly hold: (id: string) => void;
  readonly zoom: (times: number) => void;
  readonly fit: () => void;
  /** Shows a drawing that was not seen before: the selected card, or its top, as wide as can be read. */
  readonly begin: () => void;
}

/**
 * What of the drawing is in sight.
 *
 * When another drawing takes the place of this one, what the reader looks at stays where it is:
 * the section just folded, else the selected card, else the card nearest the middle.
 */
export function useSight({ drawing, selected, sight, pane }: SightOf): Sight {
  const flow = useReactFlow();
  const held = useRef<string | null>(null);
  const last = useRef({ drawing, sight });
  const sought = useRef<string | null>(null);

  const inPane = useCallback(
    (box: Box): boolean => {
      const room = pane.current?.getBoundingClientRect();
      return room === undefined || isWithin(room, flow.getViewport(), box);
    },
    [flow, pane],
  );

  const show = useCallback(
    (id: string) => {
      const box = boxOf(id, drawing);
      if (box === undefined || inPane(box)) return;
      const { x, y } = middleOf(box);
      const zoom = Math.max(flow.getZoom(), READABLE);
      void flow.setCenter(x, y, { zoom, duration: moveTime() });
    },
    [drawing, flow, inPane],
  );

  const begin = useCallback(() => {
    const room = pane.current?.getBoundingClientRect();
    if (room === undefined) return;
    const zoom = Math.min(1, Math.max((room.width - 2 * FREE.x) / drawing.width, READABLE));
    const x = Math.max(FREE.x, (room.width - drawing.width * zoom) / 2);
    const card = drawing.cards.find((one) => one.statement === selected);
    if (card === undefined || isWithin(room, { x, y: FREE.y, zoom }, card)) {
      void flow.setViewport({ x, y: FREE.y, zoom });
    } else {
      const middle = middleOf(card);
      void flow.setViewport({
        x: room.width / 2 - middle.x * zoom,
        y: room.height / 2 - middle.y * zoom,
        zoom,
      });
    }
  }, [drawing, selected, flow, pane]);

  useLayoutEffect(() => {
    const before = last.current;
    if (before.drawing === drawing) return;
    last.current = { drawing, sight };
    const holding = held.current;
    held.current = null;
    if (before.sight !== sight) {
      begin();
      return;
    }
    const was = placesOf(before.drawing);
    const is = placesOf(drawing);
    const { x, y, zoom } = flow.getViewport();
    const room = pane.current?.getBoundingClientRect();
    const centre = {
      x: ((room?.width ?? 0) / 2 - x) / zoom,
      y: ((room?.height ?? 0) / 2 - y) / zoom,
    };
    const anchor = [holding, selected, nearestTo(centre, before.drawing, is)].find(
      (id) => id !== null && was.has(id) && is.has(id),
    );
    const [from, to] = [was.get(anchor ?? ''), is.get(anchor ?? '')];
    if (from === undefined || to === undefined) begin();
    else {
      void flow.setViewport({ x: x + (from.x - to.x) * zoom, y: y + (from.y - to.y) * zoom, zoom });
    }
  }, [drawing, sight, selected, flow, pane, begin]);

  useEffect(() => {
    if (selected === sought.current) return;
    if (selected !== null && boxOf(selected, drawing) === undefined) return; // it may yet be drawn
    sought.current = selected;
    if (selected !== null) show(selected);
  }, [selected, drawing, show]);

  return {
    show,
    begin,
    hold: useCallback((id) => {
      held.current = id;
    }, []),
    zoom: useCallback(
      (times) => void flow.zoomTo(flow.getZoom() * times, { duration: moveTime() }),
      [flow],
    ),
    fit: useCallback(() => void flow.fitView({ ...FIT, duration: moveTime() }), [flow]),
  };
}
