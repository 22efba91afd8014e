import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { serve } from '../../src/cli/serve.js';
import { openSqliteStore } from '../../src/store/sqlite/open-sqlite-store.js';
import type { Environment } from '../../src/wiring/configuration.js';
import { describeWithNeo4j } from '../support/neo4j/neo4j-for-tests.js';
import { type Ran, runCommand, temporaryFolder } from './terminal.js';

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());

/** A start that fails must do so with one line that says what to do, and the code 1. */
async function failingStart(environment: Environment): Promise<string> {
  const { code, out, err }: Ran = await runCommand('serve', serve, ['--no-seed'], {
    LOG_LEVEL: 'silent',
    DATA_DIR: folder,
    PORT: '0',
    ...environment,
  });
  expect(out).toBe('');
  expect(err).toMatch(/^[^\n]+\n$/);
  expect(code).toBe(1);
  return err;
}

describe('a start that cannot succeed ends with one line', () => {
  it('where the port is taken', async () => {
    const holder = createServer();
    await new Promise<void>((done) => holder.listen(0, '127.0.0.1', done));
    const address = holder.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(await failingStart({ PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is taken. Stop the program that holds it, ` +
        'or set PORT to another (0 takes a free one).\n',
    );
    holder.close();
  });

  it('where the host is not one of this machine', async () => {
    expect(await failingStart({ HOST: '192.0.2.1' })).toMatch(
      /^HOST is "192\.0\.2\.1", which is no address of this machine\./,
    );
  });

  it('where a setting is wrong', async () => {
    expect(await failingStart({ PORT: 'web' })).toMatch(/^PORT is "web"\. Expected a whole number/);
  });

  it('where the data folder cannot be written', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, 'in the way');
    const message = await failingStart({ DATA_DIR: join(file, 'data') });
    expect(message).toMatch(/^DATA_DIR: .*cannot be written.*Name a folder/);
    expect(readFileSync(file, 'utf8')).toBe('in the way');
  });

  it.each([
    ['is no database', Buffer.from('Dear diary, '.repeat(500))],
    ['was cut off', Buffer.from('SQLite format 3\0 and no more')],
  ])('where the database file %s, which stays as it was', async (_what, bytes) => {
    const file = join(folder, 'therefore.db');
    writeFileSync(file, bytes);
    expect(await failingStart({})).toContain(file);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('where the database file is damaged inside, which stays as it was', async () => {
    const file = join(folder, 'therefore.db');
    await (await openSqliteStore({ folder })).close();
    const bytes = readFileSync(file);
    bytes.fill(0xff, 4096, 8192);
    writeFileSync(file, bytes);
    expect(await failingStart({})).toMatch(/damaged/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('where the database file is from a newer version, which stays as it was', async () => {
    const file = join(folder, 'therefore.db');
    await (await openSqliteStore({ folder })).close();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 999');
    database.close();
    const bytes = readFileSync(file);
    expect(await failingStart({})).toMatch(/has version 999, made by a newer Therefore/);
    expect(readFileSync(file).equals(bytes)).toBe(true);
  });

  it('where no Neo4j answers at NEO4J_URI', async () => {
    const message = await failingStart({
      NEO4J_URI: 'bolt://127.0.0.1:1',
      NEO4J_PASSWORD: 'not-for-eyes',
    });
    expect(message).toMatch(/^Neo4j at bolt:\/\/127\.0\.0\.1:1 does not answer\..*NEO4J_URI/);
    expect(message).not.toContain('not-for-eyes');
  });

  it('where NEO4J_URI is the address of something else', async () => {
    const other = createServer((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    expect(
      await failingStart({ NEO4J_URI: `bolt://127.0.0.1:${port}`, NEO4J_PASSWORD: 'x' }),
    ).toContain('NEO4J_URI');
    other.close();
  });
});

describeWithNeo4j('a start with a Neo4j that lets us not in ends with one line', (address) => {
  it('where the password is wrong', async () => {
    const message = await failingStart({
      NEO4J_URI: address().uri,
      NEO4J_USERNAME: address().username,
      NEO4J_PASSWORD: 'surely-wrong',
    });
    expect(message).toContain('Check NEO4J_USERNAME and NEO4J_PASSWORD.');
    expect(message).not.toContain('surely-wrong');
  });

  it('where there is no such database', async () => {
    const message = await failingStart({
      NEO4J_URI: address().uri,
      NEO4J_USERNAME: address().username,
      NEO4J_PASSWORD: address().password,
      NEO4J_DATABASE: 'nowhere',
    });
    expect(message).toContain('"nowhere"');
    expect(message).toContain('NEO4J_DATABASE');
  });
});
