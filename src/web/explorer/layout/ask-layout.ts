import type { MapData } from '../map-data.js';
import type { Size } from './card-size.js';
import type { Drawing } from './drawing-plan.js';
import type { VisiblePart } from './visible-part.js';

/** What the worker is sent: plain data, since functions cannot be. */
export interface LayoutRequest {
  readonly map: MapData;
  readonly part: VisiblePart;
  /** The size of the card of each visible statement. */
  readonly sizes: ReadonlyMap<string, Size>;
}

export type LayoutAnswer = { readonly drawing: Drawing } | { readonly problem: string };

let worker: Worker | null = null;
/** Ends what the worker is doing, if it is doing anything. */
let drop: (() => void) | null = null;

/**
 * Lays out a part of a map off the main thread. There is one drawing at a time: a newer request
 * ends the work on an older one, whose promise is rejected with an AbortError, as it is by the signal.
 *
 * @throws DOMException AbortError; Error where the layout itself fails
 */
export function askLayout(request: LayoutRequest, signal?: AbortSignal): Promise<Drawing> {
  drop?.();
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(aborted());
    worker ??= new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
    const asked = worker;
    const settle = () => {
      asked.onmessage = asked.onerror = null;
      signal?.removeEventListener('abort', give);
      if (drop === give) drop = null;
    };
    // A worker cannot be told to stop; the next request gets another one.
    const discard = () => {
      asked.terminate();
      worker = null;
      settle();
    };
    const give = () => {
      discard();
      reject(aborted());
    };
    asked.onmessage = ({ data }: MessageEvent<LayoutAnswer>) => {
      settle();
      if ('drawing' in data) resolve(data.drawing);
      else reject(new Error(`The map could not be laid out: ${data.problem}`));
    };
    asked.onerror = ({ message }) => {
      discard();
      reject(new Error(`The layout could not be started: ${message || 'its script did not load'}`));
    };
    drop = give;
    signal?.addEventListener('abort', give);
    asked.postMessage({ ...request, map: withoutTexts(request.map) });
  });
}

/** The map as the layout needs it: its documents may be long. */
function withoutTexts(map: MapData): MapData {
  return { ...map, documents: [], asides: [] };
}

function aborted(): DOMException {
  return new DOMException('A newer drawing was asked for.', 'AbortError');
}
