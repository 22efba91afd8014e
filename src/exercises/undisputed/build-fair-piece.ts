import type { Conflict } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { readingsOf } from '../ground.js';
import { readsAlike } from './alike.js';
import type { MapLinks } from './build-links.js';

/** How many statements a map to be built has. */
const LEAST = 4;
export const MOST = 9;

/** How many readings a map to be built may have. */
const READINGS = 64;

/** A piece of a map: all relations among its statements are its own. */
export interface Piece {
  /** What all the others lead to in the end. */
  readonly conclusion: EntityId;
  readonly statements: ReadonlySet<EntityId>;
  /** In the order of the map, as are the conflicts. */
  readonly inferences: readonly Inference[];
  readonly conflicts: readonly Conflict[];
  /** How many inferences the longest chain has. */
  readonly depth: number;
}

/**
 * What stands among some statements that cut nothing in half (see `build-pieces.ts`); null where
 * that is no fair exercise.
 *
 * It is one where an inference leads to the conclusion and all else leads there in the end, where
 * nothing goes round in a circle, and where the relations are half as many as the statements, none
 * of them twice, and have not too many readings; where no two statements read alike, and none are
 * joined by what is not shown.
 */
export function fairPiece(
  links: MapLinks,
  conclusion: EntityId,
  statements: ReadonlySet<EntityId>,
): Piece | null {
  if (statements.size < LEAST) return null;
  const { ground } = links;
  const isInside = (ids: readonly EntityId[]) => ids.every((id) => statements.has(id));
  const ids = [...statements];
  const inferences = inOrder(
    ids.flatMap((id) => ground.concluding(id).filter((one) => isInside(links.statementsAt(one)))),
    ground.index.inferences.numbers,
  );
  const conflicts = inOrder(
    ids.flatMap((id) =>
      links
        .attacksOf(id)
        .filter((one) => isInside([...one.attackers, ...links.statementsStruck(one.target)])),
    ),
    ground.index.conflicts.numbers,
  );
  const arcs = arcsOf(links, inferences, conflicts);
  const depth = arcs === null ? null : longestWay(ids, arcs);
  if (arcs === null || depth === null) return null;
  const piece = { conclusion, statements, inferences, conflicts, depth };
  const leading = new Set(arcs.map(({ from }) => from));
  if (ids.some((id) => (id === conclusion) === leading.has(id))) return null;
  return isFair(ground, piece) && !isJoinedElsewhere(links, piece) ? piece : null;
}

/**
 * Whether two statements of a piece are taken together for something that is not shown, and have
 * nothing to do with each other in the piece itself. A reader may well see them joined: where the
 * text says that one is the cause of the other, say.
 */
function isJoinedElsewhere(links: MapLinks, { statements, inferences }: Piece): boolean {
  const shown = new Set(inferences);
  const others = new Set<Inference>();
  const sharing = new Set<Inference>();
  for (const id of statements) {
    for (const one of links.using(id)) {
      if (shown.has(one)) continue;
      if (others.has(one)) sharing.add(one);
      else others.add(one);
    }
  }
  if (sharing.size === 0) return false;
  const onwards = new Map([...statements].map((id) => [id, ledTo(id, inferences)]));
  const leadsTo = (from: EntityId, to: EntityId) => onwards.get(from)?.has(to) ?? false;
  return [...sharing].some((inference) => {
    const inside = links.statementsAt(inference).filter((id) => statements.has(id));
    return inside.some((one, at) =>
      inside.slice(at + 1).some((other) => {
        const together = inferences.some(
          ({ premises }) => premises.includes(one) && premises.includes(other),
        );
        return !together && !leadsTo(one, other) && !leadsTo(other, one);
      }),
    );
  });
}

/** What inferences lead to from a statement. */
function ledTo(from: EntityId, inferences: readonly Inference[]): ReadonlySet<EntityId> {
  const led = new Set<EntityId>();
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const { premises, conclusion } of inferences) {
      if (led.has(conclusion) || !premises.includes(next)) continue;
      led.add(conclusion);
      open.push(conclusion);
    }
  }
  return led;
}

/** Whether the relations and the texts by themselves are fit to be drawn. */
function isFair(
  { statementOf }: MapLinks['ground'],
  { conclusion, statements, inferences, conflicts }: Piece,
): boolean {
  const relations = [
    ...inferences.map((one) => [one.conclusion, ...[...one.premises].sort()].join(' ')),
    ...conflicts.map(({ target, attackers }) =>
      [target.id, '', ...[...attackers].sort()].join(' '),
    ),
  ];
  if (relations.length < Math.floor(statements.size / 2)) return false;
  if (new Set(relations).size < relations.length) return false;
  if (!inferences.some((one) => one.conclusion === conclusion)) return false;
  const readings = inferences.reduce((all, one) => all * readingsOf(one).length, 1);
  if (readings > READINGS) return false;
  const texts = [...statements].map((id) => statementOf(id).text);
  return texts.every((one, at) => texts.slice(at + 1).every((other) => !readsAlike(one, other)));
}

interface Arc {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly steps: 0 | 1;
}

/** What leads to what; null where conflicts strike each other in a circle. */
function arcsOf(
  { ground }: MapLinks,
  inferences: readonly Inference[],
  conflicts: readonly Conflict[],
): readonly Arc[] | null {
  const arcs = inferences.flatMap(({ premises, conclusion }) =>
    premises.map((from): Arc => ({ from, to: conclusion, steps: 1 })),
  );
  for (const { attackers, target } of conflicts) {
    let struck = target;
    for (let passed = 0; struck.kind === 'conflict'; passed += 1) {
      if (passed > conflicts.length) return null;
      struck = ground.conflictOf(struck.id).target;
    }
    const to = struck.kind === 'statement' ? struck.id : ground.inferenceOf(struck.id).conclusion;
    for (const from of attackers) arcs.push({ from, to, steps: 0 });
  }
  return arcs;
}

/** The most steps on a way along arcs; null where they go round in a circle (Kahn 1962). O(V A). */
function longestWay(ids: readonly EntityId[], arcs: readonly Arc[]): number | null {
  const longest = new Map<EntityId, number>();
  while (longest.size < ids.length) {
    const ready = ids.filter(
      (id) => !longest.has(id) && arcs.every(({ from, to }) => to !== id || longest.has(from)),
    );
    if (ready.length === 0) return null;
    for (const id of ready) {
      const into = arcs.filter(({ to }) => to === id);
      const lengths = into.map(({ from, steps }) => (longest.get(from) ?? 0) + steps);
      longest.set(id, Math.max(0, ...lengths));
    }
  }
  return Math.max(...longest.values());
}

/** The same things in the order of their numbers, each once. */
function inOrder<Thing extends { readonly id: EntityId }>(
  things: readonly Thing[],
  numbers: ReadonlyMap<EntityId, number>,
): readonly Thing[] {
  return [...new Set(things)].sort(
    (one, other) => (numbers.get(one.id) ?? 0) - (numbers.get(other.id) ?? 0),
  );
}
