import { linksByEnd } from '../layout/map-links.js';
import { NO_SECTION } from '../layout/map-sections.js';
import type { ConflictData, InferenceData, MapData, StatementData } from '../map-data.js';

/** A statement told in full, with what leads to it; or only named, where it is told elsewhere. */
export interface ToldStatement {
  readonly statement: StatementData;
  readonly isTold: boolean;
  readonly inferences: readonly ToldInference[];
  readonly conflicts: readonly ToldConflict[];
}

export interface ToldInference {
  readonly inference: InferenceData;
  readonly premises: readonly ToldStatement[];
  readonly conflicts: readonly ToldConflict[];
}

export interface ToldConflict {
  readonly conflict: ConflictData;
  readonly attackers: readonly ToldStatement[];
  readonly conflicts: readonly ToldConflict[];
}

export interface ToldSection {
  readonly id: string;
  /** Null for what stands in no section. */
  readonly title: string | null;
  readonly statements: readonly ToldStatement[];
}

/**
 * A map as a nested list: by section its conclusions, under each its inferences, under these their
 * premises, and so on; conflicts under what they are against.
 *
 * Each statement is told once, in its own section, and named wherever else it is needed. First in a
 * section come the statements that it argues for: no inference there goes on from them.
 * O(map), and the statements once for each section.
 */
export function mapOutline(map: MapData): readonly ToldSection[] {
  const statements = new Map(map.statements.map((one) => [one.id, one]));
  const sections = new Map(map.sections.map((one) => [one.id, one]));
  const sectionOf = ({ section }: StatementData) =>
    section !== null && sections.has(section) ? section : NO_SECTION;
  const { to, against } = linksByEnd(map);
  const told = new Set<string>();

  const tell = (id: string, section: string): ToldStatement[] => {
    const statement = statements.get(id);
    if (statement === undefined) return [];
    if (told.has(id) || sectionOf(statement) !== section) {
      return [{ statement, isTold: false, inferences: [], conflicts: [] }];
    }
    told.add(id);
    const inferences = (to.get(id) ?? []).map((inference) => ({
      inference,
      premises: inference.premises.flatMap((premise) => tell(premise, section)),
      conflicts: tellConflicts(inference.id, section),
    }));
    return [{ statement, isTold: true, inferences, conflicts: tellConflicts(id, section) }];
  };
  const tellConflicts = (target: string, section: string): ToldConflict[] =>
    (against.get(target) ?? [])
      .filter(({ id }) => !told.has(id))
      .map((conflict) => {
        told.add(conflict.id);
        return {
          conflict,
          attackers: conflict.attackers.flatMap((attacker) => tell(attacker, section)),
          conflicts: tellConflicts(conflict.id, section),
        };
      });

  const goesOn = new Set(
    map.inferences.flatMap(({ premises, conclusion }) => {
      const end = statements.get(conclusion);
      return premises.filter((id) => {
        const premise = statements.get(id);
        return end !== undefined && premise !== undefined && sectionOf(premise) === sectionOf(end);
      });
    }),
  );
  return [...sections.keys(), NO_SECTION].flatMap((section) => {
    const here = map.statements.filter((one) => sectionOf(one) === section);
    if (here.length === 0) return [];
    const argued = here.filter(({ id, role }) => !goesOn.has(id) && role !== 'PREMISE');
    const all = [...argued, ...here].flatMap(({ id }) => (told.has(id) ? [] : tell(id, section)));
    return [{ id: section, title: sections.get(section)?.title ?? null, statements: all }];
  });
}
