import { mapOf } from '../domain/identifier.js';
import type { StatementFilter } from './port.js';

/**
 * A filter that names the map wherever it names one by implication: a section and the statements in
 * it are of one map, and so are a concept and the statements about it. What it lets through is the
 * same; how much must be read for it is not, since one map is little beside all.
 */
export function narrowed(filter: StatementFilter): StatementFilter {
  const { map, section, about } = filter;
  if (map !== undefined) return filter;
  const [first, ...others] = new Set((section === undefined ? about : [section])?.map(mapOf));
  return first === undefined || others.length > 0 ? filter : { ...filter, map: first };
}
