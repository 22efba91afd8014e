import type { MapContent } from '../src/domain/argument-map.js';
import { newThing } from '../src/domain/codecs/new-thing.js';
import { type EntityId, entityId, type MapId, parseMapId } from '../src/domain/identifier.js';
import type { Inference } from '../src/domain/inference.js';
import type { Kind, Statement } from '../src/domain/statement.js';
import { randomNumbers } from '../tests/support/random-numbers.js';

/** How many statements each of the many maps holds. */
export const STATEMENTS_OF_A_MAP = 30;
export const KINDS_OF_MANY_MAPS: readonly Kind[] = ['FACTUAL', 'CAUSAL', 'PREDICTIVE', 'NORMATIVE'];

/** The map, by its place, that alone holds the word `once`. */
const PLACE_OF_ONCE = 5;
const COUNTED = ['all', 'tenth', 'hundredth', 'thousandth'];
const CHARACTERS = [...'聯儲局與白宮合作美元緩慢走弱中國人口下降施壓降息關稅通脹黃金芯片'];
const SYLLABLES = ['ba', 'co', 'di', 'fe', 'gu', 'ha', 'ki', 'lo', 'mu', 'ne', 'pa', 'ro'];
const WORDS = 40_000;

/**
 * Many small maps, without end and in no order of their names: each statement is a sentence of some
 * twelve English words, drawn as those of a language are (Zipf's law), and one of fourteen Chinese
 * characters. `all` stands in each statement, `tenth`, `hundredth` and `thousandth` in about as many
 * as they say, and `once` in a single one. Half of the statements are joined by inferences. The same
 * seed gives the same maps.
 */
export function* manyMaps(seed: number): Generator<MapContent, never> {
  const random = randomNumbers(seed);
  for (let place = 0; ; place += 1) {
    const name = (Math.imul(place + 1, 2_654_435_761) >>> 0).toString(16).padStart(8, '0');
    yield oneMap(parseMapId(`bench-${name}`), place, random);
  }
}

function oneMap(map: MapId, place: number, random: () => number): MapContent {
  const id = (local: string) => entityId(map, local);
  const below = (limit: number) => Math.floor(random() * limit);
  const any = <Item>(items: readonly Item[]) => items[below(items.length)] as Item; // never empty
  const sections = ['first', 'second', 'third'];
  const concepts = ['gold', 'dollar', 'rates'];
  const sentence = (at: number) => {
    const words = Array.from({ length: 10 }, () => wordOf(Math.floor(WORDS ** random())));
    const counted = COUNTED.filter((_, power) => below(10 ** power) === 0);
    const once = place === PLACE_OF_ONCE && at === 0 ? ['once'] : [];
    return ['The', ...words, ...counted, ...once].join(' ');
  };
  return {
    map: { id: map, title: { en: map }, description: null, language: 'en', accepted: [] },
    documents: [],
    sections: sections.map((local) => ({
      id: id(local),
      map,
      title: { en: local },
      parent: local === 'third' ? id('second') : null,
      headings: [],
    })),
    concepts: concepts.map((local) => ({ id: id(local), map, name: { en: local } })),
    statements: Array.from(
      { length: STATEMENTS_OF_A_MAP },
      (_, at): Statement =>
        newThing('statement', {
          id: id(`s${at}`),
          map,
          text: {
            en: sentence(at),
            'zh-Hant': Array.from({ length: 14 }, () => any(CHARACTERS)).join(''),
          },
          kind: any(KINDS_OF_MANY_MAPS),
          implicit: true,
          section: id(any(sections)),
          concepts: below(3) === 0 ? [id(any(concepts))] : [],
        }),
    ),
    inferences: Array.from({ length: STATEMENTS_OF_A_MAP / 2 }, (_, at) =>
      inference(map, id(`i${at}`), id(`s${below(15)}`), id(`s${15 + below(10)}`)),
    ),
    conflicts: [],
    sources: [],
    evidence: [],
    asides: [],
  };
}

function inference(map: MapId, id: EntityId, premise: EntityId, conclusion: EntityId): Inference {
  return {
    id,
    map,
    premises: [premise],
    conclusion,
    scheme: null,
    signals: [],
    questions: [],
    alternatives: [],
    note: null,
  };
}

/** The word of a rank, of syllables, so that words begin alike as those of a language do. */
function wordOf(rank: number): string {
  let word = '';
  for (let rest = rank + SYLLABLES.length; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    word = `${SYLLABLES[rest % SYLLABLES.length]}${word}`;
  }
  return word;
}
