import { useEffect, useMemo, useState } from 'react';
import { askLayout } from './layout/ask-layout.js';
import { cardMeasure, cardSize } from './layout/card-size.js';
import type { Drawing } from './layout/drawing-plan.js';
import { type VisiblePart, visiblePart } from './layout/visible-part.js';
import type { MapData } from './map-data.js';
import type { ViewState } from './view/view-state.js';

/**
 * The drawing of what a view shows of a map, with the statements that are lit up; the last one
 * stays until the next is laid out.
 */
export function useLaidOutDrawing(
  map: MapData,
  { scope, unfolded, selected }: Pick<ViewState, 'scope' | 'unfolded' | 'selected'>,
  litUp: ReadonlyMap<string, unknown> | null,
): { readonly drawing: Drawing | null; readonly isBusy: boolean } {
  const [drawing, setDrawing] = useState<{ readonly of: MapData; readonly drawing: Drawing }>();
  const [isBusy, setIsBusy] = useState(true);
  const part = useSamePart(
    useMemo(
      () => visiblePart(map, scope, unfolded, selected, litUp?.keys()),
      [map, scope, unfolded, selected, litUp],
    ),
  );
  useEffect(() => {
    const abort = new AbortController();
    const measure = cardMeasure(map.textLanguage);
    const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
    const sizes = new Map(
      part.statements.map((id) => [id, cardSize(texts.get(id) ?? '', measure)] as const),
    );
    setIsBusy(true);
    askLayout({ map, part, sizes }, abort.signal).then(
      (laidOut) => {
        setDrawing({ of: map, drawing: laidOut });
        setIsBusy(false);
      },
      (error: unknown) => {
        if (abort.signal.aborted) return; // another drawing is wanted by now
        setIsBusy(false);
        console.error(error);
      },
    );
    return () => abort.abort();
  }, [map, part]);
  return { drawing: drawing?.of.id === map.id ? drawing.drawing : null, isBusy };
}

/** The same object as before where the same things are visible, so that nothing is laid out anew. */
function useSamePart(part: VisiblePart): VisiblePart {
  const [kept, setKept] = useState(part);
  if (kept === part || sameThings(kept) === sameThings(part)) return kept;
  setKept(part);
  return part;
}

function sameThings({ statements, inferences, conflicts }: VisiblePart): string {
  return [statements, inferences, conflicts].map((ids) => ids.join(' ')).join('; ');
}
