import type { MapData } from '../map-data.js';
import type { Scope } from '../view/view-state.js';
import { mainStatements } from './main-statements.js';
import { type LinksByEnd, linksByEnd } from './map-links.js';
import { type MapSections, mapSections } from './map-sections.js';

/** What of a map is drawn. */
export interface VisiblePart {
  readonly statements: readonly string[];
  readonly inferences: readonly string[];
  readonly conflicts: readonly string[];
  /** How many statements each folded section keeps back, where it keeps any. */
  readonly hiddenIn: ReadonlyMap<string, number>;
}

/** How many inferences away from the selected statement is still near. */
const NEAR = 2;

/**
 * Chooses what is drawn; lists keep the order of the map.
 *
 * - whole: of a folded section its main statements, of an unfolded one all, and the selected one;
 *   with whatever else is asked for
 * - near: what is up to two inferences away from the selected statement each way, those inferences
 *   whole, and the conflicts on all that
 * - section: a section, and what stands next to it outside
 *
 * An inference is drawn with its conclusion and at least one premise, a conflict with its target
 * and at least one attacker. Where nothing is selected, or there is no such section, it is the whole.
 */
export function visiblePart(
  map: MapData,
  scope: Scope,
  unfolded: readonly string[],
  selected: string | null,
  also: Iterable<string> = [],
): VisiblePart {
  const sections = mapSections(map);
  const links = linksByEnd(map);
  if (scope.kind === 'near' && selected !== null && sections.bandOf.has(selected)) {
    return drawable(map, links, nearTo(selected, links), new Map());
  }
  if (scope.kind === 'section') {
    const all = map.statements.map(({ id }) => id);
    const own = all.filter((id) => sections.holds(scope.section, id));
    if (own.length > 0) return drawable(map, links, withNeighbours(own, links), new Map());
  }
  const shown = new Set(
    sections.topLevel.flatMap((section) =>
      unfolded.includes(section)
        ? (sections.statementsOf.get(section) ?? [])
        : mainStatements(section, map, sections, links),
    ),
  );
  for (const id of selected === null ? also : [selected, ...also]) {
    if (sections.bandOf.has(id)) shown.add(id);
  }
  return drawable(map, links, shown, keptBack(sections, shown));
}

function keptBack(sections: MapSections, shown: ReadonlySet<string>): ReadonlyMap<string, number> {
  const counts = Array.from(sections.statementsOf, ([section, own]) => {
    return [section, own.filter((id) => !shown.has(id)).length] as const;
  });
  return new Map(counts.filter(([, count]) => count > 0));
}

function nearTo(selected: string, links: LinksByEnd): ReadonlySet<string> {
  const things = new Set([selected]);
  const walk = (next: (statement: string) => readonly (readonly [string, readonly string[]])[]) => {
    let front: readonly string[] = [selected];
    for (let steps = 0; steps < NEAR; steps++) {
      const walked = front.flatMap(next);
      for (const [inference] of walked) things.add(inference);
      front = walked.flatMap(([, statements]) => statements);
    }
  };
  walk((id) => (links.to.get(id) ?? []).map((one) => [one.id, one.premises]));
  walk((id) => (links.from.get(id) ?? []).map((one) => [one.id, [one.conclusion]]));
  for (const { id } of links.by.get(selected) ?? []) things.add(id);
  const near = new Set(Array.from(things).flatMap((id) => links.statementsOf(id)));
  for (const id of near) things.add(id);
  for (const id of things) for (const on of links.against.get(id) ?? []) things.add(on.id);
  return new Set(Array.from(things).flatMap((id) => links.statementsOf(id)));
}

function withNeighbours(own: readonly string[], links: LinksByEnd): ReadonlySet<string> {
  const neighbours = own.flatMap((id) => [
    ...(links.to.get(id) ?? []).flatMap(({ premises }) => premises),
    ...(links.from.get(id) ?? []).map(({ conclusion }) => conclusion),
    ...(links.against.get(id) ?? []).flatMap(({ attackers }) => attackers),
    ...(links.by.get(id) ?? []).flatMap(({ target }) => links.statementsOf(target)),
  ]);
  return new Set([...own, ...neighbours]);
}

/** The statements shown, with the inferences and conflicts that can be drawn between them. */
function drawable(
  map: MapData,
  links: LinksByEnd,
  shown: ReadonlySet<string>,
  hiddenIn: ReadonlyMap<string, number>,
): VisiblePart {
  const inferences = map.inferences.filter(
    ({ premises, conclusion }) =>
      shown.has(conclusion) && premises.some((premise) => shown.has(premise)),
  );
  const targets = new Set([...shown, ...inferences.map(({ id }) => id)]);
  let conflicts = map.conflicts.filter(({ attackers }) => attackers.some((one) => shown.has(one)));
  for (let before = -1; before !== conflicts.length; ) {
    before = conflicts.length;
    const drawn = new Set(conflicts.map(({ id }) => id));
    conflicts = conflicts.filter(({ target }) =>
      links.conflict.has(target) ? drawn.has(target) : targets.has(target),
    );
  }
  return {
    statements: map.statements.map(({ id }) => id).filter((id) => shown.has(id)),
    inferences: inferences.map(({ id }) => id),
    conflicts: conflicts.map(({ id }) => id),
    hiddenIn,
  };
}
