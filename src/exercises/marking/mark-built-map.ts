import type { Work } from '../../domain/work.js';
import { type BuiltMap, EMPTY_MAP } from '../built-map.js';
import { type Draft, type KeyReading, pointsOf } from '../draft.js';
import type { DrawingCounts } from '../facts/marking-facts.js';
import type { Mark } from '../mark.js';
import { type Difference, type DrawnRelation, difference, share } from './difference.js';
import { mapMeasures } from './measures.js';
import { RelationMarker } from './relation-marker.js';

/**
 * Marks a drawn map by its difference from the reading that suits it best.
 *
 * The score is what that reading's relations earn of what they can, never below 0. An exercise is
 * worth the same points in each reading: one for each relation of the map's own.
 */
export function* markBuiltMap(
  draft: Draft,
  readings: readonly KeyReading[],
  built: BuiltMap | null,
): Work<Mark> {
  const drawn = built ?? EMPTY_MAP;
  const found = yield* difference(drawn, readings);
  const reading = readings[found.reading] ?? { ...EMPTY_MAP, reread: {} };
  const outOf = pointsOf(draft);
  const score = share(found);
  const marker = new RelationMarker(draft.shown, drawn, reading, found);
  const worth = found.relations === 0 ? 0 : outOf / found.relations;
  return {
    points: score * outOf,
    outOf,
    score,
    feedback: { say: 'drawingMarked', ...countsOf(found) },
    parts: [],
    built: {
      relations: [
        ...found.drawn.map((one) => marker.drawn(one, worth)),
        ...found.missing.map((one, at) => marker.missing(one, found.missing.slice(0, at))),
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

function countsOf({ drawn, missing, relations, reading }: Difference): DrawingCounts {
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
