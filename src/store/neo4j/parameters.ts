import neo4j from 'neo4j-driver';

/**
 * Values as the driver takes them: whole numbers as integers, since it would send every number of
 * JavaScript as a float, and Cypher takes no float for a limit.
 */
export function toParameters(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, toParameter(one)]));
}

function toParameter(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(toParameter);
  if (typeof value === 'object' && value !== null) {
    return toParameters(value as Readonly<Record<string, unknown>>); // plain data is all we send
  }
  return value;
}
