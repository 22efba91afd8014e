import type { Work } from '../../domain/work.js';
import { type BuiltMap, EMPTY_MAP } from '../built-map.js';
import type { Draft, KeyReading } from '../draft.js';
import type { Ground } from '../ground.js';
import type { Mark } from '../mark.js';
import { pointsOf } from '../shown.js';
import type { Telling } from '../telling.js';
import { builtFeedback } from '../words/marking-words.js';
import { type Difference, type DrawnRelation, difference, share } from './difference.js';
import { mapMeasures } from './measures.js';
import { RelationTeller } from './relation-teller.js';

/**
 * Marks a drawn map by its difference from the reading that suits it best.
 *
 * The score is what that reading's relations earn of what they can, never below 0. An exercise is
 * worth the same points in each reading: one for each relation of the map's own.
 */
export function* markBuiltMap(
  ground: Ground,
  draft: Draft,
  readings: readonly KeyReading[],
  built: BuiltMap | null,
  telling: Telling,
): Work<Mark> {
  const drawn = built ?? EMPTY_MAP;
  const found = yield* difference(drawn, readings);
  const reading = readings[found.reading] ?? { ...EMPTY_MAP, reread: {} };
  const outOf = pointsOf(draft);
  const score = share(found);
  const teller = new RelationTeller(ground, draft.shown, drawn, reading, found, telling);
  const worth = found.relations === 0 ? 0 : outOf / found.relations;
  return {
    points: score * outOf,
    outOf,
    score,
    feedback: builtFeedback(countsOf(found))(telling),
    parts: [],
    built: {
      relations: [
        ...found.drawn.map((one) => teller.drawn(one, worth)),
        ...found.missing.map((one, at) => teller.missing(one, found.missing.slice(0, at))),
      ],
      measures: mapMeasures(
        reading,
        drawn,
        draft.shown.map(({ key }) => key),
      ),
      reading: found.reading,
    },
  };
}

function countsOf({ drawn, missing, relations, reading }: Difference) {
  const those = (is: (one: DrawnRelation) => boolean) => drawn.filter(is).length;
  return {
    relations,
    right: those(({ outcome, quarters }) => outcome === 'RIGHT' && quarters > 0),
    near: those(({ outcome, quarters }) => outcome !== 'RIGHT' && quarters > 0),
    wrong: those(({ quarters }) => quarters < 0),
    missing: missing.length,
    isOtherReading: reading > 0,
  };
}
