import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
  stop(): Promise<void>;
}

/** Why no Neo4j can be started here; null where one can. Looks, and starts nothing. */
export async function whatIsMissing(): Promise<string | null> {
  const java = await version('java', ['-version'], /version "(\d+)/);
  if (java === null || java < OLDEST_JAVA) return `Java ${OLDEST_JAVA} or newer`;
  if (existsSync(jarFolder())) return null;
  return (await version('mvn', ['-version'], /Apache Maven (\d+)/)) === null ? 'Maven' : null;
}

/**
 * Starts a Neo4j of its own for one run; its data ends with it. `heap` is the most memory it takes,
 * as Java writes it: an import of 100,000 statements needs `4g`.
 */
export async function startNeo4j(heap = '1g'): Promise<RunningNeo4j> {
  const jars = await fetchedJars();
  const password = randomBytes(12).toString('hex');
  const data = mkdtempSync(join(tmpdir(), 'therefore-neo4j-'));
  const java = spawn(
    'java',
    [
      `-Xmx${heap}`,
      '-XX:+UseParallelGC',
      '-cp',
      join(jars, '*'),
      join(HERE, 'Launcher.java'),
      data,
    ],
    { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NEO4J_PASSWORD: password } },
  );
  const uri = await boltAddress(java);
  return { address: { uri, username: 'neo4j', password }, stop: () => stop(java, data) };
}

/** The launcher's one line says where it answers; anything else is a failure to start. */
function boltAddress(java: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let complaints = '';
    const fail = (what: string) => {
      java.kill('SIGKILL');
      reject(new Error(`The Neo4j of the tests ${what}.\n${complaints.slice(-4_000)}`));
    };
    const tooLate = setTimeout(() => fail('did not start in two minutes'), START_LIMIT);
    java.stderr?.on('data', (chunk) => {
      complaints += chunk;
    });
    java.once('error', (error) => fail(`could not be started: ${error.message}`));
    java.once('exit', (code) => fail(`ended with exit code ${code}`));
    if (java.stdout === null) throw new Error('The launcher was spawned without a pipe.');
    createInterface(java.stdout).once('line', (line) => {
      clearTimeout(tooLate);
      java.removeAllListeners('exit');
      resolve(line.replace(/^bolt /, 'bolt://'));
    });
  });
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
