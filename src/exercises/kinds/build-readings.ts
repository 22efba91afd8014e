import type { Passage } from '../../domain/document.js';
import type { EntityId } from '../../domain/identifier.js';
import type { BuiltConflict, BuiltInference } from '../built-map.js';
import type { KeyReading } from '../draft.js';
import { type Ground, passagesOf, type Reading, readingsOf } from '../ground.js';
import type { Piece } from '../undisputed/build-fair-piece.js';

/**
 * The key of a piece in every reading that the map accepts, the map's own first: each choice of a
 * reading for each inference.
 *
 * Inferences are keyed `i1`, `i2` …, conflicts `c1`, `c2` …, the steps of another reading `i2-1`,
 * `i2-2` …. A step that stands in a reading twice is one relation of it.
 *
 * @param shown the keys of the statements
 */
export function keyReadings(
  ground: Ground,
  piece: Piece,
  shown: ReadonlyMap<EntityId, string>,
): readonly KeyReading[] {
  let choices: (readonly Reading[])[] = [[]];
  for (const inference of piece.inferences) {
    choices = choices.flatMap((chosen) =>
      readingsOf(inference).map((reading) => [...chosen, reading]),
    );
  }
  const found = new Map<string, KeyReading>();
  for (const chosen of choices) {
    const reading = keyReading(ground, piece, shown, chosen);
    const name = JSON.stringify([reading.inferences.map(nameOf).sort(), reading.conflicts]);
    if (!found.has(name)) found.set(name, reading);
  }
  return [...found.values()];
}

function keyReading(
  ground: Ground,
  { inferences: taken, conflicts: struck }: Piece,
  shown: ReadonlyMap<EntityId, string>,
  chosen: readonly Reading[],
): KeyReading {
  const keys = (ids: readonly EntityId[]) =>
    [...shown].filter(([id]) => ids.includes(id)).map(([, key]) => key);
  const key = (id: EntityId) => shown.get(id) ?? '';
  const reread: Record<string, readonly Passage[]> = {};
  const standIns: Record<string, readonly string[]> = {};
  /** By what each leads from and to. */
  const inferences = new Map<string, BuiltInference>();
  /** What a conflict against an inference strikes. */
  const struckFor = new Map<EntityId, string>();

  // The map's own come first, so that they keep their keys where another reading has them, too.
  const ownFirst = taken
    .map((inference, at) => ({ inference, at, steps: chosen[at]?.steps ?? [inference] }))
    .sort((one, other) => Number(isOther(one)) - Number(isOther(other)));
  for (const one of ownFirst) {
    const { inference, at, steps } = one;
    const own = `i${at + 1}`;
    const standing = steps.map(({ premises, conclusion }, step) => {
      const drawn = {
        key: isOther(one) ? `${own}-${step + 1}` : own,
        premises: keys(premises),
        conclusion: key(conclusion),
      };
      const same = inferences.get(nameOf(drawn)) ?? drawn;
      inferences.set(nameOf(drawn), same);
      reread[same.key] ??= whereTold(ground, inference.signals, [conclusion]);
      return same;
    });
    if (isOther(one)) standIns[own] = standing.map((step) => step.key);
    const last = standing.find(({ conclusion }) => conclusion === key(inference.conclusion));
    struckFor.set(inference.id, last?.key ?? own);
  }
  struck.forEach(({ id }, at) => {
    struckFor.set(id, `c${at + 1}`);
  });
  const conflicts = struck.map(({ attackers, target, signals }, at): BuiltConflict => {
    reread[`c${at + 1}`] = whereTold(ground, signals, attackers);
    return {
      key: `c${at + 1}`,
      attackers: keys(attackers),
      target: (target.kind === 'statement' ? shown.get(target.id) : struckFor.get(target.id)) ?? '',
    };
  });
  const notes = chosen.flatMap(({ note }) => note ?? []);
  return {
    inferences: [...inferences.values()],
    conflicts,
    note: notes.length === 0 ? null : notes.join(' '),
    reread,
    standIns,
  };

  function isOther(one: {
    readonly inference: Piece['inferences'][number];
    readonly steps: Reading['steps'];
  }) {
    return one.steps[0] !== one.inference;
  }
}

/** The words that mark a relation, or where there are none what it leads to or comes from. */
function whereTold(
  { statementOf }: Ground,
  signals: readonly Passage[],
  statements: readonly EntityId[],
): readonly Passage[] {
  return signals.length > 0 ? signals : passagesOf(statements.map(statementOf));
}

function nameOf({ premises, conclusion }: BuiltInference): string {
  return `${[...premises].sort().join(' ')} > ${conclusion}`;
}
