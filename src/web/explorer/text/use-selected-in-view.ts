import { type RefObject, useEffect } from 'react';

/**
 * Brings the first words of the selected statement into view, unless some of its words are there.
 *
 * It jumps: a long way scrolled smoothly takes longer than a move of things may.
 *
 * @param seen changes when the text may have come into sight, as when the pane is turned to
 */
export function useSelectedInView(
  scroller: RefObject<HTMLElement | null>,
  selected: string | null,
  seen: string,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: these say when to look, not what to look at
  useEffect(() => {
    const frame = scroller.current;
    if (frame === null || frame.clientHeight === 0) return;
    const { top, bottom } = frame.getBoundingClientRect();
    const places = [...frame.querySelectorAll('.text-marked[aria-pressed="true"]')].map((words) =>
      words.getBoundingClientRect(),
    );
    const [first] = places;
    if (first === undefined) return;
    if (places.some((place) => place.top >= top && place.bottom <= bottom)) return;
    frame.scrollTop += first.top - top - frame.clientHeight / 3;
  }, [selected, seen]);
}
