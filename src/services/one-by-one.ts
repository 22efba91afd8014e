import { DomainError } from '../domain/domain-error.js';

/**
 * A read of many where one of them being damaged fails that one alone: what was to be read at once is
 * then read one by one, each with its answer or its error, as a loader takes them.
 */
export function oneByOneIfDamaged<Id, T>(
  read: (ids: readonly Id[]) => Promise<readonly T[]>,
): (ids: readonly Id[]) => Promise<readonly (T | DomainError)[]> {
  return async (ids) => {
    try {
      return await read(ids);
    } catch (error) {
      if (!isDamage(error) || ids.length === 1) throw error;
      return Promise.all(ids.map((id) => readAlone(read, id)));
    }
  };
}

async function readAlone<Id, T>(
  read: (ids: readonly Id[]) => Promise<readonly T[]>,
  id: Id,
): Promise<T | DomainError> {
  try {
    const [found] = await read([id]);
    return found as T; // one for each asked for
  } catch (error) {
    if (isDamage(error)) return error;
    throw error;
  }
}

function isDamage(error: unknown): error is DomainError {
  return error instanceof DomainError && error.code === 'DAMAGED';
}
