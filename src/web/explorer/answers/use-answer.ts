import type { TadaDocumentNode } from 'gql.tada';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { AskError, type SentQuery, sentQuery } from '../api/client.js';

/** An answer of the API on its way to the page. */
export interface Asked<Data> {
  /** The last answer, also while the next one loads; null before the first. */
  readonly data: Data | null;
  readonly state: 'idle' | 'loading' | 'answered' | 'failed';
  /** Whether it takes longer than a moment, so that a sign of it is due. */
  readonly isSlow: boolean;
  readonly error: AskError | null;
  /** The query that was sent; null where nothing is asked. */
  readonly sent: SentQuery | null;
  readonly again: () => void;
}

/** For how many milliseconds the page waits without saying so. */
const A_MOMENT = 200;
/** After how many milliseconds it asks by itself whether the server is back. */
const BETWEEN_TRIES = 3_000;
/** Errors that pass: the server went away, or its store did. */
const PASSING = new Set(['UNREACHABLE', 'UNAVAILABLE']);

/**
 * Asks a question whenever its variables or the version change, and nothing while they are null.
 *
 * `load` gives the data of an answer, page by page where there are several; it is asked with the
 * same variables only once, so it has to be one function over all renderings.
 */
export function useAnswer<Result, Variables extends object, Data>(
  document: TadaDocumentNode<Result, Variables>,
  variables: Variables | null,
  load: (variables: Variables, signal: AbortSignal) => Promise<Data>,
  version = 0,
): Asked<Data> {
  const [tries, setTries] = useState(0);
  const question = useSame(variables === null ? null : { variables, version, tries });
  const [got, setGot] = useState<{ readonly question: unknown; readonly data: Data } | null>(null);
  const [failed, setFailed] = useState<{
    readonly question: unknown;
    readonly error: AskError;
  } | null>(null);
  const [slow, setSlow] = useState<unknown>(null);

  useEffect(() => {
    if (question === null) {
      setGot(null);
      setFailed(null);
      return;
    }
    const abort = new AbortController();
    const moment = setTimeout(() => setSlow(question), A_MOMENT);
    load(question.variables, abort.signal)
      .then(
        (data) => {
          if (abort.signal.aborted) return;
          setGot({ question, data });
          setFailed(null);
        },
        (cause: unknown) => {
          if (!abort.signal.aborted) setFailed({ question, error: askErrorOf(cause) });
        },
      )
      .finally(() => clearTimeout(moment));
    return () => {
      abort.abort();
      clearTimeout(moment);
    };
  }, [question, load]);

  const again = useCallback(() => setTries((before) => before + 1), []);
  useEffect(() => {
    if (failed === null || !PASSING.has(failed.error.code)) return;
    const timer = setTimeout(again, BETWEEN_TRIES);
    return () => clearTimeout(timer);
  }, [failed, again]);

  const sent = useMemo(
    () => (question === null ? null : sentQuery(document, question.variables)),
    [document, question],
  );
  if (question === null) {
    return { data: null, state: 'idle', isSlow: false, error: null, sent, again };
  }
  const state = stateOf(question, got?.question, failed?.question);
  return {
    data: got?.data ?? null,
    state,
    isSlow: state === 'loading' && slow === question,
    // While it is tried again, what went wrong stays in sight.
    error: state === 'answered' ? null : (failed?.error ?? null),
    sent,
    again,
  };
}

function stateOf(question: unknown, got: unknown, failed: unknown): Asked<unknown>['state'] {
  if (got === question) return 'answered';
  return failed === question ? 'failed' : 'loading';
}

/** Whether the page will ask again by itself. */
export function isPassing(error: AskError): boolean {
  return PASSING.has(error.code);
}

function askErrorOf(cause: unknown): AskError {
  if (cause instanceof AskError) return cause;
  return new AskError('INTERNAL', cause instanceof Error ? cause.message : String(cause));
}

/** The first of values that are alike when written as JSON, so that effects can be held to it. */
function useSame<Value>(value: Value): Value {
  const [kept, keep] = useState(value);
  if (JSON.stringify(kept) === JSON.stringify(value)) return kept;
  keep(value);
  return value;
}
