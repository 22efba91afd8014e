import type { MapContent } from '../../src/domain/argument-map.js';
import type { Passage } from '../../src/domain/document.js';
import {
  type EntityId,
  entityId,
  type MapId,
  SCHEME_CATALOGUE,
} from '../../src/domain/identifier.js';
import type { Scheme } from '../../src/domain/inference.js';

/** Texts that a careless store spoils. */
export const HARD_TEXTS = {
  rightToLeft: 'الذهب يتجاوز الدولار — זהב',
  emoji: '👩‍👩‍👧 bubble 🫧 and a flag 🇹🇼',
  astral: '𠮷野家 and 𝛼𝛽 lie outside the basic plane',
  lookalike: 'é is not é, and ﬁ is not fi',
  controls: 'tab\tline\nreturn\r\nnull\u0000 bell\u0007 end',
  prototype: '__proto__ constructor hasOwnProperty',
  quotes: `'single' "double" \`back\` \\slash\\ $1 \${x} {"a":1} %s ?1 :name @x`,
  spaces: '  two before, two after  ',
  long: '泡沫破裂，the bubble bursts. '.repeat(4_500),
} as const;

/** A scheme with every field. */
export function specimenScheme(id: EntityId): Scheme {
  return {
    id,
    name: { en: 'Argument from cause to effect', 'zh-Hant': '因果論證' },
    premises: [{ en: 'Generally, if A then B.', 'zh-Hant': '若甲則乙。' }, { en: 'A occurs.' }],
    conclusion: { en: 'B will occur.' },
    questions: [
      { key: 'strength', text: { en: 'How strong is the generalisation?' } },
      { key: 'interference', text: { en: 'Does something interfere?', 'zh-Hant': '有否干擾？' } },
    ],
    source: 'Walton, Reed and Macagno 2008, p. 328',
    teaching: {
      restsOn: { en: 'a cause that is at work', 'zh-Hant': '起作用的原因' },
      mistakenFor: [entityId(SCHEME_CATALOGUE, 'sign'), entityId(SCHEME_CATALOGUE, 'analogy')],
      ownQuestions: ['interference'],
      linkage: 'LINKED',
      byLikeness: false,
      reversible: true,
    },
  };
}

/**
 * A map with every kind of thing, every field filled somewhere and empty somewhere else. The
 * lists are in no alphabetical order, so that a kept order is kept on purpose, and things stand
 * before those that they refer to.
 */
