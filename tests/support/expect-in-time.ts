import { expect } from 'vitest';

/** The longest that a person is left to wait for a database, in milliseconds. */
export const PATIENCE = 5_000;

/** That a promise is rejected so, and before a person's patience ends. */
export async function expectInTime(promise: Promise<unknown>, expected: object): Promise<void> {
  const begun = performance.now();
  await expect(promise).rejects.toMatchObject(expected);
  expect(performance.now() - begun).toBeLessThan(PATIENCE);
}
