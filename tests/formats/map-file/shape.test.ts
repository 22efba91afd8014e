import { describe, expect, it } from 'vitest';
import { HEAD, mapOf, read, report } from './read-inline.js';

const errorsOf = (collections: string) => report(mapOf(collections));

describe('The shape of a map file:', () => {
  it('an unknown key, with the nearest known one', () => {
    expect(
      errorsOf('sectons: {}\nstatements: {a: {en: A, kind: factual, implict: true}}'),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:1: error: The file can have no "sectons".
          at /sectons
          expected one of "map", "title", "description", "language", "include", "documents", "sections", "concepts", "statements", "inferences", "conflicts", "asides", "sources", "assessments", "evidence", "accepted"
          did you mean "sections"?
      map.yaml:6:14: error: The statement "a" is neither said nor implicit.
          at /statements/a
          expected either "said" with the words of the text, or "implicit: true"
      map.yaml:6:40: error: The statement "a" can have no "implict".
          at /statements/a/implict
          expected one of "kind", "section", "concepts", "said", "implicit", "confidence", "note", or a language such as "zh-Hant" or "en"
          did you mean "implicit"?
      "
    `);
  });

  it('a language in the wrong case', () => {
    const folder = {
      'map.yaml': `map: m\ntitle: 題\nlanguage: zh-Hant\nconcepts: {a: {zh-hant: 甲}}`,
    };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:4:16: error: The concept "a" can have no "zh-hant".
          at /concepts/a/zh-hant
          expected a language such as "zh-Hant" or "en"
          did you mean "zh-Hant"?
      "
    `);
  });

  it('a comma in a text within braces, which makes a key of what follows', () => {
    expect(errorsOf('concepts:\n  a: {en: Rain, wind and snow, de: Regen}')).toMatchInlineSnapshot(`
      "
      map.yaml:6:17: error: The concept "a" has "wind and snow" as a key.
          at /concepts/a/wind and snow
          expected a text that holds a comma or a colon in quotation marks
      "
    `);
  });

  it('a missing key, with what it is for', () => {
    expect(errorsOf('inferences: {i: {premise: [a]}}')).toMatchInlineSnapshot(`
      "
      map.yaml:5:14: error: The inference "i" has no "premises".
          at /inferences/i
          expected the key "premises": The statements that carry the conclusion together
      map.yaml:5:14: error: The inference "i" has no "conclusion".
          at /inferences/i
          expected the key "conclusion": The statement that is concluded
      map.yaml:5:18: error: The inference "i" can have no "premise".
          at /inferences/i/premise
          expected one of "premises", "conclusion", "scheme", "signals", "questions", "alternatives", "note"
          did you mean "premises"?
      "
    `);
  });

  it('a value that is none of those allowed', () => {
    expect(
      errorsOf('statements: {a: {en: A, kind: factal, implicit: true, confidence: hihg}}'),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:31: error: "kind" of the statement "a" is "factal".
          at /statements/a/kind
          expected one of factual, causal, predictive, evaluative, normative, definitional
          did you mean "factual"?
      map.yaml:5:67: error: "confidence" of the statement "a" is "hihg".
          at /statements/a/confidence
          expected one of high, medium, low
          did you mean "high"?
      "
    `);
    expect(
      errorsOf(`statements: {a: {en: A, kind: 5, implicit: true}}
evidence: {e: {en: E, statement: a, verdict: support, basis: red}}
assessments: {a: {rating: guess}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:31: error: "kind" of the statement "a" is the number 5.
          at /statements/a/kind
          expected one of factual, causal, predictive, evaluative, normative, definitional
      map.yaml:6:46: error: "verdict" of the evidence "e" is "support".
          at /evidence/e/verdict
          expected one of supports, partly, contradicts, contested, unverified
          did you mean "supports"?
      map.yaml:6:62: error: "basis" of the evidence "e" is "red".
          at /evidence/e/basis
          expected one of read, remembered, calculated
          did you mean "read"?
      map.yaml:7:27: error: "rating" of the assessment of "a" is "guess".
          at /assessments/a/rating
          expected one of supports, partly, contradicts, contested, unverified, prediction, opinion
      "
    `);
  });

  it('a value of another type', () => {
    expect(
      errorsOf(`statements:
  a: {en: 5, kind: factual, implicit: yes, concepts: rain, note: }
  b: {en: true, kind: factual, said: 2025}
  c: text
  d: {en: D, kind: factual, said: {quote: [It], occurrence: 1.5, shared: 1}}
inferences: []
sections: {s: {title: T, parent: [a]}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:3: error: The statement "a" is neither said nor implicit.
          at /statements/a
          expected either "said" with the words of the text, or "implicit: true"
      map.yaml:6:11: error: "en" of the statement "a" is the number 5.
          at /statements/a/en
          expected a text, in quotation marks
      map.yaml:6:39: error: "implicit" of the statement "a" is a text.
          at /statements/a/implicit
          expected true or false
      map.yaml:6:54: error: "concepts" of the statement "a" is a text.
          at /statements/a/concepts
          expected a list
      map.yaml:6:66: error: "note" of the statement "a" is empty.
          at /statements/a/note
          expected a text
      map.yaml:7:11: error: "en" of the statement "b" is the value true.
          at /statements/b/en
          expected a text, in quotation marks
      map.yaml:7:38: error: "said" of the statement "b" is the number 2025.
          at /statements/b/said
          expected a text, in quotation marks
      map.yaml:8:6: error: The statement "c" is a text.
          at /statements/c
          expected a mapping
      map.yaml:9:36: error: "quote" of the statement "d" is a list.
          at /statements/d/said/quote
          expected a text
      map.yaml:9:61: error: "occurrence" of the statement "d" is the number 1.5.
          at /statements/d/said/occurrence
          expected a whole number
      map.yaml:9:74: error: "shared" of the statement "d" is the number 1.
          at /statements/d/said/shared
          expected true or false
      map.yaml:10:1: error: "inferences" is a list.
          at /inferences
          expected a mapping
      map.yaml:11:26: error: "parent" of the section "s" is a list.
          at /sections/s/parent
          expected a text
      "
    `);
  });

  it('a value that is empty or blank', () => {
    expect(
      errorsOf(`statements: {a: {en: " ", kind: factual, said: []}}
inferences: {i: {premises: [], conclusion: a}}
concepts: {c: {}}
sources: {s: {}}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:22: error: "en" of the statement "a" is blank.
          at /statements/a/en
          expected a text
      map.yaml:5:42: error: "said" of the statement "a" is empty.
          at /statements/a/said
          expected at least one entry
      map.yaml:6:18: error: "premises" of the inference "i" is empty.
          at /inferences/i/premises
          expected at least one entry
      map.yaml:7:12: error: The concept "c" is empty.
          at /concepts/c
          expected at least one entry
      map.yaml:8:11: error: The source "s" is empty.
          at /sources/s
          expected at least one entry
      "
    `);
  });

  it('a name that is no name', () => {
    expect(
      errorsOf(`concepts: {Bad_Name: B, "-": C, "a--b": D, "${'a'.repeat(81)}": E, "": F}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:12: error: "Bad_Name" in "concepts" cannot be a name.
          at /concepts/Bad_Name
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:5:25: error: "-" in "concepts" cannot be a name.
          at /concepts/-
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:5:33: error: "a--b" in "concepts" cannot be a name.
          at /concepts/a--b
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:5:44: error: "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa…aaaaaaaaaaaaaaaaaaaa" in "concepts" cannot be a name.
          at /concepts/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:5:132: error: "" in "concepts" cannot be a name.
          at /concepts/
          expected lower-case letters, digits and single hyphens, at most 80 characters
      "
    `);
  });

  it('a head that is no head', () => {
    const folder = { 'map.yaml': 'map: Bad\ntitle: {}\nlanguage: english' };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:1:6: error: "map" is "Bad".
          at /map
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:2:1: error: "title" is empty.
          at /title
          expected at least one entry
      map.yaml:3:11: error: "language" is "english".
          at /language
          expected a language tag such as "zh-Hant" or "en"
      "
    `);
    const reserved = { 'map.yaml': 'map: schemes\ntitle: S\nlanguage: en' };
    expect(report(reserved)).toMatchInlineSnapshot(`
      "
      map.yaml:1:6: error: "map" is "schemes", and that is the name of the catalogue of schemes.
          at /map
          expected another name
      "
    `);
  });

  it('a quotation that is none', () => {
    expect(
      errorsOf('asides: {x: {en: X, said: [{quot: It}, {quote: It, occurrence: 0}]}}'),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:5:28: error: An entry of "said" of the aside "x" has no "quote".
          at /asides/x/said/0
          expected the key "quote": The words, exactly as they stand in the document
      map.yaml:5:29: error: An entry of "said" of the aside "x" can have no "quot".
          at /asides/x/said/0/quot
          expected one of "quote", "occurrence", "document", "shared"
          did you mean "quote"?
      map.yaml:5:64: error: "occurrence" of the aside "x" is the number 0.
          at /asides/x/said/1/occurrence
          expected a number from 1
      "
    `);
  });

  it('a date that is none', () => {
    expect(
      errorsOf(`sources:
  a: {published: 2025-13}
  b: {published: 25}
  c: {published: 2025-02-30}
  d: {published: .nan}
  e: {published: 2025-1}`),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:18: error: "published" of the source "a" is "2025-13".
          at /sources/a/published
          expected a year, a month or a day: 2025, 2025-09 or 2025-09-01
      map.yaml:7:18: error: "published" of the source "b" is the number 25.
          at /sources/b/published
          expected a year, a month or a day: 2025, 2025-09 or 2025-09-01
      map.yaml:8:18: error: "published" of the source "c" is "2025-02-30", and that month has 28 days.
          at /sources/c/published
          expected a day that exists
      map.yaml:9:18: error: "published" of the source "d" is the number NaN.
          at /sources/d/published
          expected a year, a month or a day: 2025, 2025-09 or 2025-09-01
      map.yaml:10:18: error: "published" of the source "e" is "2025-1".
          at /sources/e/published
          expected a year, a month or a day: 2025, 2025-09 or 2025-09-01
      "
    `);
  });

  it('an address with its scheme', () => {
    expect(errorsOf('sources: {a: {address: "https://example.org/x"}}')).toMatchInlineSnapshot(`
      "
      map.yaml:5:24: error: "address" of the source "a" is "https://example.org/x".
          at /sources/a/address
          expected host and path as they were noted, without https://
      "
    `);
  });
});

describe('What the shape forgives:', () => {
  it('a kind, confidence, verdict, basis or rating in capitals', () => {
    const { content } = read(
      mapOf(`statements: {a: {en: A, kind: FACTUAL, implicit: true, confidence: Low}}
evidence: {e: {en: E, statement: a, verdict: Supports, basis: READ}}
assessments: {a: {rating: Opinion}}`),
    );
    expect(content?.statements[0]).toMatchObject({
      kind: 'FACTUAL',
      confidence: 'LOW',
      assessment: { rating: 'OPINION' },
    });
    expect(content?.evidence[0]).toMatchObject({ verdict: 'SUPPORTS', basis: 'READ' });
  });

  it('a year that YAML reads as a number', () => {
    const { content } = read(mapOf('sources: {a: {published: 2025}, b: {published: 2024-02-29}}'));
    expect(content?.sources.map(({ published }) => published)).toEqual(['2025', '2024-02-29']);
  });

  it('a collection that is left empty', () => {
    const { problems } = read({ 'map.yaml': `${HEAD}statements:\ninclude:\n` });
    expect(problems).toEqual([]);
  });
});

describe('The list of problems', () => {
  it('goes on past every mistake, and stops at a thousand', () => {
    const concepts = Array.from({ length: 1500 }, (_, at) => `  c${at}: 5`).join('\n');
    const { problems } = read(mapOf(`concepts:\n${concepts}`));
    expect(problems.length).toBe(1001);
    expect(problems.at(-1)).toMatchObject({
      code: 'problems-left-out',
      message: '500 more problems are not listed.',
    });
  });
});