export function specimen(map: MapId, scheme: EntityId): MapContent {
  const id = (name: string): EntityId => entityId(map, name);
  const passage = (start: number, exact: string): Passage => ({
    document: id('essay'),
    start,
    end: start + [...exact].length,
    exact,
    prefix: start === 0 ? '' : '前文…',
    suffix: '…後文',
  });
  return {
    map: {
      id: map,
      title: { 'zh-Hant': '泡沫', en: 'The bubble' },
      description: { en: HARD_TEXTS.controls, 'zh-Hant': HARD_TEXTS.quotes },
      language: 'zh-Hant',
      accepted: [
        {
          rule: 'redundant-premise',
          at: [id('step-z'), id('alpha')],
          because: HARD_TEXTS.controls,
        },
        { rule: 'unconnected-statement', at: [id('beta')], because: HARD_TEXTS.rightToLeft },
        { rule: 'scheme-premises', at: [id('step-a')], because: '' },
      ],
    },
    documents: [
      {
        id: id('essay'),
        map,
        title: { 'zh-Hant': '人工智能泡沫' },
        language: 'zh-Hant',
        text: HARD_TEXTS.long,
        author: 'An Author',
        published: '2025-09',
        rights: 'The text belongs to its author.',
        headings: [passage(0, '泡沫'), passage(2, '破裂')],
      },
      {
        id: id('appendix'),
        map,
        title: { en: 'Appendix' },
        language: 'en',
        text: '',
        author: null,
        published: null,
        rights: null,
        headings: [],
      },
    ],
    sections: [
      { id: id('part-two'), map, title: { en: 'Two' }, parent: null, headings: [passage(9, '二')] },
      { id: id('detail'), map, title: { en: 'Detail' }, parent: id('part-one'), headings: [] },
      { id: id('part-one'), map, title: { en: 'One', fr: 'Un' }, parent: null, headings: [] },
    ],
    concepts: [
      { id: id('gold'), map, name: { en: 'gold', 'zh-Hant': '黃金' } },
      { id: id('fed'), map, name: { 'zh-Hant': '聯儲局', en: 'the Federal Reserve' } },
    ],
    statements: [
      {
        id: id('zinc'),
        map,
        text: { en: HARD_TEXTS.emoji, 'zh-Hant': HARD_TEXTS.astral, ar: HARD_TEXTS.rightToLeft },
        kind: 'CAUSAL',
        implicit: false,
        section: id('detail'),
        passages: [passage(4, '𠮷野'), passage(90, '泡沫')],
        concepts: [id('gold'), id('fed')],
        assessment: { rating: 'PREDICTION', note: HARD_TEXTS.lookalike },
        confidence: 'HIGH',
        note: HARD_TEXTS.prototype,
      },
      {
        id: id('alpha'),
        map,
        text: { en: HARD_TEXTS.long },
        kind: 'NORMATIVE',
        implicit: true,
        section: null,
        passages: [],
        concepts: [],
        assessment: { rating: 'CONTESTED', note: null },
        confidence: 'LOW',
        note: null,
      },
      {
        id: id('middle'),
        map,
        text: { en: HARD_TEXTS.spaces, 'sr-Latn': '', 'pt-BR': HARD_TEXTS.quotes },
        kind: 'DEFINITIONAL',
        implicit: false,
        section: id('part-two'),
        passages: [],
        concepts: [id('fed')],
        assessment: null,
        confidence: 'MEDIUM',
        note: '',
      },
      {
        id: id('beta'),
        map,
        text: { en: 'x'.repeat(40_000) },
        kind: 'EVALUATIVE',
        implicit: false,
        section: null,
        passages: [],
        concepts: [],
        assessment: null,
        confidence: null,
        note: null,
      },
    ],
    inferences: [
      {
        id: id('step-z'),
        map,
        premises: [id('zinc'), id('alpha')],
        conclusion: id('middle'),
        scheme,
        signals: [passage(20, '因此')],
        questions: [
          { key: 'strength', answeredBy: [id('alpha'), id('zinc')], raisedBy: [] },
          { key: 'interference', answeredBy: [], raisedBy: [id('clash-z'), id('finding-z')] },
        ],
        alternatives: [
          {
            steps: [
              { premises: [id('zinc'), id('beta')], conclusion: id('middle') },
              { premises: [id('alpha')], conclusion: id('beta') },
            ],
            note: HARD_TEXTS.quotes,
          },
          {
            steps: [
              { premises: [id('zinc')], conclusion: id('middle') },
              { premises: [id('alpha')], conclusion: id('middle') },
            ],
            note: null,
          },
          {
            steps: [{ premises: [id('zinc'), id('beta'), id('alpha')], conclusion: id('middle') }],
            note: '',
          },
        ],
        note: HARD_TEXTS.emoji,
      },
      {
        id: id('step-a'),
        map,
        premises: [id('alpha')],
        conclusion: id('middle'),
        scheme: null,
        signals: [],
        questions: [],
        alternatives: [
          {
            steps: [{ premises: [id('zinc')], conclusion: id('middle') }],
            note: `${HARD_TEXTS.controls}${HARD_TEXTS.astral}${HARD_TEXTS.lookalike}`,
          },
        ],
        note: null,
      },
    ],
    conflicts: [
      {
        id: id('clash-a'),
        map,
        attackers: [id('alpha')],
        target: { kind: 'conflict', id: id('clash-z') },
        signals: [],
        note: null,
      },
      {
        id: id('clash-z'),
        map,
        attackers: [id('beta'), id('zinc')],
        target: { kind: 'inference', id: id('step-a') },
        signals: [passage(30, '但是')],
        note: 'an undercut',
      },
      {
        id: id('clash-m'),
        map,
        attackers: [id('beta')],
        target: { kind: 'statement', id: id('middle') },
        signals: [],
        note: null,
      },
    ],
    sources: [
      {
        id: id('report'),
        map,
        title: 'Report',
        publisher: 'A Bureau',
        published: '2025',
        address: 'example.org/report?a=1&b=2',
        via: 'example.net/copy',
      },
      {
        id: id('hearsay'),
        map,
        title: null,
        publisher: null,
        published: null,
        address: null,
        via: null,
      },
    ],
    evidence: [
      {
        id: id('finding-z'),
        map,
        statement: id('zinc'),
        verdict: 'CONTRADICTS',
        finding: { en: 'It was not so.', 'zh-Hant': '並非如此。' },
        source: id('report'),
        date: '2025-08-29',
        basis: 'REMEMBERED',
        later: true,
        note: HARD_TEXTS.rightToLeft,
      },
      {
        id: id('finding-a'),
        map,
        statement: id('zinc'),
        verdict: 'PARTLY',
        finding: { en: 'In part.' },
        source: null,
        date: null,
        basis: 'CALCULATED',
        later: false,
        note: null,
      },
    ],
    asides: [
      {
        id: id('motto'),
        map,
        reason: { en: 'A motto' },
        passages: [passage(50, '一'), passage(60, '二')],
      },
      {
        id: id('greeting'),
        map,
        reason: { en: 'Greets the reader' },
        passages: [passage(1, '沫')],
      },
    ],
  };
}
