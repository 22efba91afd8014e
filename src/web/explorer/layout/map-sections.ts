import type { MapData } from '../map-data.js';

/** The section that statements without one belong to. */
export const NO_SECTION = '';

/** Which sections are part of which, and which statements they hold. */
export interface MapSections {
  /** The bands of the drawing: sections that are part of no other, in the map's order. */
  readonly topLevel: readonly string[];
  /** The band of each statement. */
  readonly bandOf: ReadonlyMap<string, string>;
  /** The statements of each band that has any, in the map's order. */
  readonly statementsOf: ReadonlyMap<string, readonly string[]>;
  /** Whether a statement stands in a section, or in a part of it. */
  holds(section: string, statement: string): boolean;
}

/** Reads the sections of a map. Parents that are not there, or go round, end the way up. */
export function mapSections(map: MapData): MapSections {
  const parents = new Map(map.sections.map(({ id, parent }) => [id, parent]));
  const upFrom = (section: string | null): readonly string[] => {
    const way: string[] = [];
    for (let at = section; at !== null && parents.has(at); at = parents.get(at) ?? null) {
      if (way.includes(at)) break;
      way.push(at);
    }
    return way.length === 0 ? [NO_SECTION] : way;
  };
  const ways = new Map(map.statements.map(({ id, section }) => [id, upFrom(section)]));
  const bandOf = new Map(Array.from(ways, ([id, way]) => [id, way.at(-1) ?? NO_SECTION]));
  const statementsOf = new Map<string, string[]>();
  for (const [id, band] of bandOf) {
    const others = statementsOf.get(band);
    if (others === undefined) statementsOf.set(band, [id]);
    else others.push(id);
  }
  const ids = [...map.sections.map(({ id }) => id), NO_SECTION];
  return {
    topLevel: ids.filter((id) => statementsOf.has(id)),
    bandOf,
    statementsOf,
    holds: (section, statement) => ways.get(statement)?.includes(section) ?? false,
  };
}
