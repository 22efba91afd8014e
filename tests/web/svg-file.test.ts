import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LIGHT } from '../../src/web/explorer/drawing/light-colours.js';
import { svgFile } from '../../src/web/explorer/drawing/svg-file.js';
import { cardMeasure, cardSize, lines } from '../../src/web/explorer/layout/card-size.js';
import { layOut } from '../../src/web/explorer/layout/lay-out.js';
import { visiblePart } from '../../src/web/explorer/layout/visible-part.js';
import type {
  ConflictData,
  InferenceData,
  LabelValue,
  MapData,
  StatementData,
  Tier,
} from '../../src/web/explorer/map-data.js';

const HOSTILE = '<img src=x onerror=alert(1)> & "x"';

function statement(id: string, text: string, of: Partial<StatementData> = {}): StatementData {
  return {
    id: `m/${id}`,
    text,
    role: 'PREMISE',
    kind: 'FACTUAL',
    implicit: false,
    section: 'm/first',
    passages: [],
    verdicts: [],
    ...of,
  };
}

const inference: InferenceData = {
  id: 'm/step',
  premises: ['m/hostile', 'm/chinese'],
  conclusion: 'm/end',
  scheme: null,
  signals: [],
};
const conflict: ConflictData = {
  id: 'm/clash',
  attackers: ['m/against'],
  target: 'm/step',
  attack: 'UNDERCUT',
  signals: [],
};
const map: MapData = {
  id: 'm',
  title: 'A < B & "C"',
  language: 'en',
  textLanguage: 'en',
  revision: 1,
  documents: [],
  sections: [{ id: 'm/first', title: 'First & <last>', parent: null }],
  statements: [
    statement('hostile', HOSTILE, { implicit: true }),
    statement('chinese', '美聯儲和白宮終究會默契地配合。', {
      verdicts: ['SUPPORTS', 'CONTRADICTS'],
    }),
    statement('end', 'So it ends, one way or another.', { role: 'CONCLUSION', kind: 'CAUSAL' }),
    statement('against', 'لا يتبع ذلك 🙂', { section: null }),
    statement('control', 'a bell \u0007 and half a pair \ud800.'),
  ],
  inferences: [inference],
  conflicts: [conflict],
  asides: [],
};
const measure = cardMeasure('en');
const part = visiblePart(map, { kind: 'whole' }, ['m/first', ''], null);
const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
const drawing = layOut(map, part, (id) => cardSize(texts.get(id) ?? '', measure));

const labels = new Map<string, LabelValue>([
  ['m/end', 'OUT'],
  ['m/step', 'OUT'],
  ['m/chinese', 'UNDECIDED'],
]);
const tiers = new Map<string, Tier>([
  ['m/end', 'NECESSARY'],
  ['m/chinese', 'CONTRIBUTES'],
  ['m/against', 'REACHES'],
]);

const plain = svgFile(map, drawing, null, null, 'en');
const answered = svgFile(map, drawing, labels, tiers, 'zh-Hant', {
  selected: 'm/hostile',
  chain: new Set(['m/hostile', 'm/step', 'm/end']),
  retracted: new Set(['m/control']),
});

