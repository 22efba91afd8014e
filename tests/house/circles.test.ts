import ts from 'typescript';
import { expect, test } from 'vitest';
import { SOURCE_FILES, type SourceFile } from './source-files.js';

/*
 * Files that import each other's values in a circle: which of them is run first decides what is
 * there. Where types of the API have fields of each other, a decorator takes the other class as a
 * value, if only in a function that runs later; TypeScript has no other way of saying it.
 */
const FORCED_BY_DECORATORS: readonly (readonly string[])[] = [
  ['api/types/document.ts', 'api/types/passage.ts'],
  [
    'api/types/alternative-reading.ts',
    'api/types/concept.ts',
    'api/types/conflict.ts',
    'api/types/dependence.ts',
    'api/types/evidence.ts',
    'api/types/inference-question.ts',
    'api/types/inference.ts',
    'api/types/section.ts',
    'api/types/statement-connection.ts',
    'api/types/statement.ts',
  ],
];

const byName = new Map(SOURCE_FILES.map((file) => [file.name, file]));
const circles = circlesOf(SOURCE_FILES);

test('no files import each other in a circle but those that decorators force to', () => {
  expect(circles.map((circle) => circle.map(({ name }) => name))).toEqual(FORCED_BY_DECORATORS);
});

test('in a circle, what is imported is first used when all of it has run', () => {
  const early = circles.flatMap((circle) =>
    circle.flatMap((file) =>
      namesFrom(file, circle).flatMap((name) =>
        usesOf(file.tree, name)
          .filter((use) => !isWithinFunction(use))
          .map((use) => `${file.name}: ${use.parent.getText(file.tree)}`),
      ),
    ),
  );
  expect(early).toEqual([]);
});

/** The groups of files that reach each other by imports of values (Tarjan 1972). */
function circlesOf(files: readonly SourceFile[]): readonly (readonly SourceFile[])[] {
  const found: SourceFile[][] = [];
  const order = new Map<SourceFile, number>();
  const lowest = new Map<SourceFile, number>();
  const open: SourceFile[] = [];
  const visit = (file: SourceFile): number => {
    const place = order.size;
    order.set(file, place);
    open.push(file);
    let low = place;
    for (const next of valuesFrom(file)) {
      if (!order.has(next)) low = Math.min(low, visit(next));
      else if (open.includes(next)) low = Math.min(low, lowest.get(next) ?? place);
      lowest.set(file, low);
    }
    lowest.set(file, low);
    if (low === place) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || valuesFrom(file).includes(file)) found.push(group);
    }
    return low;
  };
  for (const file of files) if (!order.has(file)) visit(file);
  return found
    .map((group) => group.sort((a, b) => (a.name < b.name ? -1 : 1)))
    .sort((a, b) => a.length - b.length);
}

function valuesFrom(file: SourceFile): readonly SourceFile[] {
  return file.imports.flatMap(({ file: name, isTypeOnly }) => {
    const target = isTypeOnly || name === null ? undefined : byName.get(name);
    return target === undefined ? [] : [target];
  });
}

/** The names under which a file has the values of others of its circle. */
function namesFrom(file: SourceFile, circle: readonly SourceFile[]): readonly string[] {
  const others = circle.map(({ name }) => name);
  return file.imports
    .filter((one) => one.file !== null && others.includes(one.file))
    .flatMap(({ names }) => names.filter(({ isType }) => !isType).map(({ local }) => local));
}

/** Where a name is used as a value, outside the imports. */
function usesOf(node: ts.Node, name: string): readonly ts.Node[] {
  const isType = ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node);
  if (isType || ts.isImportDeclaration(node)) return [];
  if (ts.isIdentifier(node)) return node.text === name ? [node] : [];
  const uses: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    uses.push(...usesOf(child, name));
  });
  return uses;
}

function isWithinFunction(node: ts.Node): boolean {
  return ts.findAncestor(node, (one) => ts.isFunctionLike(one)) !== undefined;
}
