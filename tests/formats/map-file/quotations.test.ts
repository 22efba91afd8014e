import { describe, expect, it } from 'vitest';
import { HEAD, mapOf, read, report } from './read-inline.js';

const TEXT = '雨下了😀。\n雨下了，街道濕了；雨停了。';
const errorsOf = (said: string, text = TEXT) =>
  report(mapOf(`asides:\n  x:\n    en: Why\n    said: ${said}`, text));
const passagesOf = (said: string, text = TEXT) =>
  read(mapOf(`asides: {x: {en: Why, said: ${said}}}`, text)).content?.asides[0]?.passages;

describe('A quotation becomes a passage', () => {
  it('with offsets in code points and up to 32 of them around it', () => {
    expect(passagesOf('街道濕了', `${'前'.repeat(40)}😀街道濕了`)).toEqual([
      {
        document: 'rain/essay',
        start: 41,
        end: 45,
        exact: '街道濕了',
        prefix: `${'前'.repeat(31)}😀`,
        suffix: '',
      },
    ]);
  });

  it('at the occurrence that is asked for, and passages are in the order of the text', () => {
    const said = '[街道, {quote: 雨下了, occurrence: 2}, {quote: 雨下了, occurrence: 1}]';
    expect(passagesOf(said)?.map(({ start, end }) => [start, end])).toEqual([
      [0, 3],
      [6, 9],
      [10, 12],
    ]);
  });

  it('where occurrences overlap, each counts', () => {
    const said = '{quote: 哈哈, occurrence: 2}';
    expect(passagesOf(said, '哈哈哈')?.map(({ start }) => start)).toEqual([1]);
  });

  it('over several lines, with \\n in double quotation marks', () => {
    expect(passagesOf('"。\\n雨"')?.[0]).toMatchObject({ start: 4, end: 7 });
  });
});

describe('A quotation that is not in the text', () => {
  it('is told how far it matches, and in which line', () => {
    expect(errorsOf('雨下了，街道乾了')).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "雨下了，街道乾了" is not in essay.txt. It matches up to "雨下了，街道" in line 2; then the text has "濕了；雨停了。" where the quotation has "乾了".
          at /asides/x/said
          expected words exactly as they stand in essay.txt
      "
    `);
  });

  it('is told where the text ends before it', () => {
    expect(errorsOf('雨停了。完')).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "雨停了。完" is not in essay.txt. It matches up to "雨停了。" in line 2; then the text ends where the quotation has "完".
          at /asides/x/said
          expected words exactly as they stand in essay.txt
      "
    `);
  });

  it('shows line breaks, which YAML folds into spaces', () => {
    expect(errorsOf('雨下了😀。\n      雨下了')).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "雨下了😀。 雨下了" is not in essay.txt. It matches up to "雨下了😀。" in line 1; then the text has "\\n雨下了，街道濕了；雨停" where the quotation has " 雨下了".
          at /asides/x/said
          expected words exactly as they stand in essay.txt
      "
    `);
  });

  it('is told when nothing of it is there', () => {
    expect(errorsOf('Snow')).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "Snow" is not in essay.txt: not even its first character is.
          at /asides/x/said
          expected words exactly as they stand in essay.txt
      "
    `);
  });

  it('is shortened when it is long', () => {
    expect(errorsOf('雨'.repeat(100))).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨…雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨雨" is not in essay.txt. It matches up to "雨" in line 1; then the text has "下了😀。\\n雨下了，街道濕" where the quotation has "雨雨雨雨雨雨雨雨雨雨雨雨".
          at /asides/x/said
          expected words exactly as they stand in essay.txt
      "
    `);
  });
});

describe('A quotation that is there more than once', () => {
  it('is told where, and how to choose', () => {
    expect(errorsOf('雨下了')).toMatchInlineSnapshot(`
      "
      map.yaml:8:11: error: The quotation "雨下了" occurs 2 times in essay.txt: 1: "[雨下了]😀。\\n雨下了，街" (line 1), 2: "雨下了😀。\\n[雨下了]，街道濕了；雨停" (line 2).
          at /asides/x/said
          expected {quote: …, occurrence: …} with an occurrence from 1 to 2, or a longer quotation
      "
    `);
  });

  it('shows ten places at most', () => {
    const message = read(mapOf('asides: {x: {en: Why, said: ab}}', 'ab '.repeat(12))).problems[0]
      ?.message;
    expect(message).toContain('occurs 12 times');
    expect(message?.match(/\(line/g)?.length).toBe(10);
    expect(message?.endsWith('(line 1), ….')).toBe(true);
  });

  it('is told when there is no such occurrence', () => {
    expect(errorsOf('{quote: 雨下了, occurrence: 3}')).toMatchInlineSnapshot(`
      "
      map.yaml:8:36: error: The quotation "雨下了" occurs 2 times in essay.txt, so there is no occurrence 3.
          at /asides/x/said/occurrence
          expected an occurrence from 1 to 2
      "
    `);
    expect(errorsOf('{quote: 街道, occurrence: 2}')).toMatchInlineSnapshot(`
      "
      map.yaml:8:35: error: The quotation "街道" occurs once in essay.txt, so there is no occurrence 2.
          at /asides/x/said/occurrence
          expected no "occurrence"
      "
    `);
  });
});

describe('The document of a quotation', () => {
  const two = (said: string) => ({
    'map.yaml': `${HEAD}documents: {a: {file: a.txt, title: A, headings: Foo}, b: {file: b.txt, title: B}}
asides: {x: {en: Why, said: ${said}}}`,
    'a.txt': 'Foo',
    'b.txt': 'bar Foo',
  });

  it('is named where the map has several', () => {
    expect(report(two('Foo'))).toMatchInlineSnapshot(`
      "
      map.yaml:5:29: error: The map has 2 documents, and the quotation does not say which it is from.
          at /asides/x/said
          expected {quote: …, document: …} with one of a, b
      "
    `);
    expect(report(two('{quote: Foo, document: c}'))).toMatchInlineSnapshot(`
      "
      map.yaml:5:52: error: "document" of the aside "x" names "c", and there is no such document.
          at /asides/x/said/document
          expected the name of a document
          did you mean "a" or "b"?
      "
    `);
    const { content } = read(two('[{quote: bar, document: b}, {quote: Foo, document: a}]'));
    expect(content?.asides[0]?.passages.map(({ document }) => document)).toEqual([
      'rain/a',
      'rain/b',
    ]);
  });

  it('is its own for the headings of a document', () => {
    const { content } = read(two('{quote: bar, document: b}'));
    expect(content?.documents[0]?.headings[0]).toMatchObject({ document: 'rain/a', start: 0 });
  });

  it('has to be there', () => {
    expect(
      report({ 'map.yaml': `${HEAD}asides: {x: {en: Why, said: Foo}}` }),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:4:29: error: There is a quotation, and the map has no document.
          at /asides/x/said
          expected a document under "documents"
      "
    `);
  });

  it('is not searched where it could not be read', () => {
    const { 'map.yaml': map = '' } = mapOf('asides: {x: {en: Why, said: Foo}}');
    expect(report({ 'map.yaml': map })).toMatchInlineSnapshot(`
      "
      map.yaml:4:27: error: There is no file essay.txt in the folder of the map.
          at /documents/essay/file
      "
    `);
  });
});

