import { finish } from '../../src/domain/work.js';
import type { BuiltMap } from '../../src/exercises/built-map.js';
import type { KeyReading } from '../../src/exercises/draft.js';
import { exerciseGround, type Ground } from '../../src/exercises/ground.js';
import { CUES_BY_LANGUAGE } from '../../src/words/cues-by-language.js';
import { type MapSketch, mapContent } from '../support/map-builder.js';

/**
 * A map drawn in one line: `1 + 2 > 3; 4 x i1`. Inferences are keyed `i1`, `i2` …, conflicts `c1`,
 * `c2` …, in their order.
 */
export function drawing(line: string): BuiltMap {
  const relations = line.split(';').filter((one) => one.trim() !== '');
  const sides = (sign: string) =>
    relations
      .filter((one) => one.includes(sign))
      .map((one) => {
        const [from = '', to = ''] = one.split(sign).map((side) => side.trim());
        return { from: from.split('+').map((key) => key.trim()), to };
      });
  return {
    inferences: sides('>').map(({ from, to }, at) => ({
      key: `i${at + 1}`,
      premises: from,
      conclusion: to,
    })),
    conflicts: sides('x').map(({ from, to }, at) => ({
      key: `c${at + 1}`,
      attackers: from,
      target: to,
    })),
  };
}

/** A reading of a key, drawn in one line. */
export function reading(line: string, standIns: KeyReading['standIns'] = {}): KeyReading {
  return { ...drawing(line), note: null, reread: {}, standIns };
}

/** The ground of a sketch, without the catalogue of schemes, which nothing that is drawn needs. */
export function groundOf(sketch: MapSketch): Ground {
  return finish(
    exerciseGround({ ...mapContent('sketch', sketch), schemes: [], cues: CUES_BY_LANGUAGE }),
  );
}
