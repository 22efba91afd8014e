import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** The header in which a request's id comes in and goes out. */
export const REQUEST_ID_HEADER = 'x-request-id';

const FORM = /^[A-Za-z0-9._:-]{1,128}$/;

/**
 * The id of a request: the one it brings, where that is 1 to 128 letters, digits or `._:-`, so
 * that nothing else gets into the log through it; else a new one.
 */
export function requestIdOf(request: IncomingMessage): string {
  const brought = request.headers[REQUEST_ID_HEADER];
  return typeof brought === 'string' && FORM.test(brought) ? brought : randomUUID();
}
