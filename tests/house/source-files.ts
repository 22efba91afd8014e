import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The folder `src`. */
export const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));

/** A file of src as the tests of the house read it. */
export interface SourceFile {
  /** Below src, with slashes: `api/cost.ts`. */
  readonly name: string;
  /** The folder that it lies in: `api`. */
  readonly part: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

/** What a file imports, or hands on, from one module. */
export interface Import {
  /** As it is written: `./cost.js`, `graphql`. */
  readonly target: string;
  /** The file of src that this is, or would be; null for a package. */
  readonly file: string | null;
  /** Whether nothing of it is there when the program runs. */
  readonly isTypeOnly: boolean;
  /** What it takes by name; empty where it takes all, or nothing but the effects. */
  readonly names: readonly ImportedName[];
}

/** One name out of a module. */
export interface ImportedName {
  /** As the module exports it. */
  readonly name: string;
  /** As it is called here. */
  readonly local: string;
  readonly isType: boolean;
}

/** Every file of src that is TypeScript, in the order of their names. */
export const SOURCE_FILES: readonly SourceFile[] = readdirSync(SOURCE, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
  .map((name) => name.split(sep).join('/'))
  .sort()
  .map((name) => {
    const text = readFileSync(join(SOURCE, name), 'utf8');
    const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    return { name, part: partOf(name), text, tree, imports: importsOf(name, tree) };
  });

/** The folder of a file below src. */
export function partOf(name: string): string {
  return name.includes('/') ? name.slice(0, name.lastIndexOf('/')) : '';
}

function importsOf(name: string, tree: ts.SourceFile): readonly Import[] {
  const written = tree.statements.flatMap((statement): readonly Import[] => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return [];
    const { text: target } = specifier;
    const file = fileAt(name, target);
    return [{ target, file, isTypeOnly: isTypeOnly(statement), names: namesOf(statement) }];
  });
  return [...written, ...dynamicImports(name, tree)];
}

/** What is loaded only when it is wanted: `import('./download.js')`. */
function dynamicImports(name: string, node: ts.Node): readonly Import[] {
  const found: Import[] = [];
  ts.forEachChild(node, (child) => {
    found.push(...dynamicImports(name, child));
  });
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) {
    return found;
  }
  const [argument] = node.arguments;
  if (argument === undefined || !ts.isStringLiteral(argument)) return found;
  const { text: target } = argument;
  return [...found, { target, file: fileAt(name, target), isTypeOnly: false, names: [] }];
}

/** With `verbatimModuleSyntax`, what is not called a type is there at run time. */
function isTypeOnly(statement: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(statement)) return statement.isTypeOnly;
  return statement.importClause?.isTypeOnly ?? false;
}

function namesOf(statement: ts.ImportDeclaration | ts.ExportDeclaration): readonly ImportedName[] {
  const bindings = ts.isExportDeclaration(statement)
    ? statement.exportClause
    : statement.importClause?.namedBindings;
  if (bindings === undefined || !('elements' in bindings)) return [];
  return bindings.elements.map(({ name, propertyName, isTypeOnly: isType }) => ({
    name: (propertyName ?? name).text,
    local: name.text,
    isType: isType || isTypeOnly(statement),
  }));
}

function fileAt(from: string, target: string): string | null {
  if (!target.startsWith('.')) return null;
  const path = relative(SOURCE, resolve(SOURCE, dirname(from), target))
    .split(sep)
    .join('/');
  const written = [path, path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.tsx')];
  return written.find((one) => existsSync(join(SOURCE, one))) ?? path;
}
