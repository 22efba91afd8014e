import type { MapData } from '../map-data.js';
import type { LinksByEnd } from './map-links.js';
import type { MapSections } from './map-sections.js';

/** About how many cards one can take in at once, and how many a folded section shows of them. */
const FIRST_SIGHT = 36;
const MOST_SHOWN = 5;
const FEWEST_SHOWN = 2;

/**
 * The statements that a section shows while it is folded: those with lines to other sections, then
 * its final conclusions, then what is linked to these; of equals, those with the most links.
 *
 * How many depends on the number of sections alone, so that unfolding one leaves the others be.
 */
export function mainStatements(
  section: string,
  map: MapData,
  sections: MapSections,
  links: LinksByEnd,
): readonly string[] {
  const own = sections.statementsOf.get(section) ?? [];
  const most = Math.max(
    FEWEST_SHOWN,
    Math.min(MOST_SHOWN, Math.floor(FIRST_SIGHT / sections.topLevel.length)),
  );
  const roles = new Map(map.statements.map(({ id, role }) => [id, role]));
  const weights = new Map(
    own.map((id) => {
      const { across, within } = linksOf(id, section, sections, links);
      const isFinal = roles.get(id) === 'CONCLUSION' ? 1 : 0;
      return [id, { across, isFinal, all: across + within }] as const;
    }),
  );
  const byWeight = own.toSorted((one, other) => {
    const [a, b] = [weights.get(one), weights.get(other)];
    if (a === undefined || b === undefined) return 0;
    return b.across - a.across || b.isFinal - a.isFinal || b.all - a.all;
  });
  const isMain = (id: string) => {
    const weight = weights.get(id);
    return weight !== undefined && (weight.across > 0 || weight.isFinal > 0);
  };
  const shown = byWeight.filter(isMain).slice(0, most);
  const rest = new Set(byWeight.filter((id) => !shown.includes(id)));
  while (shown.length < most && rest.size > 0) {
    const next = [...rest].find((id) => isLinkedTo(id, shown, links)) ?? null;
    if (next === null && shown.length >= FEWEST_SHOWN) break;
    const [heaviest] = rest;
    const chosen = next ?? heaviest;
    if (chosen === undefined) break;
    rest.delete(chosen);
    shown.push(chosen);
  }
  return shown;
}

/**
 * How many inferences and conflicts join a statement to others, in its section and out of it; a
 * conflict counts twice, since a dispute tells more of an argument than a step.
 */
function linksOf(id: string, section: string, sections: MapSections, links: LinksByEnd) {
  const attacks = [
    ...(links.by.get(id) ?? []).map(({ target }) => links.statementsOf(target)),
    ...(links.against.get(id) ?? []).map(({ attackers }) => attackers),
  ];
  const others = [
    ...(links.from.get(id) ?? []).map(({ conclusion }) => [conclusion]),
    ...(links.to.get(id) ?? []).map(({ premises }) => premises),
    ...attacks,
    ...attacks,
  ];
  const leadsOut = (ends: readonly string[]) =>
    ends.some((end) => sections.bandOf.get(end) !== section);
  const across = others.filter(leadsOut).length;
  return { across, within: others.length - across };
}

function isLinkedTo(id: string, shown: readonly string[], links: LinksByEnd): boolean {
  return (
    (links.from.get(id) ?? []).some(({ conclusion }) => shown.includes(conclusion)) ||
    (links.to.get(id) ?? []).some(({ premises }) => premises.some((one) => shown.includes(one)))
  );
}
