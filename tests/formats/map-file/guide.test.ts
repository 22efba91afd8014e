import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scheme } from '../../../src/domain/inference.js';
import { structureOf } from '../../../src/domain/map-structure.js';
import { finish } from '../../../src/domain/work.js';
import { formatProblem } from '../../../src/formats/map-file/format-problem.js';
import { mapSchema } from '../../../src/formats/map-file/map-schema.js';
import { type MapReading, readMap } from '../../../src/formats/map-file/read-map.js';
import { readSchemes } from '../../../src/formats/map-file/read-schemes.js';
import { lintMap } from '../../../src/reasoning/lint/lint-map.js';
import { buildMapIndex } from '../../../src/reasoning/map-index.js';
import { type Folder, fileReader } from './read-inline.js';

const guide = readFileSync(new URL('../../../docs/guide/map-files.md', import.meta.url), 'utf8');
const catalogue = readFileSync(new URL('../../../seed/schemes.yaml', import.meta.url), 'utf8');

function filesOf(markdown: string): Folder {
  const blocks = markdown.matchAll(/```\w+ title="(?<path>[^"]+)"\n(?<text>[\s\S]*?)```/g);
  return Object.fromEntries([...blocks].map(({ groups }) => [groups?.['path'], groups?.['text']]));
}

describe("The guide's complete example", () => {
  const folder = filesOf(guide);
  let reading: MapReading;
  let schemes: readonly Scheme[];
  beforeAll(() => {
    ({ schemes } = readSchemes('s.yaml', fileReader({ 's.yaml': catalogue })));
    reading = readMap('map.yaml', fileReader(folder), schemes);
  });

  it('has no problem at all', () => {
    expect(Object.keys(folder)).toEqual(['street.txt', 'map.yaml', 'evidence.yaml']);
    expect(reading.problems.map(formatProblem)).toEqual([]);
  });

  it('accounts for every character of its text', () => {
    const [street] = reading.accounting;
    expect(street).toMatchObject({ isRequired: true, holes: [], overlaps: [] });
    expect(street?.accounted).toBe(street?.codePoints);
  });

  it('has nothing for lint to notice but what it accepts', () => {
    const { content } = reading;
    if (content === null) throw new Error('The example is no map.');
    const index = buildMapIndex(structureOf(content, 1));
    const notices = finish(lintMap({ ...content, index, schemes, accepted: content.map.accepted }));
    expect(notices).toMatchObject([
      { rule: 'implicit-premise', accepted: 'Nobody doubts that rain wets streets.' },
    ]);
  });

  it('becomes the map it speaks of', () => {
    const content = reading.content;
    expect(content?.map).toEqual({
      id: 'wet-street',
      title: { en: 'Why the street is wet' },
      description: { en: 'A first map, with one of everything.' },
      language: 'en',
      accepted: [
        {
          rule: 'implicit-premise',
          at: ['wet-street/rain-to-wet'],
          because: 'Nobody doubts that rain wets streets.',
        },
      ],
    });
    expect(content?.documents).toMatchObject([
      {
        id: 'wet-street/street-text',
        map: 'wet-street',
        title: { en: 'Rain and the street' },
        language: 'en',
        text: folder['street.txt'],
        author: 'A. Walker',
        published: '2025-09',
        rights: 'Written as an example; free to use.',
        headings: [{ start: 0, end: 19, exact: 'Rain and the street' }],
      },
    ]);
    expect(content?.sections.map(({ id, parent }) => [id, parent])).toEqual([
      ['wet-street/claim', null],
      ['wet-street/doubt', 'wet-street/claim'],
    ]);
    expect(content?.concepts).toEqual([
      { id: 'wet-street/street', map: 'wet-street', name: { en: 'the street', 'zh-Hant': '街道' } },
      { id: 'wet-street/rain', map: 'wet-street', name: { en: 'rain' } },
    ]);
    expect(content?.statements[0]).toEqual({
      id: 'wet-street/rained',
      map: 'wet-street',
      text: { en: 'It rained last night.', 'zh-Hant': '昨夜下了雨。' },
      kind: 'FACTUAL',
      implicit: false,
      section: 'wet-street/claim',
      passages: [
        {
          document: 'wet-street/street-text',
          start: 21,
          end: 42,
          exact: 'It rained last night.',
          prefix: 'Rain and the street\n\n',
          suffix: ' Therefore, the street is wet.\nB',
        },
      ],
      concepts: ['wet-street/rain'],
      assessment: { rating: 'SUPPORTS', note: 'One gauge; it is near.' },
      confidence: null,
      note: null,
    });
    expect(content?.statements[1]).toMatchObject({
      ...{ implicit: true, passages: [], section: null, confidence: 'MEDIUM' },
    });
    expect(content?.inferences).toMatchObject([
      {
        id: 'wet-street/rain-to-wet',
        premises: ['wet-street/rained', 'wet-street/rain-wets-streets'],
        conclusion: 'wet-street/wet',
        scheme: 'schemes/cause-to-effect',
        signals: [{ exact: 'Therefore,' }],
        questions: [
          {
            key: 'interference',
            answeredBy: ['wet-street/leaks'],
            raisedBy: ['wet-street/roof-keeps-dry'],
          },
        ],
        alternatives: [
          {
            steps: [{ premises: ['wet-street/rained'], conclusion: 'wet-street/wet' }],
            note: 'One may leave unsaid what everybody knows.',
          },
        ],
      },
    ]);
    expect(content?.conflicts).toMatchObject([
      {
        attackers: ['wet-street/roofed'],
        target: { kind: 'inference', id: 'wet-street/rain-to-wet' },
        signals: [{ exact: 'But' }],
      },
      {
        attackers: ['wet-street/leaks'],
        target: { kind: 'conflict', id: 'wet-street/roof-keeps-dry' },
        signals: [{ exact: ', though.' }],
      },
    ]);
    expect(content?.sources).toEqual([
      {
        id: 'wet-street/gauge',
        map: 'wet-street',
        title: 'Rain gauge of the town',
        publisher: 'The weather service',
        published: '2025-09-02',
        address: 'weather.example/gauges/7',
        via: null,
      },
    ]);
    expect(content?.evidence).toEqual([
      {
        id: 'wet-street/gauge-reading',
        map: 'wet-street',
        statement: 'wet-street/rained',
        verdict: 'SUPPORTS',
        finding: { en: 'The gauge shows nine millimetres between midnight and six.' },
        source: 'wet-street/gauge',
        date: '2025-09-02',
        basis: 'READ',
        later: true,
        note: null,
      },
    ]);
    expect(content?.asides).toMatchObject([
      { id: 'wet-street/hat', reason: { en: 'It argues nothing.' }, passages: [{ start: 131 }] },
    ]);
  });
});

describe('The guide', () => {
  it.each(keysIn(mapSchema))('explains the key %s', (key) => {
    expect(guide).toContain(`\`${key}\``);
  });
});

/** Every fixed key that a file can have, from the JSON Schema. */
function keysIn(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const keys = Object.entries(schema).flatMap(([keyword, value]) => [
    ...(keyword === 'properties' ? Object.keys(value) : []),
    ...keysIn(value),
  ]);
  return [...new Set(keys)];
}
