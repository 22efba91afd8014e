import type { Scheme } from '../domain/inference.js';
import { thingDigest } from '../domain/thing-digest.js';

/**
 * The digest of a scheme as it was before its catalogue said what exercises know of it; null where
 * it says nothing of that still.
 */
export function untaughtDigest(scheme: Scheme): string | null {
  return scheme.teaching === null ? null : thingDigest('scheme', { ...scheme, teaching: null });
}
