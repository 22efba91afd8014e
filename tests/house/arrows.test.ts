import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

/*
 * Where things live, and which way the arrows run. A folder may import itself and what stands
 * behind it here; the web is a client of the API and imports nothing of ours.
 */
const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  reasoning: ['domain'],
  exercises: ['domain', 'reasoning'],
  words: ['domain', 'reasoning', 'exercises'],
  formats: ['domain', 'reasoning', 'exercises', 'words'],
  store: ['domain'],
  services: ['domain', 'reasoning', 'exercises', 'words', 'store', 'formats'],
  api: ['domain', 'reasoning', 'exercises', 'words', 'store', 'services'],
  server: ['domain', 'store', 'services', 'api'],
  wiring: ['domain', 'store', 'formats', 'services', 'api', 'server'],
  cli: [
    'domain',
    'reasoning',
    'exercises',
    'words',
    'store',
    'formats',
    'services',
    'api',
    'server',
    'wiring',
  ],
  web: [],
};
const ONLY_IN: Readonly<Record<string, readonly string[]>> = {
  'type-graphql': ['api'],
  'neo4j-driver': ['store/neo4j'],
  '@photostructure/sqlite': ['store/sqlite'],
  fastify: ['server'],
  '@apollo/server': ['server'],
  'prom-client': ['server/metrics'],
  'ipaddr.js': ['server/fairness'],
  yaml: ['formats'],
  fflate: ['formats/qti'],
};

const files = filesUnder(SOURCE).map((path) => {
  const text = readFileSync(path, 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, name: relative(SOURCE, path), text, tree };
});

test('every folder of src says in a README what it is for', () => {
  expect(readdirSync(SOURCE).sort()).toEqual(Object.keys(MAY_IMPORT).sort());
  for (const folder of readdirSync(SOURCE)) {
    expect(existsSync(join(SOURCE, folder, 'README.md')), `src/${folder}/README.md`).toBe(true);
  }
});

test('imports run along the arrows', () => {
  const wrong = files.flatMap(({ path, name, tree }) => {
    const folder = folderOf(name);
    return importsOf(tree)
      .filter((target) => target.startsWith('.'))
      .map((target) => relative(SOURCE, resolve(dirname(path), target)))
      .filter((target) => !mayReach(folder, folderOf(target)))
      .map((target) => `${name} imports ${target}`);
  });
  expect(wrong).toEqual([]);
});

test('each library is left to its folder', () => {
  const wrong = files.flatMap(({ name, tree }) =>
    importsOf(tree)
      .filter((target) => !(ONLY_IN[target] ?? [name]).some((home) => name.startsWith(home)))
      .map((target) => `${name} imports ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('decorators stand in api alone', () => {
  const decorated = files.filter(({ tree }) => hasDecorator(tree)).map(({ name }) => name);
  expect(decorated.length).toBeGreaterThan(0);
  expect(decorated.filter((name) => folderOf(name) !== 'api')).toEqual([]);
});

test('the environment is read in one file', () => {
  const readers = files.filter(({ text }) => /process\.env/.test(text)).map(({ name }) => name);
  expect(readers).toEqual(['wiring/configuration.ts']);
});

function folderOf(name: string): string {
  return name.split('/')[0] ?? '';
}

function mayReach(from: string, to: string): boolean {
  if (from === 'web' && to === '..') return true; // the guide's queries, as texts
  return from === to || (MAY_IMPORT[from] ?? []).includes(to);
}

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

function importsOf(tree: ts.SourceFile): readonly string[] {
  return tree.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
}

function hasDecorator(node: ts.Node): boolean {
  if (ts.isDecorator(node)) return true;
  return ts.forEachChild(node, (child) => hasDecorator(child) || undefined) ?? false;
}
