import { DomainError } from '../domain/domain-error.js';
import type { ApiContext } from './context.js';
import { MOST_TRIES } from './seen-states.js';

/**
 * Answers so that all of the answer is of one state of each map: where a map changed while it was
 * read, all is read again in a new context, three times at most.
 *
 * @param attempt answers once in the context that is given
 * @throws DomainError CONFLICT where maps kept changing
 */
export async function consistentAnswer<Answer>(
  contextFor: () => ApiContext,
  attempt: (context: ApiContext) => Promise<Answer>,
): Promise<Answer> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const context = contextFor();
    const answer = await attempt(context);
    if (await context.isOfOneState()) return answer;
  }
  throw new DomainError(
    'CONFLICT',
    'The maps that the query asks about were changed again and again while it was answered. Ask again in a moment.',
  );
}
