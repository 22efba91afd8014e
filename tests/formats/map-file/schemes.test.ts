import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../src/formats/map-file/format-problem.js';
import { readSchemes } from '../../../src/formats/map-file/read-schemes.js';
import { fileReader } from './read-inline.js';

const readText = (text: string) => readSchemes('s.yaml', fileReader({ 's.yaml': text }));
const reportOf = (text: string) => `\n${readText(text).problems.map(formatProblem).join('\n')}\n`;

const ONE = `schemes:
  sign:
    name: {en: Argument from sign, zh-Hant: 由徵兆推論}
    source: Walton, Reed and Macagno (2008), Argumentation Schemes
    premises: [{en: A is found here.}, {en: B goes with A.}]
    conclusion: {en: So B is the case.}
    questions:
      strength: {en: How often does B go with A?}
`;

const TWO = `${ONE}${ONE.replace('schemes:\n  sign:', '  mark:')}    teaching: {restsOn: {en: a mark}, mistakenFor: [sign], ownQuestions: [strength],
      linkage: aim, byLikeness: true}
`;

describe('A catalogue of schemes', () => {
  it('is read whole', () => {
    expect(readText(ONE)).toEqual({
      problems: [],
      schemes: [
        {
          id: 'schemes/sign',
          name: { en: 'Argument from sign', 'zh-Hant': '由徵兆推論' },
          premises: [{ en: 'A is found here.' }, { en: 'B goes with A.' }],
          conclusion: { en: 'So B is the case.' },
          questions: [{ key: 'strength', text: { en: 'How often does B go with A?' } }],
          source: 'Walton, Reed and Macagno (2008), Argumentation Schemes',
          teaching: null,
        },
      ],
    });
  });

  it('says what exercises know of a scheme', () => {
    const [, taught] = readText(TWO).schemes;
    expect(taught?.teaching).toEqual({
      restsOn: { en: 'a mark' },
      mistakenFor: ['schemes/sign'],
      ownQuestions: ['strength'],
      linkage: 'AIM',
      byLikeness: true,
      reversible: false,
    });
    const little = TWO.replace(/restsOn.*/s, 'reversible: true}\n');
    expect(readText(little).schemes[1]?.teaching).toEqual({
      restsOn: null,
      mistakenFor: [],
      ownQuestions: [],
      linkage: null,
      byLikeness: false,
      reversible: true,
    });
  });

  it('names the scheme and the question that its teaching refers to and that are not there', () => {
    const broken = TWO.replace('[sign]', '[sing, mark, sign, sign]')
      .replace('[strength]', '[strenght, strength, strength]')
      .replace('linkage: aim', 'linkage: linkd');
    expect(readText(broken).schemes).toEqual([]);
    expect(reportOf(broken)).toMatchInlineSnapshot(`
      "
      s.yaml:16:53: error: An entry of "mistakenFor" of the scheme "mark" names "sing", and the catalogue has no such scheme.
          at /schemes/mark/teaching/mistakenFor/0
          expected the name of another scheme of this catalogue
          did you mean "sign"?
      s.yaml:16:59: error: An entry of "mistakenFor" of the scheme "mark" names "mark", the scheme itself.
          at /schemes/mark/teaching/mistakenFor/1
          expected the name of another scheme of this catalogue
      s.yaml:16:71: error: An entry of "mistakenFor" of the scheme "mark" names "sign" a second time.
          at /schemes/mark/teaching/mistakenFor/3
          expected each name once
      s.yaml:16:93: error: The scheme "mark" has no question "strenght".
          at /schemes/mark/teaching/ownQuestions/0
          expected one of strength
          did you mean "strength"?
      s.yaml:16:113: error: An entry of "ownQuestions" of the scheme "mark" names "strength" a second time.
          at /schemes/mark/teaching/ownQuestions/2
          expected each name once
      s.yaml:17:16: error: "linkage" of the scheme "mark" is "linkd".
          at /schemes/mark/teaching/linkage
          expected one of linked, aim, separate
          did you mean "linked"?
      "
    `);
    expect(
      reportOf(
        TWO.replace('[sign]', 'sign')
          .replace('[strength]', '[]')
          .replace('restsOn: {en', 'restsOn: {zh-Hant'),
      ),
    ).toMatchInlineSnapshot(`
      "
      s.yaml:16:16: error: "restsOn" of the scheme "mark" has no "en".
          at /schemes/mark/teaching/restsOn
          expected the key "en": The text in English
      s.yaml:16:57: error: "mistakenFor" of the scheme "mark" is a text.
          at /schemes/mark/teaching/mistakenFor
          expected a list
      s.yaml:16:63: error: "ownQuestions" of the scheme "mark" is empty.
          at /schemes/mark/teaching/ownQuestions
          expected at least one entry
      "
    `);
  });

  it('tells all that is wrong with it, and then holds no schemes', () => {
    const broken = ONE.replace('{en: So B is the case.}', 'So B.')
      .replace('strength', 'Strength')
      .replace('{en: A is found here.}', '{zh-Hant: 有甲。}')
      .replace('source', 'sorce');
    expect(readText(broken).schemes).toEqual([]);
    expect(reportOf(broken)).toMatchInlineSnapshot(`
      "
      s.yaml:2:3: error: The scheme "sign" has no "source".
          at /schemes/sign
          expected the key "source": Where the pattern is described
      s.yaml:4:5: error: The scheme "sign" can have no "sorce".
          at /schemes/sign/sorce
          expected one of "name", "source", "premises", "conclusion", "questions", "teaching"
          did you mean "source"?
      s.yaml:5:16: error: An entry of "premises" of the scheme "sign" has no "en".
          at /schemes/sign/premises/0
          expected the key "en": The text in English
      s.yaml:6:17: error: "conclusion" of the scheme "sign" is a text.
          at /schemes/sign/conclusion
          expected a mapping
      s.yaml:8:7: error: "Strength" in "questions" of the scheme "sign" cannot be a name.
          at /schemes/sign/questions/Strength
          expected lower-case letters, digits and single hyphens, at most 80 characters
      "
    `);
    expect(reportOf('')).toMatchInlineSnapshot(`
      "
      s.yaml:1:1: error: The file is empty.
          expected a mapping
      "
    `);
    expect(reportOf('schemes: {a: [')).toMatchInlineSnapshot(`
      "
      s.yaml:1:15: error: This is not YAML: a bracket is opened and not closed, or closed too far to the left.
          expected a closing bracket for each "{" and "["
      "
    `);
    expect(readSchemes('none.yaml', fileReader({})).problems.map(({ code }) => code)).toEqual([
      'file-missing',
    ]);
  });

  it('that comes with the program has no problem', () => {
    const path = new URL('../../../seed/schemes.yaml', import.meta.url);
    const { schemes, problems } = readText(readFileSync(path, 'utf8'));
    expect(problems.map(formatProblem)).toEqual([]);
    expect(schemes.length).toBeGreaterThanOrEqual(20);
  });
});
