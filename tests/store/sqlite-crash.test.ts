import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { MapContent } from '../../src/domain/argument-map.js';
import { entityId } from '../../src/domain/identifier.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import { mapContent } from '../support/map-builder.js';

const KILLED = fileURLToPath(new URL('sqlite-killed-import.mjs', import.meta.url));

/** More text than SQLite keeps in memory, so that the file's log already holds half an import. */
function large(word: string): MapContent {
  const said = { text: { en: `says ${word}` } };
  const names = Array.from({ length: 300 }, (_, at) => `s${at}`);
  const content = mapContent('large', {
    statements: Object.fromEntries(names.map((name) => [name, said])),
  });
  const [text] = content.documents;
  if (text === undefined) throw new Error('Every sketch has a document.');
  const documents = Array.from({ length: 40 }, (_, at) => ({
    ...text,
    id: entityId(content.map.id, `text-${at}`),
    text: word.repeat(200_000),
  }));
  return { ...content, documents };
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'therefore-crash-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('an import whose process is killed', () => {
  it.each([
    ['among its insertions', 'INSERT INTO statement '],
    ['just before its end', 'COMMIT'],
  ])('%s leaves the map as it was', async (_, statement) => {
    const before = mapContent('large', { inferences: { i: 'p -> c' } });
    const store = await openSqliteStore({ folder });
    await store.importMap(before);
    await store.close();

    expect(await runUntilKilled(statement)).toBe('SIGKILL');
    expect(statSync(join(folder, 'therefore.db-wal')).size).toBeGreaterThan(1_000_000);

    const again = await openSqliteStore({ folder });
    expect(await again.revision(before.map.id)).toBe(1);
    expect(await again.namesOf('statement', before.map.id)).toEqual(['large/p', 'large/c']);
    expect(await again.countOfStatements({ search: 'after' })).toBe(0);
    expect(await again.importMap(large('later'))).toEqual({ revision: 2, changed: true });
    await again.close();
  });

  it('after its end has taken place', async () => {
    expect(await runUntilKilled(null)).toBe('SIGKILL');
    const store = await openSqliteStore({ folder });
    expect(await store.countOfStatements({ search: 'after' })).toBe(300);
    await store.close();
  });
});

/** Imports the large map in a process that kills itself at a statement, or once the import is done. */
function runUntilKilled(statement: string | null): Promise<NodeJS.Signals | null> {
  const task = join(folder, 'task.json');
  writeFileSync(task, JSON.stringify({ folder, statement, content: large('after') }));
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [KILLED, task], { stdio: 'inherit' });
    child.on('error', reject);
    child.on('exit', (_, signal) => resolve(signal));
  });
}
