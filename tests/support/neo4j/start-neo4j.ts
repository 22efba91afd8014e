import { type ChildProcess, type ChildProcessByStdio, execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const HERE = fileURLToPath(new URL('.', import.meta.url));
const POM = join(HERE, 'pom.xml');
const CACHE = fileURLToPath(new URL('../../../.cache/neo4j/', import.meta.url));
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';
const OLDEST_JAVA = 17;
const START_LIMIT = 120_000;

/** Where a Neo4j answers, and as whom to ask it. */
export interface Neo4jAddress {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database?: string;
}

export interface RunningNeo4j {
  readonly address: Neo4jAddress;
  /** Starts another, empty one in the same process, in a fraction of the time; it ends with this one. */
  another(): Promise<Neo4jAddress>;
  stop(): Promise<void>;
}

/**
 * How Java runs a Neo4j of which little is asked for a minute or two: to compile its code better
 * than at first would cost more than all the tests do.
 */
const FOR_TESTS = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

/** Why no Neo4j can be started here; null where one can. Looks, and starts nothing. */
export async function whatIsMissing(): Promise<string | null> {
  const java = await version('java', ['-version'], /version "(\d+)/);
  const isWithoutJava = java === null || java < OLDEST_JAVA;
  const isWithoutMaven =
    !existsSync(jarFolder()) && (await version('mvn', ['-version'], /Apache Maven (\d+)/)) === null;
  const missing = [
    ...(isWithoutJava ? [`Java ${OLDEST_JAVA} or newer`] : []),
    ...(isWithoutMaven ? ['Maven'] : []),
  ];
  return missing.length === 0 ? null : missing.join(' and ');
}

/**
 * Starts a Neo4j of its own for one run; its data ends with it. `options` go to Java: an import of
 * 100,000 statements needs `-Xmx4g`, and what is measured needs the compiler that users have.
 */
export async function startNeo4j(options: readonly string[] = FOR_TESTS): Promise<RunningNeo4j> {
  const jars = await fetchedJars();
  const password = randomBytes(12).toString('hex');
  const data = mkdtempSync(join(tmpdir(), 'therefore-neo4j-'));
  const java = spawn(
    'java',
    [...options, '-cp', join(jars, '*'), join(HERE, 'Launcher.java'), data],
    {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: { ...process.env, NEO4J_PASSWORD: password },
    },
  );
  const startOne = starter(java);
  const another = async () => ({ uri: await startOne(), username: 'neo4j', password });
  return { address: await another(), another, stop: () => stop(java, data) };
}

/**
 * Asks the launcher for one Neo4j after the other. It answers each line with one that says where it
 * answers; anything else is a failure to start.
 */
function starter(java: ChildProcessByStdio<Writable, Readable, Readable>): () => Promise<string> {
  const waiting: { resolve(uri: string): void; reject(reason: Error): void }[] = [];
  let complaints = '';
  const fail = (what: string) => {
    java.kill('SIGKILL');
    const reason = new Error(`The Neo4j of the tests ${what}.\n${complaints.slice(-4_000)}`);
    for (const { reject } of waiting.splice(0)) reject(reason);
  };
  java.stderr.on('data', (chunk) => {
    complaints += chunk;
  });
  java.stdin.on('error', () => {}); // it has ended, which is said below
  java.once('error', (error) => fail(`could not be started: ${error.message}`));
  java.once('exit', (code) => fail(`ended with exit code ${code}`));
  createInterface(java.stdout).on('line', (line) =>
    waiting.shift()?.resolve(line.replace(/^bolt /, 'bolt://')),
  );
  return async () => {
    const tooLate = setTimeout(() => fail('did not start in two minutes'), START_LIMIT);
    try {
      return await new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        java.stdin.write('start\n');
      });
    } finally {
      clearTimeout(tooLate);
    }
  };
}

/** The launcher ends, and deletes its data, once its standard input does. */
async function stop(java: ChildProcess, data: string): Promise<void> {
  if (java.exitCode !== null || java.signalCode !== null) return;
  const ended = new Promise((resolve) => java.once('exit', resolve));
  const killed = setTimeout(() => java.kill('SIGKILL'), 15_000);
  java.stdin?.end();
  await ended;
  clearTimeout(killed);
  rmSync(data, { recursive: true, force: true });
}

/** One folder for each version of the list of jars: it is there whole, or not at all. */
function jarFolder(): string {
  const list = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(CACHE, list);
}

async function fetchedJars(): Promise<string> {
  const folder = jarFolder();
  if (existsSync(folder)) return folder;
  process.stderr.write('Fetching the jars of Neo4j for the tests (116 MB, only once).\n');
  mkdirSync(CACHE, { recursive: true });
  const part = mkdtempSync(join(CACHE, 'part-'));
  try {
    await run('mvn', ['-B', '-q', '-f', POM, COPY, `-DoutputDirectory=${part}`], {
      timeout: 600_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    renameSync(part, folder);
  } catch (cause) {
    rmSync(part, { recursive: true, force: true });
    if (existsSync(folder)) return folder; // another run was faster
    throw new Error(
      'Maven could not fetch the Neo4j of the tests. Connect to the network once, or set NEO4J_URI.',
      { cause },
    );
  }
  return folder;
}

/** The major version that a program says it has, or null where there is no such program. */
async function version(
  program: string,
  ask: readonly string[],
  pattern: RegExp,
): Promise<number | null> {
  try {
    const { stdout, stderr } = await run(program, ask, { timeout: 20_000 });
    const [, major] = pattern.exec(stdout + stderr) ?? [];
    return major === undefined ? null : Number(major);
  } catch {
    return null; // not on the PATH, or it does not run
  }
}
