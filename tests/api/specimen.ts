import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { Scheme } from '../../src/domain/inference.js';
import { mapContent } from '../support/map-builder.js';

/** A scheme with three questions, for inferences of the specimens. */
export const SIGN = signScheme('sign');

export function signScheme(name: string): Scheme {
  return {
    id: entityId('schemes', name),
    name: { en: 'Argument from sign', 'zh-Hant': '徵兆論證' },
    premises: [{ en: 'A is a sign of B.' }, { en: 'A is seen here.' }],
    conclusion: { en: 'B holds here.' },
    questions: [
      { key: 'strength', text: { en: 'How strong is the sign?' } },
      { key: 'others', text: { en: 'Could it be a sign of something else?' } },
      { key: 'seen', text: { en: 'Was it seen?', 'zh-Hant': '真的看到了嗎？' } },
    ],
    source: 'Walton, Reed and Macagno 2008',
    teaching: null,
  };
}

const TEXT = '天空陰暗，因此會下雨。街道會濕。有人說街道有屋頂。';

/** A map about rain that has something of everything, in two languages. */
export function specimen(name = 'rain', scheme = 'sign'): MapContent {
  const map = parseMapId(name);
  const sketch = mapContent(name, {
    text: TEXT,
    statements: {
      clouds: {
        text: { 'zh-Hant': '天空陰暗', en: 'The sky is dark' },
        said: ['天空陰暗'],
        section: 'weather',
        concepts: ['sky'],
      },
      season: {
        text: { 'zh-Hant': '現在是雨季', en: 'It is the rainy season' },
        concepts: ['sky'],
      },
      rain: {
        text: { 'zh-Hant': '會下雨', en: 'It will rain' },
        kind: 'PREDICTIVE',
        said: ['會下雨'],
        section: 'weather',
        concepts: ['rainfall', 'sky'],
      },
      wet: {
        text: { 'zh-Hant': '街道會濕' },
        kind: 'PREDICTIVE',
        said: ['街道會濕'],
        section: 'street',
      },
      roofed: {
        text: { 'zh-Hant': '街道有屋頂', en: 'The street is roofed' },
        said: ['街道有屋頂'],
      },
      builder: { text: { 'zh-Hant': '建商這樣說', en: 'The builder says so' } },
      photograph: { text: { 'zh-Hant': '照片上沒有屋頂', en: 'A photograph shows no roof' } },
      alone: { text: { 'zh-Hant': '今天是星期一', en: 'It is Monday' } },
    },
    inferences: {
      'clouds-bring-rain': 'clouds + season -> rain',
      'rain-wets': 'rain -> wet',
      'builder-knows': 'builder -> roofed',
    },
    conflicts: {
      'roof-keeps-dry': 'roofed -> rain-wets',
      'no-roof-seen': 'photograph -> roofed',
      'dry-season': 'alone -> season',
      'photograph-is-old': 'builder -> no-roof-seen',
    },
    evidence: { gauge: ['rain', 'SUPPORTS'], 'old-gauge': ['rain', 'CONTESTED'] },
    concepts: ['sky', 'rainfall', 'umbrella'],
    sections: { weather: null, street: 'weather', outlook: null },
    schemeOf: { 'clouds-bring-rain': scheme },
  });
  const id = (local: string) => entityId(map, local);
  return {
    ...sketch,
    map: {
      ...sketch.map,
      title: { 'zh-Hant': '雨', en: 'Rain' },
      description: { 'zh-Hant': '一個小例子' },
      language: 'zh-Hant',
    },
    documents: sketch.documents.map((document) => ({ ...document, language: 'zh-Hant' })),
    sources: [
      {
        id: id('met-office'),
        map,
        title: 'Daily readings',
        publisher: 'Meteorological Office',
        published: '2025-08',
        address: 'example.org/readings',
        via: null,
      },
    ],
    evidence: sketch.evidence.map((one, at) => ({
      ...one,
      source: at === 0 ? id('met-office') : null,
      date: at === 0 ? '2025-08-29' : null,
      later: at === 0,
    })),
    inferences: sketch.inferences.map((inference) =>
      inference.scheme === null
        ? inference
        : {
            ...inference,
            questions: [
              { key: 'seen', answeredBy: [id('clouds')], raisedBy: [] },
              { key: 'strength', answeredBy: [], raisedBy: [id('dry-season'), id('old-gauge')] },
            ],
            alternatives: [
              {
                steps: [
                  { premises: [id('season')], conclusion: id('clouds') },
                  { premises: [id('clouds')], conclusion: id('rain') },
                ],
                note: 'The season may be why the sky is dark.',
              },
              { steps: [{ premises: [id('clouds')], conclusion: id('rain') }], note: null },
            ],
          },
    ),
    asides: [
      {
        id: id('hearsay'),
        map,
        reason: { 'zh-Hant': '只是引述', en: 'Only reports' },
        passages: [
          {
            document: id('text'),
            start: 16,
            end: 19,
            exact: '有人說',
            prefix: TEXT.slice(0, 16),
            suffix: TEXT.slice(19),
          },
        ],
      },
    ],
  };
}
