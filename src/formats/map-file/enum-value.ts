import type { Part } from './part.js';

/** One of the domain's values, whatever the case it is written in; null where it is none. */
export function enumValue<Value extends string>(
  part: Part | undefined,
  values: readonly Value[],
): Value | null {
  const written = part?.text?.toUpperCase();
  return values.find((value) => value === written) ?? null;
}
