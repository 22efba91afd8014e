import ts from 'typescript';
import { expect, test } from 'vitest';
import { SOURCE_FILES, type SourceFile } from './source-files.js';

/*
 * What a file of src exports is for other files of src: what none of them imports is dead, or is
 * the file's own. The rest is here with its reason.
 */
const FOR_OTHERS: Readonly<Record<string, string>> = {
  // Lists of values that a test holds against a document, or goes through one by one.
  'domain/domain-error.ts ERROR_CODES': 'held against the guide',
  'server/error-codes.ts SERVER_ERROR_CODES': 'held against the guide',
  'formats/exercise-json/exercises-schema.ts exercisesSchema': 'held against schema/',
  'reasoning/lint/lint-rules.ts ALL_LINT_RULES': 'held against the guide',
  'reasoning/lint/lint-rule.ts LINT_CODES': 'each has a rule',
  'domain/conflict.ts ATTACKS': 'held against the schema',
  'domain/label.ts EVIDENCE_STANCES': 'each is tried on random maps',
  // Bounds that a test goes up to.
  'exercises/surroundings.ts MOST_AROUND': 'gone up to',
  'formats/map-file/read-text.ts MAX_FILE_BYTES': 'gone up to',
  // Parts that are tried by themselves.
  'store/neo4j/closure.ts CLOSURE': 'its plan is looked at',
  'web/explorer/answers/curl.ts shellQuoted': 'given to a real shell',
};

test('what is exported is imported by another file of src, or said to be for others', () => {
  const taken = new Set(SOURCE_FILES.flatMap(takenFrom));
  const dead = SOURCE_FILES.flatMap(({ name, tree }) =>
    valuesOf(tree)
      .filter((value) => !taken.has(`${name} ${value}`) && !taken.has(`${name} *`))
      .map((value) => `${name} ${value}`),
  );
  expect(dead.filter((one) => !(one in FOR_OTHERS))).toEqual([]);
  expect(Object.keys(FOR_OTHERS).filter((one) => !dead.includes(one))).toEqual([]);
});

test('an exported type is named by its own file or by another', () => {
  const taken = new Set(SOURCE_FILES.flatMap(takenFrom));
  const dead = SOURCE_FILES.flatMap(({ name, text, tree }) =>
    exported(tree)
      .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
      .map((one) => one.name.text)
      .filter((type) => !taken.has(`${name} ${type}`) && !taken.has(`${name} *`))
      .filter((type) => text.match(new RegExp(`\\b${type}\\b`, 'g'))?.length === 1)
      .map((type) => `${name} ${type}`),
  );
  expect(dead).toEqual([]);
});

/** `file name` for each name that a file takes from another; `file *` where it takes all. */
function takenFrom({ imports }: SourceFile): readonly string[] {
  return imports.flatMap(({ file, names }) => {
    if (file === null) return [];
    return names.length === 0 ? [`${file} *`] : names.map(({ name }) => `${file} ${name}`);
  });
}

/** The names of functions, classes and constants that a file exports. */
function valuesOf(tree: ts.SourceFile): readonly string[] {
  return exported(tree).flatMap((statement) => {
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.flatMap(({ name }) => namesIn(name));
    }
    const isValue = ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement);
    return isValue && statement.name !== undefined ? [statement.name.text] : [];
  });
}

function namesIn(name: ts.BindingName): readonly string[] {
  if (ts.isIdentifier(name)) return [name.text];
  return name.elements.flatMap((one) => (ts.isBindingElement(one) ? namesIn(one.name) : []));
}

function exported(tree: ts.SourceFile): readonly ts.Statement[] {
  return tree.statements.filter(
    (statement) =>
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
}
