import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import { fairPiece, MOST, type Piece } from './build-fair-piece.js';
import type { MapLinks } from './build-links.js';

/** How many pieces are looked at, for one conclusion and for a whole map. */
const LOOKED_AT = 150;
const LOOKED_AT_IN_ALL = 10_000;

/** About the steps of finding what has to come along with some statements, and whether it is fair. */
const STEPS_FOR_A_PIECE = 5_000;

/** How far chains that leave a piece are followed: the statements in a row, and altogether. */
const FOLLOWED_IN_A_ROW = 3;
const FOLLOWED_IN_ALL = 500;

/**
 * The pieces of a map whose key is beyond dispute, by their conclusions in the order of the map.
 *
 * They grow from each inference to a conclusion, by one more inference or conflict at a time, the
 * smallest first, and by whatever then has to come along (see `closed`). At most LOOKED_AT pieces
 * are looked at for one conclusion and LOOKED_AT_IN_ALL for the map, so that a very large map gives
 * pieces of its first parts.
 */
export function* piecesOf(links: MapLinks): Work<readonly Piece[]> {
  const pace = new Pace();
  const found: Piece[] = [];
  let left = LOOKED_AT_IN_ALL;
  for (const { id } of links.ground.statements) {
    if (pace.isDue(1)) yield pace.taken();
    const seen = new Set<string>();
    let open: ReadonlySet<EntityId>[] = [new Set([id])];
    for (let looked = 0; open.length > 0 && looked < LOOKED_AT && left > 0; ) {
      const next: ReadonlySet<EntityId>[] = [];
      for (const statements of open) {
        for (const grown of growths(links, statements)) {
          if (looked >= LOOKED_AT || left <= 0) break;
          looked += 1;
          left -= 1;
          if (pace.isDue(STEPS_FOR_A_PIECE)) yield pace.taken();
          const whole = closed(links, grown);
          const name = whole === null ? '' : [...whole].sort().join(' ');
          if (whole === null || seen.has(name)) continue;
          seen.add(name);
          next.push(whole);
          const piece = fairPiece(links, id, whole);
          if (piece !== null) found.push(piece);
        }
      }
      open = next;
    }
  }
  return found;
}

/** The statements with those of one more inference or conflict that bears on them. */
function* growths(
  links: MapLinks,
  statements: ReadonlySet<EntityId>,
): Generator<ReadonlySet<EntityId>> {
  for (const one of statements) {
    const struck: EntityId[] = [one];
    for (const [, inference] of links.stepsInto(one)) {
      const all = links.statementsAt(inference);
      if (all.every((statement) => statements.has(statement))) struck.push(inference.id);
      else yield new Set([...statements, ...all]);
    }
    for (const conflict of links.attacksOf(one)) struck.push(conflict.id);
    for (const conflict of struck.flatMap((thing) => links.against(thing))) {
      if (conflict.attackers.every((attacker) => statements.has(attacker))) continue;
      yield new Set([...statements, ...conflict.attackers]);
    }
  }
}

/**
 * The least set of statements around some that cuts nothing in half; null where it is too large.
 *
 * In any reading of the map, what joins two of its statements has all of its statements in it:
 *
 * - an inference, with a premise and the conclusion of one of its steps
 * - a conflict, with an attacker and something that it strikes
 * - a chain of steps that leads from one to another by way of statements that are not in it
 *
 * And an objection comes with what the text answers to it, since it may be raised for that alone.
 */
function closed(links: MapLinks, some: ReadonlySet<EntityId>): ReadonlySet<EntityId> | null {
  const statements = new Set(some);
  for (let before = 0; before < statements.size; ) {
    before = statements.size;
    if (before > MOST) return null;
    for (const one of [...statements]) {
      for (const [step, inference] of links.stepsInto(one)) {
        if (!step.premises.some((premise) => statements.has(premise))) continue;
        for (const each of links.statementsAt(inference)) statements.add(each);
      }
      for (const { id, attackers, target } of links.attacksOf(one)) {
        const struck = links.statementsStruck(target);
        if (!struck.some((each) => statements.has(each))) continue;
        for (const each of [...attackers, ...struck]) statements.add(each);
        for (const answer of links.against(id)) {
          for (const each of answer.attackers) statements.add(each);
        }
      }
      const way = wayBack(links, one, statements);
      if (way === null) return null;
      for (const each of way) statements.add(each);
    }
  }
  return statements;
}

/**
 * The statements between, on a shortest chain that leads from a statement out of a piece and back
 * into it; none where there is no such chain that is short enough to be meant, null where too many
 * had to be looked at to know.
 */
function wayBack(
  links: MapLinks,
  start: EntityId,
  piece: ReadonlySet<EntityId>,
): readonly EntityId[] | null {
  let ends = [...links.onTo(start)].filter((one) => !piece.has(one));
  /** Statement → the one before it on a shortest chain. */
  const before = new Map(ends.map((one) => [one, start]));
  for (let inARow = 1; ends.length > 0; inARow += 1) {
    const further: EntityId[] = [];
    for (const end of ends) {
      for (const next of links.onTo(end)) {
        if (next === start) continue;
        if (piece.has(next)) return chainTo(end, start, before);
        if (before.has(next) || inARow === FOLLOWED_IN_A_ROW) continue;
        before.set(next, end);
        further.push(next);
        if (before.size >= FOLLOWED_IN_ALL) return null;
      }
    }
    ends = further;
  }
  return [];
}

/** Without the start, in its order. */
function chainTo(
  end: EntityId,
  start: EntityId,
  before: ReadonlyMap<EntityId, EntityId>,
): readonly EntityId[] {
  const chain: EntityId[] = [];
  for (let at = end; at !== start; at = before.get(at) ?? start) chain.push(at);
  return chain.reverse();
}
