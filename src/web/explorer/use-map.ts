import { useCallback, useEffect, useState } from 'react';
import { AskError, askApi } from './api/client.js';
import { loadMap } from './api/load-map.js';
import { MAPS } from './api/queries.js';
import type { MapData } from './map-data.js';
import type { PageLanguage } from './words/languages.js';

export interface MapTitle {
  readonly id: string;
  readonly title: string;
}

/** What is known of the map that is looked at. */
export type MapLoading =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly map: MapData; readonly maps: readonly MapTitle[] }
  | { readonly kind: 'missing'; readonly maps: readonly MapTitle[] }
  /** The server gives exercises alone, and shows no map. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'failed'; readonly error: AskError };

/** How long to wait before a server that is away is asked again, in milliseconds. */
const AGAIN_AFTER = 3_000;

/** What a server answers to the page's own queries where its schema has no maps in it. */
const NO_SUCH_FIELD = 'GRAPHQL_VALIDATION_FAILED';

/** Reads a map, and again when it is asked for; a server that is away is asked until it answers. */
export function useMap(map: string, language: PageLanguage): readonly [MapLoading, () => void] {
  const [state, setState] = useState<MapLoading>({ kind: 'reading' });
  const [attempt, setAttempt] = useState(0);
  const again = useCallback(() => setAttempt((count) => count + 1), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is a reason to read again
  useEffect(() => {
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = async () => {
      const [{ maps }, found] = await Promise.all([
        askApi(MAPS, { language: null }, abort.signal),
        loadMap(map, language, abort.signal),
      ]);
      setState(
        found === null
          ? { kind: 'missing', maps: maps.nodes }
          : { kind: 'read', map: found, maps: maps.nodes },
      );
    };
    read().catch((error: unknown) => {
      if (abort.signal.aborted) return;
      const told = error instanceof AskError ? error : new AskError('INTERNAL', String(error));
      if (told.code === NO_SUCH_FIELD) {
        setState({ kind: 'closed' });
        return;
      }
      setState({ kind: 'failed', error: told });
      if (told.code === 'UNREACHABLE' || told.code === 'CONFLICT') {
        timer = setTimeout(again, AGAIN_AFTER);
      }
    });
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [map, language, attempt, again]);
  return [state, again];
}
