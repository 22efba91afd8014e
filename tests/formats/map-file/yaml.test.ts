import { describe, expect, it } from 'vitest';
import { HEAD, mapOf, read, report } from './read-inline.js';

const reportOf = (rest: string) => report({ 'map.yaml': HEAD + rest });

describe('Broken YAML is told in plain words, with its line:', () => {
  it('a colon in a text, a tab, an open quotation mark, all at once', () => {
    expect(reportOf('description: The Fed: it cuts\n\tx: y\nz: "x')).toMatchInlineSnapshot(`
      "
      map.yaml:4:14: error: This is not YAML: a second colon stands in the line of a key.
          expected a text that holds a colon and a space in quotation marks
      map.yaml:5:1: error: This is not YAML: a tab indents the line.
          expected spaces
      map.yaml:6:6: error: This is not YAML: a quotation mark is opened and not closed.
          expected the closing quotation mark
      "
    `);
  });

  it('a text that begins with a character of YAML', () => {
    expect(reportOf('description: @home')).toMatchInlineSnapshot(`
      "
      map.yaml:4:14: error: This is not YAML: a text begins with a character that means something in YAML.
          expected the text in quotation marks
      "
    `);
  });

  it('words behind a text in quotation marks', () => {
    expect(reportOf('description: "Rain" falls')).toMatchInlineSnapshot(`
      "
      map.yaml:4:21: error: This is not YAML: something follows a value that has ended.
          expected the whole text in quotation marks, or none at all
      "
    `);
  });

  it('a line that is indented otherwise', () => {
    expect(reportOf('concepts:\n    a: A\n  b: B')).toMatchInlineSnapshot(`
      "
      map.yaml:6:1: error: This is not YAML: the line is indented otherwise than the lines it belongs to.
          expected all keys of a mapping, and all items of a list, in one column
      "
    `);
  });

  it('a line without a colon', () => {
    expect(reportOf('just words\nconcepts:')).toMatchInlineSnapshot(`
      "
      map.yaml:4:1: error: This is not YAML: a key goes over several lines, or a line has no colon after its key.
          expected "key: value", or a text further to the right than its key
      "
    `);
  });

  it('a bracket without its other half', () => {
    expect(reportOf('include: [a, b\n')).toMatchInlineSnapshot(`
      "
      map.yaml:5:1: error: This is not YAML: a bracket is opened and not closed, or closed too far to the left.
          expected a closing bracket for each "{" and "["
      "
    `);
    expect(reportOf('concepts: {a: b\nsources: {}\n')).toMatchInlineSnapshot(`
      "
      map.yaml:5:1: error: This is not YAML: a bracket is opened and not closed, or closed too far to the left.
          expected a closing bracket for each "{" and "["
      "
    `);
  });

  it('a backslash in double quotation marks', () => {
    expect(reportOf(String.raw`description: "a \q"`)).toMatchInlineSnapshot(`
      "
      map.yaml:4:17: error: This is not YAML: a backslash in double quotation marks begins no escape that YAML knows.
          expected single quotation marks, or \\\\ for one backslash
      "
    `);
  });
});

