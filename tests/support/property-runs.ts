/**
 * On how many random maps a property is tried: 1,000, or as many as PROPERTY_RUNS says.
 *
 * @throws Error where PROPERTY_RUNS is no whole number from 1 on
 */
export function propertyRuns(): number {
  const asked = process.env['PROPERTY_RUNS'];
  if (asked === undefined || asked === '') return 1_000;
  if (/^[1-9]\d{0,8}$/.test(asked)) return Number(asked);
  throw new Error(`PROPERTY_RUNS is ${JSON.stringify(asked)}; expected a whole number from 1 on.`);
}

/** How long that may take, in milliseconds, where a map takes some hundredths of a second at most. */
export function propertyTimeout(): number {
  return 30_000 + 60 * propertyRuns();
}