describe('a drawing as an SVG file', () => {
  it.each([
    ['as it is', plain],
    ['with an answer on it', answered],
  ])('is well-formed XML: %s', (_how, svg) => {
    expect(readXml(svg).root).toBe('svg');
  });

  it('holds the words of every card, line by line', () => {
    expect(drawing.cards).toHaveLength(map.statements.length);
    const { texts: drawn } = readXml(plain);
    for (const { statement: id, width } of drawing.cards) {
      for (const line of lines(texts.get(id) ?? '', { ...measure, width })) {
        expect(drawn).toContain(inXml(line));
      }
    }
    expect(drawn).toContain('A < B & "C"');
    expect(drawn).toContain('First & <last>');
  });

  it('shows markup in a statement as text', () => {
    const { names, texts: drawn } = readXml(plain);
    expect(names).not.toContain('img');
    expect(drawn).toContain(HOSTILE);
  });

  it('holds no script, no style sheet and no address', () => {
    for (const svg of [plain, answered]) {
      const { names, attributes } = readXml(svg);
      for (const name of ['script', 'style', 'foreignObject', 'image', 'a', 'use']) {
        expect(names).not.toContain(name);
      }
      expect(attributes.filter((name) => /^on|href|^src$|^style$/.test(name))).toEqual([]);
    }
  });

  it('replaces what XML cannot hold', () => {
    expect(readXml(plain).texts.join('')).toContain('a bell \ufffd and half a pair \ufffd.');
  });

  it('tells an attack from a step by its shape, and a tier by its outline', () => {
    expect(plain).toMatch(/stroke-dasharray="7 5"/);
    expect(answered).toMatch(/stroke-dasharray="0.1 6"/);
    expect(answered).toMatch(/text-decoration="line-through"/);
    expect(answered).toContain('url(#hatch)');
    expect(answered).toContain('✕ 已撤回');
  });

  it('has the colours of the light theme', () => {
    const css = readFileSync('src/web/explorer/theme/tokens.css', 'utf8');
    const tokens = css.slice(0, css.indexOf('}'));
    const { faint, ...ofTheme } = LIGHT;
    expect(faint).toMatch(/^#[0-9a-f]{6}$/);
    for (const [name, colour] of Object.entries(ofTheme)) {
      expect(tokens).toContain(`--${name}: light-dark(${colour}, #`);
    }
  });
});

/** A text as XML can hold it. */
function inXml(text: string): string {
  return text.replace('\u0007', '\ufffd').replace('\ud800', '\ufffd');
}

interface Xml {
  readonly root: string;
  readonly names: readonly string[];
  readonly attributes: readonly string[];
  readonly texts: readonly string[];
}

/**
 * Reads XML of elements and texts alone, and throws where it is not well-formed.
 * Stricter than XML 1.0: no comments, no CDATA, no entities but the five that need no declaration.
 */
function readXml(source: string): Xml {
  const names: string[] = [];
  const attributes: string[] = [];
  const read: string[] = [];
  const open: string[] = [];
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u.test(source)) {
    throw new Error('It holds a character that XML does not allow.');
  }
  const body = source.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '').trimEnd();
  const token = /<\/([\w:-]+)>|<([\w:-]+)((?: [\w:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let roots = 0;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const found = token.exec(body);
    if (found === null) throw new Error(`Not well-formed at “${body.slice(at, at + 60)}”.`);
    const [, closing, opening, given = '', empty, text] = found;
    if (closing !== undefined && open.pop() !== closing)
      throw new Error(`</${closing}> unmatched.`);
    if (text !== undefined) {
      if (open.length === 0) throw new Error('Text stands outside the root.');
      read.push(unescaped(text));
    }
    if (opening === undefined) continue;
    if (open.length === 0) roots++;
    const own = Array.from(given.matchAll(/ ([\w:-]+)="([^"]*)"/g));
    if (new Set(own.map(([, name]) => name)).size < own.length) throw new Error('Given twice.');
    for (const [, name = '', value = ''] of own) {
      unescaped(value);
      attributes.push(name);
    }
    names.push(opening);
    if (empty === '') open.push(opening);
  }
  if (open.length > 0 || roots !== 1) throw new Error('It has no one root that is closed.');
  return { root: names[0] ?? '', names, attributes, texts: read };
}

function unescaped(text: string): string {
  const plainText: Readonly<Record<string, string>> = {
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
  };
  return text.replace(/&([^;&]*;)?/g, (_all, name: string | undefined) => {
    const character = plainText[name?.slice(0, -1) ?? ''];
    if (character === undefined) throw new Error(`“&${name ?? ''}” is no entity.`);
    return character;
  });
}