describe('What YAML allows and a map file refuses:', () => {
  it('anchors, aliases, tags, directives and a second document', () => {
    const text = `%YAML 1.1\n---\nmap: &m rain\n<<: *m\ntitle: !!str Rain\n---\nx: 1`;
    expect(report({ 'map.yaml': text })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The directive %YAML 1.1 is not allowed here.
          expected YAML without directives
      map.yaml:3:6: error: The anchor &m is not allowed here.
          expected the value written out where it is needed
      map.yaml:4:5: error: The alias *m is not allowed here.
          expected the value written out where it is needed
      map.yaml:5:8: error: The tag !!str is not allowed here.
          expected the value alone
      map.yaml:6:1: error: A second YAML document begins here.
          expected one YAML document in a file
      "
    `);
  });

  it('anchors that would explode are never followed', () => {
    const levels = [...'bcdefghijk'].map((name, level) => {
      const below = 'abcdefghij'[level];
      return `${name}: &${name} [${Array(10).fill(`*${below}`).join(', ')}]`;
    });
    const bomb = `a: &a [lol]\n${levels.join('\n')}`;
    const started = performance.now();
    const { content, problems } = read({ 'map.yaml': bomb });
    expect(performance.now() - started).toBeLessThan(5000);
    expect(content).toBeNull();
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['yaml-feature-refused']));
  });

  it.each([
    ['lists in brackets', '['.repeat(10_000)],
    ['mappings in brackets', '{a: '.repeat(10_000)],
    ['lists in one line', '- '.repeat(10_000)],
    ['keys in one line', '? '.repeat(10_000)],
    ['mappings, each further to the right', indented(1500, 'a:')],
    ['lists, each further to the right', indented(1500, '-')],
    ['brackets that are closed again', '['.repeat(10_000) + ']'.repeat(10_000)],
  ])('10,000 levels of nesting, as %s', (_name, text) => {
    const { content, problems } = read({ 'map.yaml': text });
    expect(content).toBeNull();
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['yaml-too-deep', 'Lists and mappings stand in one another more than 50 levels deep.'],
    ]);
  });

  it('but not brackets in a text, nor lists that end before the next begins', () => {
    const many = Array.from({ length: 100 }, (_, at) => `  c${at}: "${'['.repeat(100)}"`);
    expect(report(mapOf(`concepts:\n${many.join('\n')}`)).trim()).toBe('');
  });

  it('a key that stands twice, with both its lines', () => {
    expect(
      report(mapOf('concepts:\n  a: {en: A, en: B}\n  b: B\n  a: C\nconcepts: {}')),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:14: error: The key "en" stands twice in one mapping: in line 6.
          at /concepts/a/en
          expected each key once
      map.yaml:8:3: error: The key "a" stands twice in one mapping: in line 6 and in line 8.
          at /concepts/a
          expected each key once
      map.yaml:9:1: error: The key "concepts" stands twice in one mapping: in line 5 and in line 9.
          at /concepts
          expected each key once
      "
    `);
  });

  it('keys that are no texts', () => {
    expect(
      report(mapOf('concepts:\n  2008: A\n  true: B\n  ? [a, b]\n  : C\n  : D\n')),
    ).toMatchInlineSnapshot(`
      "
      map.yaml:6:3: error: The key 2008 is not a text, as YAML reads it.
          at /concepts
          expected "2008", in quotation marks
      map.yaml:7:3: error: The key true is not a text, as YAML reads it.
          at /concepts
          expected "true", in quotation marks
      map.yaml:8:5: error: A key here is not a text.
          at /concepts
          expected a key, then a colon
      map.yaml:10:1: error: A key here is not a text.
          at /concepts
          expected a key, then a colon
      "
    `);
  });

  it('__proto__ and constructor are keys like any other, and pollute nothing', () => {
    const folder = mapOf(
      'concepts:\n  __proto__: {en: A}\n__proto__: {polluted: true}\nconstructor: {prototype: 1}',
    );
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:6:3: error: "__proto__" in "concepts" cannot be a name.
          at /concepts/__proto__
          expected lower-case letters, digits and single hyphens, at most 80 characters
      map.yaml:7:1: error: The file can have no "__proto__".
          at /__proto__
          expected one of "map", "title", "description", "language", "include", "documents", "sections", "concepts", "statements", "inferences", "conflicts", "asides", "sources", "assessments", "evidence", "accepted"
      map.yaml:8:1: error: The file can have no "constructor".
          at /constructor
          expected one of "map", "title", "description", "language", "include", "documents", "sections", "concepts", "statements", "inferences", "conflicts", "asides", "sources", "assessments", "evidence", "accepted"
      "
    `);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const named = read(mapOf('concepts: {constructor: Builder}')).content;
    expect(named?.concepts[0]?.name).toEqual({ en: 'Builder' });
  });

  it('a file that is empty, or no mapping', () => {
    expect(report({ 'map.yaml': '' })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The file is empty.
          expected a mapping
      "
    `);
    expect(report({ 'map.yaml': '- a' })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The file is a list.
          expected a mapping
      "
    `);
  });
});

describe('Places', () => {
  it('count code points, so that a character outside the basic plane is one column', () => {
    const folder = mapOf('concepts: {a: "😀😀", b: 5}');
    expect(read(folder).problems[0]).toMatchObject({ line: 5, column: 24 });
  });

  it('are right with the line ends of Windows', () => {
    const folder = { 'map.yaml': `${HEAD}concepts:\n  b: 5`.replaceAll('\n', '\r\n') };
    expect(read(folder).problems[0]).toMatchObject({ line: 5, column: 6 });
  });
});

function indented(levels: number, line: string): string {
  return Array.from({ length: levels }, (_, level) => ' '.repeat(level) + line).join('\n');
}
