import type { Entities, MemberKind } from '../../domain/argument-map.js';

/**
 * The rows that stand for the connections of an entity, as JSON with identifiers in place of keys:
 * what `linksOf` makes of its body, read back from the tables. Null where there are none.
 */
export const LINKS = `
  CASE entity.kind
    WHEN 'section' THEN (
      SELECT json_array(parent.id)
      FROM section LEFT JOIN entity AS parent ON parent.key = section.parent
      WHERE section.key = entity.key)
    WHEN 'statement' THEN (
      SELECT json_array(statement.kind, section.id, (
        SELECT json_group_array(concept.id ORDER BY concept.id)
        FROM about LEFT JOIN entity AS concept ON concept.key = about.concept
        WHERE about.statement = entity.key))
      FROM statement LEFT JOIN entity AS section ON section.key = statement.section
      WHERE statement.key = entity.key)
    WHEN 'inference' THEN (
      SELECT json_array(conclusion.id, scheme.id, (
        SELECT json_group_array(json_array(premise.position, statement.id) ORDER BY premise.position)
        FROM premise LEFT JOIN entity AS statement ON statement.key = premise.statement
        WHERE premise.inference = entity.key))
      FROM inference
      LEFT JOIN entity AS conclusion ON conclusion.key = inference.conclusion
      LEFT JOIN scheme ON scheme.key = inference.scheme
      WHERE inference.key = entity.key)
    WHEN 'conflict' THEN (
      SELECT json_array(target.kind, target.id, (
        SELECT json_group_array(json_array(attacker.position, statement.id) ORDER BY attacker.position)
        FROM attacker LEFT JOIN entity AS statement ON statement.key = attacker.statement
        WHERE attacker.conflict = entity.key))
      FROM conflict LEFT JOIN entity AS target ON target.key = conflict.target
      WHERE conflict.key = entity.key)
    WHEN 'evidence' THEN (
      SELECT json_array(statement.id, evidence.verdict)
      FROM evidence LEFT JOIN entity AS statement ON statement.key = evidence.statement
      WHERE evidence.key = entity.key)
  END`;

/** The rows that there should be, for a thing as its body has it. See `LINKS`. */
export function linksOf<K extends MemberKind>(kind: K, thing: Entities[K]): string | null {
  const links = LINKS_OF[kind]?.(thing);
  return links === undefined ? null : JSON.stringify(links);
}

/** How many rows of `about`, `premise` and `attacker` stand behind what `LINKS` gave. */
export function partsIn(kind: MemberKind, links: string | null): number {
  if (links === null || !HAS_PARTS.includes(kind)) return 0;
  const [, , parts] = JSON.parse(links) as readonly unknown[]; // an array, by the statement above
  return Array.isArray(parts) ? parts.length : 0;
}

const HAS_PARTS: readonly MemberKind[] = ['statement', 'inference', 'conflict'];

const LINKS_OF: { readonly [K in MemberKind]?: (thing: Entities[K]) => readonly unknown[] } = {
  section: ({ parent }) => [parent],
  statement: ({ kind, section, concepts }) => [kind, section, [...new Set(concepts)].sort()],
  inference: ({ conclusion, scheme, premises }) => [conclusion, scheme, inPlaces(premises)],
  conflict: ({ target, attackers }) => [target.kind, target.id, inPlaces(attackers)],
  evidence: ({ statement, verdict }) => [statement, verdict],
};

function inPlaces(ids: readonly string[]): readonly (readonly [number, string])[] {
  return [...new Set(ids)].map((id, position) => [position, id]);
}
