/*
 * The built program, as a user gets it: run after `npm run build` (scripts/build.mjs), with nothing but Node.
 *
 *   node tests/smoke/smoke.mjs
 *
 * GraphiQL is tried in Chromium too, where there is one: the one that CHROMIUM names, or Debian's.
 * Elsewhere that check is skipped by its name; with BROWSER_REQUIRED=1 it fails instead.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const file = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const PROGRAM = file('dist/cli/main.js');
const FIRST_QUERY = file('docs/guide/queries/01-which-conclusions.graphql');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const PATIENCE = 60_000;

const folder = mkdtempSync(join(tmpdir(), 'therefore-smoke-'));
// Nothing of the environment around is to lead to another store or another port.
const environment = { PATH: process.env.PATH, DATA_DIR: join(folder, 'data'), PORT: '0' };
let passed = 0;
let failed = 0;
let skipped = 0;

/** Runs one check; a failure is told and counted, and the next one runs. */
async function check(name, run) {
  try {
    await run();
    passed += 1;
    console.log(`ok    ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`FAIL  ${name}\n${error.stack}`);
  }
}

/** Opens GraphiQL as a visitor does, and runs the query it opens with. */
async function askInBrowser(address) {
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    const complaints = [];
    page.on('request', (request) => {
      const isOurs = request.url().startsWith(address) || /^(?:data|blob):/.test(request.url());
      if (!isOurs) complaints.push(`asked for ${request.url()}`);
    });
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(error.message));
    const answered = page.waitForResponse(
      (response) => response.request().postData()?.includes('fed-white-house') ?? false,
      { timeout: PATIENCE },
    );
    await page.goto(`${address}/graphiql`);
    // The button is there before the editor has its query, and then does nothing.
    await page.locator('.view-line', { hasText: 'fed-white-house' }).first().waitFor();
    let isAnswered = false;
    answered.then(
      () => {
        isAnswered = true;
      },
      () => {},
    );
    while (!isAnswered) {
      await page.getByRole('button', { name: /^Execute query/ }).click({ timeout: PATIENCE });
      await Promise.race([answered, page.waitForTimeout(10_000)]);
    }
    checkAnswer(await (await answered).json());
    await page.getByText('NECESSARY').first().waitFor();
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
  }
}

/** Starts the program away from its own folder, which it must find by itself. */
function start(...args) {
  return spawn(process.execPath, [PROGRAM, ...args], { cwd: folder, env: environment });
}

function run(...args) {
  return ended(start(...args));
}

/** How a command ends, and what it wrote. */
async function ended(child) {
  const closed = new Promise((resolve) => child.once('close', resolve));
  child.stdin.end();
  const [out, err] = await Promise.all([text(child.stdout), text(child.stderr)]);
  return { code: await closed, out, err };
}

/** Waits for the line with the address that a server prints when it is ready. */
function addressOf(server) {
  return new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    server.stdout.on('data', (data) => {
      out += data;
      const [address] = out.match(/http:\/\/[^/\s]+/) ?? [];
      if (address !== undefined && out.endsWith('\n')) resolve(address);
    });
    server.stderr.on('data', (data) => {
      err += data;
    });
    server.once('exit', (code) => reject(new Error(`ended with ${code}\n${out}${err}`)));
    setTimeout(() => reject(new Error(`no address\n${out}${err}`)), PATIENCE).unref();
  });
}

/** The status of an answer that is read to its end: one left unread is still under way. */
async function statusOf(url) {
  const response = await fetch(url);
  await response.arrayBuffer();
  return response.status;
}

function ask(address, query) {
  return fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.json());
}

function checkAnswer({ data, errors }) {
  assert.equal(errors, undefined);
  const { totalCount, edges } = data.statement.dependents;
  assert.ok(totalCount > 0, 'no dependents');
  assert.equal(edges.length, totalCount);
  for (const { node, tier, witness } of edges) {
    assert.match(node.id, /^ai-bubble\//);
    assert.match(tier, /^(NECESSARY|CONTRIBUTES|REACHES)$/);
    assert.equal(witness.at(-1).conclusion.id, node.id);
  }
}

let server;
let address = '';
const serverEnded = new Promise((resolve) => {
  server = start('serve');
  server.once('exit', (code, signal) => resolve({ code, signal }));
});

await check('serve prints its address, with a port that was free', async () => {
  address = await addressOf(server);
});
await check('it lives and is ready', async () => {
  for (const path of ['/health/live', '/health/ready']) {
    assert.equal(await statusOf(address + path), 200, path);
  }
});
for (const [path, holds] of [
  ['/', /WhatRestsOnIt/],
  ['/graphiql', /WhichConclusions/],
]) {
  await check(`the page at ${path} is there, with every file of it`, async () => {
    const page = await fetch(address + path);
    assert.equal(page.status, 200);
    const html = await page.text();
    assert.doesNotMatch(html, /https?:\/\//);
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file);
    assert.ok(files.length >= 2, html);
    for (const file of files) assert.equal(await statusOf(address + file), 200, file);
    const script = files.find((file) => file.endsWith('.js') && file.includes('index'));
    assert.match(await (await fetch(address + script)).text(), holds);
  });
}
await check('the first query has its dependents, each with the chain to it', async () => {
  checkAnswer(await ask(address, readFileSync(FIRST_QUERY, 'utf8')));
});
if (existsSync(CHROMIUM) || process.env.BROWSER_REQUIRED === '1') {
  await check('GraphiQL runs the first query in a browser, and asks no other host', () =>
    askInBrowser(address),
  );
} else {
  skipped += 1;
  console.log(`skip  GraphiQL in a browser: there is no ${CHROMIUM}; CHROMIUM may name another`);
}
await check('a query that nests too deeply is refused with a code', async () => {
  const query = `{ statement(id: "ai-bubble/none") ${'{ supports { conclusion '.repeat(30)}{ id }${' } }'.repeat(30)} }`;
  const { errors } = await ask(address, query);
  assert.equal(errors[0].extensions.code, 'QUERY_TOO_DEEP');
});
await check('SIGTERM ends it cleanly', async () => {
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), PATIENCE);
  assert.deepEqual(await serverEnded, { code: 0, signal: null });
  clearTimeout(timer);
});
await check(
  "a map that was edited stays at the next start, which says how to take the program's",
  async () => {
    const map = join(folder, 'edited');
    cpSync(file('seed/saturday-library'), map, { recursive: true });
    const written = readFileSync(join(map, 'map.yaml'), 'utf8');
    writeFileSync(join(map, 'map.yaml'), written.replace(/^( *en: )/m, '$1As I see it, '));
    const imported = await run('import', map);
    assert.match(imported.out, /imported, revision 2/, imported.err);
    const again = start('serve');
    let log = '';
    again.stderr.on('data', (data) => {
      log += data;
    });
    const closed = new Promise((resolve) => again.once('close', resolve));
    try {
      const { data } = await ask(
        await addressOf(again),
        '{ map(id: "saturday-library") { revision } }',
      );
      assert.equal(data.map.revision, 2);
    } finally {
      again.kill('SIGTERM');
    }
    await closed;
    assert.match(log, /therefore import [^"]*saturday-library"/);
  },
);
for (const [what, stranger] of [
  ['says nothing', () => {}],
  ['speaks SSH', (caller) => caller.write('SSH-2.0-OpenSSH_9.2p1\r\n')],
]) {
  await check(`import ends in time, in one line, where what should be Neo4j ${what}`, async () => {
    const other = createServer((caller) => stranger(caller.on('error', () => {})));
    await new Promise((resolve) => other.listen(0, '127.0.0.1', resolve));
    const NEO4J_URI = `bolt://127.0.0.1:${other.address().port}`;
    const begun = performance.now();
    const child = spawn(process.execPath, [PROGRAM, 'import', file('seed/saturday-library')], {
      env: { ...environment, NEO4J_URI, NEO4J_PASSWORD: 'x' },
    });
    const { code, out, err } = await ended(child);
    const took = performance.now() - begun;
    other.close();
    assert.deepEqual({ code, out }, { code: 1, out: '' });
    assert.match(err, /^[^\n]*NEO4J_URI[^\n]*\n$/);
    assert.ok(took < 5_000, `${Math.round(took)} ms`);
  });
}
await check('ask answers the same from the store that was left', async () => {
  const { code, out, err } = await run('ask', FIRST_QUERY);
  assert.equal(code, 0, err);
  checkAnswer(JSON.parse(out));
});
await check('check finds no error in the map that comes with it', async () => {
  const { code, out, err } = await run('check', file('seed/ai-bubble'), '--json');
  assert.equal(code, 0, err);
  const [{ accounting, figures }] = JSON.parse(out).maps;
  assert.deepEqual(
    accounting.map(({ codePoints, accounted }) => codePoints - accounted),
    [0],
  );
  const least = {
    statements: 95,
    inferences: 70,
    conflicts: 8,
    claimsWithEvidence: 34,
    concepts: 20,
  };
  for (const [what, count] of Object.entries(least)) {
    assert.ok(figures[what] >= count, `${what}: ${figures[what]}`);
  }
  assert.ok(figures.longestChain.length >= 6);
});
await check('schema prints the schema that is kept', async () => {
  const { code, out } = await run('schema');
  assert.equal(code, 0);
  assert.equal(out, readFileSync(file('schema/schema.graphql'), 'utf8'));
});
await check('a mistyped command is told the nearest one', async () => {
  const { code, err } = await run('serv');
  assert.equal(code, 2);
  assert.match(err, /Did you mean serve\?/);
});

rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed === 0 ? 0 : 1;
