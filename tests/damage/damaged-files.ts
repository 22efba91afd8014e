import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DatabaseSync } from '@photostructure/sqlite';
import type { FormattedExecutionResult } from 'graphql';
import { expect } from 'vitest';
import { createApi } from '../../src/api/create-api.js';
import { runQuery } from '../../src/api/run-query.js';
import type { MapContent } from '../../src/domain/argument-map.js';
import { DomainError } from '../../src/domain/domain-error.js';
import { entityId, parseMapId } from '../../src/domain/identifier.js';
import type { Scheme } from '../../src/domain/inference.js';
import type { Store } from '../../src/store/port.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { specimen as rain, signScheme } from '../api/specimen.js';
import { specimen, specimenScheme } from '../contract/specimen.js';
import { shortened } from '../fixtures/fixture-maps.js';

export const DATABASE = 'therefore.db';
/** The files that make a database, a log of a crash included. */
const FILES = [DATABASE, `${DATABASE}-wal`, `${DATABASE}-seal`];

const CAUSE = entityId('schemes', 'cause');
export const SCHEMES: readonly Scheme[] = [signScheme('golden-sign'), specimenScheme(CAUSE)];
export const MAPS: readonly MapContent[] = [
  rain('golden-rain', 'golden-sign'),
  // Some texts are still longer than a page.
  shortened(specimen(parseMapId('every'), CAUSE), 6_000),
];

/** What is asked of each damaged database: of both maps, of all, and of everything in them. */
const QUESTIONS: readonly string[] = [
  ...goldenQuestions(),
  '{ maps { totalCount nodes { id title description languages } } }',
  '{ schemes { totalCount nodes { id name premises conclusion questions { key text } source } } }',
  '{ statements(search: "bubble") { totalCount nodes { id text note passages { exact start } } } }',
  '{ statements(search: "雨") { totalCount nodes { id role } } }',
  `{ map(id: "every") { revision title description language
     stats { statements inferences byRole { role count } }
     documents { nodes { id title text author headings { exact } } }
     sections { nodes { id title parent { id } headings { exact } } }
     concepts { nodes { id name statements { nodes { id } } } }
     statements { nodes { id text role kind note section { id } concepts { id } } }
     inferences { nodes { id note premises { id } conclusion { id } scheme { id }
       alternatives { note steps { premises { id } conclusion { id } } } } }
     conflicts { nodes { id note attack attackers { id } target { ... on Node { id } } } }
     sources { nodes { id title address via } }
     evidence { nodes { id verdict finding date basis note statement { id } source { id } } }
     asides { nodes { id reason passages { exact } } } } }`,
  `{ statement(id: "every/alpha") { id role supports { id } attacks { id } attackedBy { id }
     dependents { totalCount edges { tier node { id } } }
     dependencies { totalCount edges { tier node { id } } } }
     node(id: "every/finding-z") { id __typename } }`,
];

/** A closed database with both maps, one at its second revision; and how to be rid of it. */
export async function madeDatabase(): Promise<{ readonly folder: string; remove(): void }> {
  const made = temporaryFolder();
  const folder = join(made, 'data');
  const store = await openSqliteStore({ folder: join(made, 'elsewhere') });
  await store.importSchemes(SCHEMES);
  for (const map of MAPS) {
    await store.importMap({ ...map, asides: [] });
    await store.importMap(map);
  }
  await store.close();
  mkdirSync(folder);
  // Copied, so that no connection that this process has not quite let go of is in the way.
  copyDatabase(join(made, 'elsewhere'), folder);
  rmSync(join(folder, `${DATABASE}-wal`), { force: true });
  return { folder, remove: () => rmSync(made, { recursive: true }) };
}

export function copyDatabase(from: string, to: string): void {
  for (const file of FILES) {
    rmSync(join(to, file), { force: true });
    if (existsSync(join(from, file))) copyFileSync(join(from, file), join(to, file));
  }
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'therefore-damage-'));
}

