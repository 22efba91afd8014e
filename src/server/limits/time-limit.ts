import type { HttpError } from '../http-errors.js';

/** What `withinTime` gives where nothing else came in time. */
export const TIME_IS_OVER: unique symbol = Symbol('time is over');

/**
 * Waits for an answer for so many milliseconds, and no longer. (fastify's own `handlerTimeout` ends
 * its clock once the body has been read, so that it never fires for a POST.)
 */
export async function withinTime<T>(
  milliseconds: number,
  answer: () => Promise<T> | T,
): Promise<T | typeof TIME_IS_OVER> {
  let timer: NodeJS.Timeout | undefined;
  const timeIsOver = new Promise<typeof TIME_IS_OVER>((resolve) => {
    timer = setTimeout(resolve, milliseconds, TIME_IS_OVER);
  });
  try {
    return await Promise.race([answer(), timeIsOver]);
  } finally {
    clearTimeout(timer);
  }
}

/** The answer of a request whose time is over. */
export function tooSlow(milliseconds: number): HttpError {
  return {
    status: 503,
    code: 'TIMEOUT',
    message:
      `The request took longer than ${milliseconds} ms. ` +
      'Ask for less at once: fewer fields, or smaller pages.',
  };
}
