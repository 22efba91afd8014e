import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { ARROWS, folderOf, ONLY_IN, PURE } from './arrows.js';
import { pictureOfArrows } from './picture.js';
import { partOf, SOURCE, SOURCE_FILES } from './source-files.js';

/*
 * Where things live, and which way the arrows run (`arrows.ts`). After a change of the arrows
 *
 *   UPDATE_GOLDEN=1 npx vitest run tests/house
 *
 * draws the README's picture anew.
 */
const README = fileURLToPath(new URL('../../README.md', import.meta.url));
const IS_UPDATING = process.env['UPDATE_GOLDEN'] === '1' && process.env['CI'] === undefined;

/** What the web may take from outside src: the guide's queries, as texts. */
const OUTSIDE = '../docs/guide/queries/';

test('every folder of src says in a README what it is for', () => {
  const folders = readdirSync(SOURCE).sort();
  expect(folders).toEqual([...new Set(Object.keys(ARROWS).map(folderOf))].sort());
  expect(folders.filter((folder) => !existsSync(join(SOURCE, folder, 'README.md')))).toEqual([]);
});

test('the table has each part of src, and no other', () => {
  const parts = [...new Set(SOURCE_FILES.map(({ part }) => part))].sort();
  expect(Object.keys(ARROWS).sort()).toEqual(parts);
});

test('every import runs along an arrow', () => {
  const wrong = SOURCE_FILES.flatMap(({ name, part, imports }) =>
    imports
      .flatMap(({ file }) => (file === null ? [] : [file]))
      .filter((file) => !mayReach(part, file))
      .map((file) => `${name} imports ${file}`),
  );
  expect(wrong).toEqual([]);
});

test('every arrow has an import that runs along it', () => {
  const run = new Set(
    SOURCE_FILES.flatMap(({ part, imports }) =>
      imports.map(({ file }) => `${part} -> ${file === null ? '' : partOf(file)}`),
    ),
  );
  const declared = Object.entries(ARROWS).flatMap(([from, targets]) =>
    targets.map((to) => `${from} -> ${to}`),
  );
  expect(declared.filter((arrow) => !run.has(arrow))).toEqual([]);
});

test('the arrows between folders run in no circle', () => {
  const after = (folder: string, seen: readonly string[]): readonly string[] => {
    if (seen.includes(folder)) return [[...seen, folder].join(' -> ')];
    const targets = Object.entries(ARROWS).flatMap(([part, parts]) =>
      folderOf(part) === folder ? parts.map(folderOf).filter((to) => to !== folder) : [],
    );
    return [...new Set(targets)].flatMap((to) => after(to, [...seen, folder]));
  };
  expect(Object.keys(ARROWS).flatMap((part) => after(folderOf(part), []))).toEqual([]);
});

test('the picture of the arrows in the README is the one of the table', () => {
  const text = readFileSync(README, 'utf8');
  const drawn = text.replace(
    /<!-- arrows -->[\s\S]*<!-- \/arrows -->/,
    () => `<!-- arrows -->\n${pictureOfArrows()}\n<!-- /arrows -->`,
  );
  expect(text).toContain('<!-- arrows -->');
  if (IS_UPDATING) writeFileSync(README, drawn);
  else expect(text, 'UPDATE_GOLDEN=1 npx vitest run tests/house').toBe(drawn);
});

test('each library is left to its folder', () => {
  const wrong = SOURCE_FILES.flatMap(({ name, imports }) =>
    imports
      .filter(({ target }) => !name.startsWith(`${ONLY_IN[target] ?? partOf(name)}/`))
      .map(({ target }) => `${name} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('what is pure takes nothing from Node but hashes', () => {
  const wrong = SOURCE_FILES.filter(({ part }) => PURE.includes(folderOf(part))).flatMap(
    ({ name, imports }) =>
      imports
        .filter(({ target }) => target.startsWith('node:') && target !== 'node:crypto')
        .map(({ target }) => `${name} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('decorators stand in api alone', () => {
  const decorated = SOURCE_FILES.filter(({ tree }) => hasDecorator(tree)).map(({ part }) => part);
  expect(decorated.length).toBeGreaterThan(0);
  expect(decorated.filter((part) => folderOf(part) !== 'api')).toEqual([]);
});

test('the environment is read in one file', () => {
  const readers = SOURCE_FILES.filter(({ text }) => /process\.env/.test(text));
  expect(readers.map(({ name }) => name)).toEqual(['wiring/configuration.ts']);
});

function mayReach(from: string, file: string): boolean {
  if (file.startsWith(OUTSIDE)) return folderOf(from) === 'web';
  const to = partOf(file);
  return from === to || (ARROWS[from] ?? []).includes(to);
}

function hasDecorator(node: ts.Node): boolean {
  if (ts.isDecorator(node)) return true;
  return ts.forEachChild(node, (child) => hasDecorator(child) || undefined) ?? false;
}