/** The pages of each table and index of a database, by name. */
export function pagesOf(folder: string): ReadonlyMap<string, readonly number[]> {
  const connection = new DatabaseSync(join(folder, DATABASE), { readOnly: true });
  const rows = connection.prepare('SELECT name, pageno FROM dbstat').all() as {
    readonly name: string;
    readonly pageno: number;
  }[];
  connection.close();
  const pages = new Map<string, number[]>();
  for (const { name, pageno } of rows) pages.set(name, [...(pages.get(name) ?? []), pageno]);
  return pages;
}

/** Changes the bytes of one of a database's files. */
export function spoil(folder: string, file: string, change: (bytes: Buffer) => Buffer | undefined) {
  const path = join(folder, file);
  const bytes = readFileSync(path);
  writeFileSync(path, change(bytes) ?? bytes);
}

/** The answers of a sound database to all questions. */
export async function soundAnswers(folder: string): Promise<readonly FormattedExecutionResult[]> {
  const copy = temporaryFolder();
  copyDatabase(folder, copy);
  const store = await openSqliteStore({ folder: copy });
  const answers = await answersOf(store);
  await store.close();
  rmSync(copy, { recursive: true });
  for (const { errors } of answers) expect(errors).toBeUndefined();
  return answers;
}

export async function answersOf(store: Store): Promise<readonly FormattedExecutionResult[]> {
  const api = createApi({ store });
  return Promise.all(QUESTIONS.map((query) => runQuery(api, { query })));
}

/** How a database took what was done to it. */
export type Outcome = 'refused' | 'answered' | 'answered in part';

/**
 * Opens a database and asks it everything. Whatever was done to it, it may refuse to start with one
 * line, or answer what is right, or say that something is damaged; and nothing else.
 */
export async function outcomeOf(
  folder: string,
  right: readonly FormattedExecutionResult[],
): Promise<Outcome> {
  let store: Store;
  try {
    store = await openSqliteStore({ folder });
  } catch (error) {
    expect(error).toBeInstanceOf(DomainError);
    const { code, message } = error as DomainError; // just expected
    expect(code, message).toMatch(/^(?:DAMAGED|UNAVAILABLE|INVALID_INPUT)$/);
    expect(message).not.toContain('\n');
    return 'refused';
  }
  try {
    const answers = await answersOf(store);
    answers.forEach((answer, at) => {
      expectRightOrRefused(answer, right[at], folder);
    });
    return answers.some(({ errors }) => errors !== undefined) ? 'answered in part' : 'answered';
  } finally {
    await store.close();
  }
}

function expectRightOrRefused(
  answer: FormattedExecutionResult,
  right: FormattedExecutionResult | undefined,
  folder: string,
): void {
  for (const { message, extensions } of answer.errors ?? []) {
    expect(extensions?.['code'], message).toMatch(/^(?:DAMAGED|UNAVAILABLE)$/);
    expect(message).not.toContain(folder);
    expect(message).not.toContain('\n');
  }
  if (answer.errors === undefined) expect(answer).toEqual(right);
  else expect(withoutNulls(answer.data, right?.data)).toEqual(right?.data);
}

/** An answer with what it leaves out, for an error that it tells, put in from the right one. */
function withoutNulls(found: unknown, right: unknown): unknown {
  if (found === null || found === undefined) return right;
  if (typeof found !== 'object' || typeof right !== 'object' || right === null) return found;
  if (Array.isArray(found) || Array.isArray(right)) {
    if (!Array.isArray(found) || !Array.isArray(right)) return found;
    return found.map((one, at) => withoutNulls(one, right[at]));
  }
  const other = right as Readonly<Record<string, unknown>>;
  const fields = Object.entries(found).map(([key, one]) => [key, withoutNulls(one, other[key])]);
  return Object.fromEntries(fields);
}

function goldenQuestions(): readonly string[] {
  const folder = fileURLToPath(new URL('../golden/rain/', import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.graphql'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
