import { describe, expect, it } from 'vitest';
import { readMap } from '../../../src/formats/map-file/read-map.js';
import { MAX_FILE_BYTES } from '../../../src/formats/map-file/read-text.js';
import { HEAD, mapOf, read, report, TWO_STATEMENTS } from './read-inline.js';

describe('The files of a map', () => {
  it('are asked for when they are not there', () => {
    expect(report({})).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: There is no file map.yaml in the folder of the map.
      "
    `);
    expect(report({ 'map.yaml': `${HEAD}include: [evidence.yaml]` })).toMatchInlineSnapshot(`
      "
      map.yaml:4:11: error: There is no file evidence.yaml in the folder of the map.
          at /include/0
      "
    `);
  });

  it('say why they cannot be read', () => {
    const readFile = () => {
      throw new Error('EACCES: permission denied');
    };
    expect(readMap('map.yaml', readFile, []).problems).toEqual([
      {
        severity: 'error',
        code: 'file-unreadable',
        file: 'map.yaml',
        line: 1,
        column: 1,
        pointer: '',
        message: 'The file map.yaml cannot be read: EACCES: permission denied',
        expected: null,
        suggestions: [],
      },
    ]);
  });

  it('are refused over 5 MiB, before anything in them is looked at', () => {
    const large = new Uint8Array(50 * 1024 * 1024).fill(0x5b); // 50 MB of [
    const started = performance.now();
    expect(report({ 'map.yaml': large })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The file is larger than 5 MiB, so it was not read.
          expected at most 5 MiB; a large map can be split with "include"
      "
    `);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  it('need not be read further than the limit', () => {
    const limits: number[] = [];
    const readFile = (_path: string, maxBytes: number) => {
      limits.push(maxBytes);
      return new Uint8Array(maxBytes + 1);
    };
    expect(readMap('map.yaml', readFile, []).problems.map(({ code }) => code)).toEqual([
      'file-too-large',
    ]);
    expect(limits).toEqual([MAX_FILE_BYTES]);
  });

  it('are refused with more tokens than any map needs', () => {
    expect(report({ 'map.yaml': 'a: '.repeat(1_000_000) })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1000001: error: The file has more than 1000000 tokens of YAML, so it was not read.
          expected a smaller file; a large map can be split with "include"
      "
    `);
  });

  it('are UTF-8: the first byte that is not is named', () => {
    const withByte = new Uint8Array([...new TextEncoder().encode('# 雨\nmap: r'), 0xff, 0x41]);
    expect(report({ 'map.yaml': withByte })).toMatchInlineSnapshot(`
      "
      map.yaml:2:1: error: The file is not UTF-8: the byte at offset 12 (0xFF) cannot stand there.
          expected a file saved as UTF-8
      "
    `);
    const cutOff = new TextEncoder().encode('map: 雨').subarray(0, 7);
    expect(report({ 'map.yaml': cutOff })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The file is not UTF-8: it ends in the middle of a character, at byte 7.
          expected a file saved as UTF-8
      "
    `);
    const { 'map.yaml': map } = mapOf('');
    expect(report({ 'map.yaml': map ?? '', 'essay.txt': withByte })).toMatchInlineSnapshot(`
      "
      essay.txt:2:1: error: The file is not UTF-8: the byte at offset 12 (0xFF) cannot stand there.
          expected a file saved as UTF-8
      "
    `);
  });

  it('may begin with a byte order mark, which is no part of the text', () => {
    const files = mapOf(`${TWO_STATEMENTS}inferences: {so: {premises: [rained], conclusion: wet}}`);
    const marked = Object.fromEntries(
      Object.entries(files).map(([path, text]) => [path, `\ufeff${text}`]),
    );
    const { content, problems } = read(marked);
    expect(problems).toEqual([]);
    expect(content?.documents[0]?.text).toBe('It rained.\nThe street is wet.');
    expect(content?.statements[0]?.passages[0]?.start).toBe(0);
  });

  it('lie in the folder of the map', () => {
    const paths = ['../a.yaml', '/etc/passwd', 'a/../../b', './a', 'a//b', 'C:a', String.raw`a\b`];
    const map = `${HEAD}include: ${JSON.stringify(paths)}\ndocuments: {d: {file: ../d, title: D}}`;
    const asked: string[] = [];
    const { problems } = readMap(
      'map.yaml',
      (path) => {
        asked.push(path);
        return new TextEncoder().encode(map);
      },
      [],
    );
    expect(asked).toEqual(['map.yaml']);
    expect(problems.map(({ message }) => message)).toEqual([
      '"../a.yaml" leads out of the folder of the map.',
      '"/etc/passwd" is an absolute path.',
      '"a/../../b" leads out of the folder of the map.',
      '"./a" is not a plain path to a file.',
      '"a//b" is not a plain path to a file.',
      '"C:a" is an absolute path.',
      '"a\\\\b" has a backslash.',
      '"../d" leads out of the folder of the map.',
    ]);
    expect(problems[0]?.expected).toBe(
      'a path inside the folder of the map, with forward slashes, such as "evidence.yaml"',
    );
  });

  it('are included once, and not in a circle', () => {
    const folder = {
      'map.yaml': `${HEAD}include: [a.yaml, b.yaml, a.yaml]`,
      'a.yaml': 'include: [b.yaml, map.yaml]',
      'b.yaml': 'include:\n  - a.yaml',
    };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:4:27: error: a.yaml is already included in map.yaml, line 4.
          at /include/2
          expected each file once
      a.yaml:1:11: error: b.yaml is already included in map.yaml, line 4.
          at /include/0
          expected each file once
      a.yaml:1:19: error: map.yaml is the first file of the map and cannot be included.
          at /include/1
          expected each file once
      b.yaml:2:5: error: a.yaml is already included in map.yaml, line 4.
          at /include/0
          expected each file once
      "
    `);
  });

  it('hold the head of the map in the first file alone', () => {
    const folder = { 'map.yaml': `${HEAD}include: [a.yaml]`, 'a.yaml': 'map: rain\ntitle: Rain' };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      a.yaml:1:1: error: "map" stands in a file that is included.
          at /map
          expected "map" in the first file of the map alone
      a.yaml:2:1: error: "title" stands in a file that is included.
          at /title
          expected "title" in the first file of the map alone
      "
    `);
    expect(report({ 'map.yaml': 'statements:' })).toMatchInlineSnapshot(`
      "
      map.yaml:1:1: error: The file has no "map".
          expected the key "map": this is the first file of the map
      map.yaml:1:1: error: The file has no "title".
          expected the key "title": this is the first file of the map
      map.yaml:1:1: error: The file has no "language".
          expected the key "language": this is the first file of the map
      "
    `);
  });

  it('are one map: collections of several files follow one another', () => {
    const folder = {
      'map.yaml': `${HEAD}include: [a.yaml, b.yaml]\nconcepts: {one: One}`,
      'a.yaml': 'include: [c.yaml]\nconcepts: {two: Two}',
      'b.yaml': 'concepts: {three: Three}',
      'c.yaml': 'concepts: {four: Four, 5th: Five}',
    };
    expect(read(folder).content?.concepts.map(({ name }) => name['en'])).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
      'Five',
    ]);
  });

  it('are not blamed for names that a broken file may declare', () => {
    const { 'map.yaml': map = '' } = mapOf(
      `include: [b.yaml]\nstatements: {a: {en: A, kind: factal, implicit: true, section: one}}`,
    );
    const folder = { 'map.yaml': map, 'b.yaml': 'sections: {one: {title: "One', 'essay.txt': 'x' };
    expect(report(folder)).toMatchInlineSnapshot(`
      "
      map.yaml:6:31: error: "kind" of the statement "a" is "factal".
          at /statements/a/kind
          expected one of factual, causal, predictive, evaluative, normative, definitional
          did you mean "factual"?
      b.yaml:1:29: error: This is not YAML: a quotation mark is opened and not closed.
          expected the closing quotation mark
      "
    `);
  });
});