describe('A statement', () => {
  it('is either said or implicit', () => {
    expect(
      report(
        mapOf(`statements:
  a: {en: A, kind: factual, implicit: true, said: It rained.}
  b: {en: B, kind: factual}
  c: {en: C, kind: factual, implicit: false}
  d: {en: D, kind: factual, implicit: false, said: It rained.}`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:39: error: The statement "a" is implicit, and yet it is said.
          at /statements/a/implicit
          expected either "said" with the words of the text, or "implicit: true"
      map.yaml:7:3: error: The statement "b" is neither said nor implicit.
          at /statements/b
          expected either "said" with the words of the text, or "implicit: true"
      map.yaml:8:3: error: The statement "c" is neither said nor implicit.
          at /statements/c
          expected either "said" with the words of the text, or "implicit: true"
      "
    `);
  });

  it('is worded in the language of the map and in English', () => {
    const folder = {
      'map.yaml': `map: m
title: 題
language: zh-Hant
statements:
  a: {en: A, kind: factual, implicit: true}
  b: {zh-Hant: 乙, kind: factual, implicit: true}
  c: {de: C, kind: factual, implicit: true}
`,
    };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:5:3: error: The statement "a" has no text in "zh-Hant".
          at /statements/a
          expected its wording under "zh-Hant" and "en"
      map.yaml:6:3: error: The statement "b" has no text in "en".
          at /statements/b
          expected its wording under "zh-Hant" and "en"
      map.yaml:7:3: error: The statement "c" has no text in "zh-Hant" or "en".
          at /statements/c
          expected its wording under "zh-Hant" and "en"
      "
    `);
  });
});

describe('Reasons and findings', () => {
  it('are given in at least one language', () => {
    expect(
      report(
        mapOf(`statements: {a: {en: A, kind: factual, implicit: true}}
asides: {x: {said: It rained.}}
evidence: {e: {statement: a, verdict: supports, basis: read}}`),
      ),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:10: error: The aside "x" does not say why it is left out.
          at /asides/x
          expected the reason in at least one language, such as "en: A saying"
      map.yaml:7:12: error: The evidence "e" does not say what the source says.
          at /evidence/e
          expected the finding in at least one language, such as "en: The central bank cut rates."
      "
    `);
  });
});
