import ts from 'typescript';
import { expect, test } from 'vitest';
import { SOURCE_FILES } from './source-files.js';

/*
 * One word, one thing: a name that is exported stands for one thing in all of src, so that a reader
 * who meets it again has met it before.
 */

/** What has the same name in two places since it is the same thing, and why it stands twice. */
const SAME_THING: Readonly<Record<string, string>> = Object.fromEntries(
  [
    'Attack',
    'Basis',
    'DIFFICULTIES',
    'Difficulty',
    'EXERCISE_KINDS',
    'ExerciseKind',
    'Kind',
    'MAX_SEED',
    'PartOutcome',
    'RelationOutcome',
    'Role',
    'ShownPassage',
    'ShownText',
    'Tier',
    'VERDICTS',
    'Verdict',
  ].map((name) => [name, 'the page imports nothing of ours, and calls a thing as the API does']),
);

/** Each catalogue of words has the same names as every other. */
const CATALOGUE = /^words\/[a-z]{2,3}(?:-[a-z]+)?\//;

test('an exported name stands for one thing in all of src', () => {
  const homes = new Map<string, Set<string>>();
  for (const { name: file, tree } of SOURCE_FILES) {
    const home = file.replace(CATALOGUE, 'words/*/');
    for (const name of tree.statements.flatMap(exportedBy)) {
      homes.set(name, (homes.get(name) ?? new Set()).add(home));
    }
  }
  const twice = [...homes].filter(([, files]) => files.size > 1).map(([name]) => name);
  expect(twice.length).toBeGreaterThan(0);
  expect(twice.sort()).toEqual(Object.keys(SAME_THING).sort());
});

function exportedBy(statement: ts.Statement): readonly string[] {
  if (!ts.canHaveModifiers(statement)) return [];
  const isExported = ts
    .getModifiers(statement)
    ?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (isExported !== true) return [];
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.flatMap(({ name }) =>
      ts.isIdentifier(name) ? [name.text] : [],
    );
  }
  const { name } = statement as ts.Statement & { readonly name?: ts.Node }; // of any declaration
  return name !== undefined && ts.isIdentifier(name) ? [name.text] : [];
}
