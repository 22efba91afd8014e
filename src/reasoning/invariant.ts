/** A bug of ours: something that the rest of the program guarantees does not hold. */
export class InvariantError extends Error {
  override readonly name = 'InvariantError';
}

/**
 * Ends the work at once where a guarantee is broken; what comes after may rely on it.
 *
 * @throws InvariantError with the message.
 */
export function invariant(holds: boolean, message: string): asserts holds {
  if (!holds) throw new InvariantError(message);
}
