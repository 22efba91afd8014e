import type { MapContent } from '../src/domain/argument-map.js';
import { newThing } from '../src/domain/codecs/new-thing.js';
import { type EntityId, entityId, type MapId } from '../src/domain/identifier.js';
import type { Inference } from '../src/domain/inference.js';
import type { Statement } from '../src/domain/statement.js';
import { randomNumbers } from '../tests/support/random-numbers.js';

/**
 * A random argument without cycles: for n statements, 0.66 n inferences of one to three premises
 * (one in sixteen has a fourth), so that there are about 2.02 n edges. Premises stand before their
 * conclusion, anywhere; about half of all statements are given. The same seed gives the same map.
 */
export function randomArgument(map: MapId, statements: number, seed: number): MapContent {
  const random = randomNumbers(seed);
  const below = (limit: number) => Math.floor(random() * limit);
  const ids = Array.from({ length: statements }, (_, at) => entityId(map, `s${at}`));
  const inferences = Array.from({ length: Math.round(statements * 0.66) }, (_, at) => {
    const conclusion = 1 + below(statements - 1);
    const count = 1 + below(3) + (below(16) === 0 ? 1 : 0);
    const premises = new Set(Array.from({ length: count }, () => below(conclusion)));
    return inference(map, `i${at}`, pick(ids, [...premises]), pick(ids, [conclusion]));
  });
  return {
    map: { id: map, title: { en: map }, description: null, language: 'en', accepted: [] },
    documents: [],
    sections: [],
    concepts: [],
    statements: ids.map((id) => statement(map, id)),
    inferences,
    conflicts: [],
    sources: [],
    evidence: [],
    asides: [],
  };
}

function pick(ids: readonly EntityId[], numbers: readonly number[]): readonly EntityId[] {
  return numbers.map((number) => ids[number] as EntityId); // drawn below the length
}

function statement(map: MapId, id: EntityId): Statement {
  const text = { en: `What ${id} says` };
  return newThing('statement', { id, map, text, kind: 'FACTUAL', implicit: true });
}

function inference(
  map: MapId,
  name: string,
  premises: readonly EntityId[],
  [conclusion]: readonly EntityId[],
): Inference {
  return {
    id: entityId(map, name),
    map,
    premises,
    conclusion: conclusion as EntityId, // one was picked
    scheme: null,
    signals: [],
    questions: [],
    alternatives: [],
    note: null,
  };
}
