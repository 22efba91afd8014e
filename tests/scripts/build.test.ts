import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, type Project } from '../../scripts/build/build.mjs';
import { filesIn } from '../../scripts/build/files.mjs';
import type { Part } from '../../scripts/build/part.mjs';
import { partsOf } from '../../scripts/build/parts.mjs';
import { temporaryFolder } from '../cli/terminal.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');
const DAY = 24 * 60 * 60 * 1_000;

let root: string;
let remove: () => void;
beforeEach(() => {
  ({ folder: root, remove } = temporaryFolder());
  write('src/program.ts', 'one');
  write('src/page.css', 'red');
});
afterEach(() => remove());

const at = (path: string) => join(root, path);
const read = (path: string) => readFileSync(at(path), 'utf8');
function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** A program that is copied, and a page whose asset is named by what it holds. */
const PARTS: readonly Part[] = [
  {
    key: 'program',
    name: 'the program',
    inputs: ['src/program.ts', 'shared'],
    make: async (into) => {
      const source = read('src/program.ts');
      if (source === 'broken') throw new Error('It does not compile.');
      put(into, 'cli/main.js', source);
      put(into, 'cli/fixed.js', 'always the same');
    },
  },
  {
    key: 'page',
    name: 'the page',
    inputs: ['src/*', 'shared'],
    counts: (path) => !/\.(?:ts|txt)$/.test(path),
    make: async (into) => {
      const style = read('src/page.css');
      put(into, `web/assets/${style}.css`, style);
      put(into, 'web/index.html', `uses ${style}`);
    },
  },
];
function put(into: string, path: string, text: string): void {
  mkdirSync(dirname(join(into, path)), { recursive: true });
  writeFileSync(join(into, path), text);
}

const project = (more: Partial<Project> = {}): Project => ({
  root,
  dist: at('dist'),
  lock: at('cache/lock'),
  parts: PARTS,
  say: () => {},
  ...more,
});

describe('a build', () => {
  it('makes all parts in a fresh clone, and then nothing', async () => {
    expect(await build(project())).toEqual(['program', 'page']);
    expect(filesIn(at('dist'))).toEqual([
      'cli/fixed.js',
      'cli/main.js',
      'web/assets/red.css',
      'web/index.html',
    ]);
    expect(await build(project())).toEqual([]);
    expect(readdirSync(root).sort()).toEqual(['cache', 'dist', 'src']);
  });

  it('makes those parts anew whose sources changed', async () => {
    await build(project());
    write('src/program.ts', 'two');
    expect(await build(project())).toEqual(['program']);
    expect(read('dist/cli/main.js')).toBe('two');
    write('src/other.css', 'a file more');
    expect(await build(project())).toEqual(['page']);
    rmSync(at('src/other.css'));
    expect(await build(project())).toEqual(['page']);
    write('src/notes.txt', 'not looked at');
    expect(await build(project())).toEqual([]);
    write('shared/lockfile', 'other packages');
    expect(await build(project())).toEqual(['program', 'page']);
  });

  it('does not go by time', async () => {
    await build(project());
    write('src/program.ts', 'two');
    write('src/program.ts', 'one');
    expect(await build(project())).toEqual([]);
  });

  it.each([
    ['a file is missing', () => rmSync(at('dist/cli/main.js'))],
    ['a file was cut off', () => write('dist/cli/main.js', 'o')],
    ['its record is missing', () => rmSync(at('dist/.build.json'))],
    ['its record was cut off', () => write('dist/.build.json', '{"parts":{"prog')],
    ['all of it is missing', () => rmSync(at('dist'), { recursive: true })],
  ])('makes anew what is not whole: %s', async (_what, damage) => {
    await build(project());
    damage();
    expect(await build(project())).toContain('program');
    expect(read('dist/cli/main.js')).toBe('one');
    expect(await build(project())).toEqual([]);
  });

  it('makes all of it anew where that is asked for', async () => {
    await build(project());
    expect(await build(project({ force: true }))).toEqual(['program', 'page']);
  });

  it('that fails leaves everything as it was, and is tried again', async () => {
    await build(project());
    write('src/program.ts', 'broken');
    write('src/page.css', 'blue');
    for (let times = 0; times < 2; times += 1) {
      await expect(build(project())).rejects.toThrow('It does not compile.');
      expect(read('dist/cli/main.js')).toBe('one');
      expect(read('dist/web/index.html')).toBe('uses red');
      expect(readdirSync(root).sort()).toEqual(['cache', 'dist', 'src']);
    }
    write('src/program.ts', 'one');
    expect(await build(project())).toEqual(['page']);
  });
});

describe('what a running server serves', () => {
  it('stays, where the new build has no such file', async () => {
    await build(project());
    write('src/page.css', 'blue');
    await build(project());
    expect(read('dist/web/index.html')).toBe('uses blue');
    expect(read('dist/web/assets/red.css')).toBe('red');
  });

  it('goes a day after no build names it any more, at the next build', async () => {
    const begin = Date.now();
    const buildAfter = async (days: number, style: string) => {
      write('src/page.css', style);
      await build(project({ now: () => begin + days * DAY }));
      return readdirSync(at('dist/web/assets')).sort();
    };
    expect(await buildAfter(0, 'red')).toEqual(['red.css']);
    expect(await buildAfter(10, 'blue')).toEqual(['blue.css', 'red.css']);
    expect(await buildAfter(10.9, 'green')).toEqual(['blue.css', 'green.css', 'red.css']);
    expect(await buildAfter(11.1, 'red')).toEqual(['blue.css', 'green.css', 'red.css']);
    expect(await buildAfter(12.5, 'white')).toEqual(['red.css', 'white.css']);
  });

  it('is not touched where it is the same', async () => {
    await build(project());
    const file = () => {
      const { ino, mtimeMs } = statSync(at('dist/cli/fixed.js'));
      return { ino, mtimeMs };
    };
    const before = file();
    write('src/program.ts', 'two');
    await build(project());
    expect(file()).toEqual(before);
  });

  it('is there at each moment, and whole', async () => {
    await build(project());
    write('src/program.ts', 'two'.repeat(100_000));
    let isDone = false;
    const building = build(project()).then(() => {
      isDone = true;
    });
    const seen = new Set<number>();
    while (!isDone) {
      seen.add(read('dist/cli/main.js').length);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await building;
    seen.add(read('dist/cli/main.js').length);
    expect([...seen]).toEqual([3, 300_000]);
  });
});

describe('builds at the same time', () => {
  it('come one after the other, and the later one has nothing to do', async () => {
    const said: string[] = [];
    const say = (line: string) => said.push(line);
    const made = await Promise.all([1, 2, 3].map(() => build(project({ say }))));
    expect(made.map(({ length }) => length).sort()).toEqual([0, 0, 2]);
    expect(said.filter((line) => line.startsWith('Building'))).toHaveLength(1);
    expect(said).toContain('Another build is under way; this one waits for it.');
  });

  it('do not wait for one that was killed', async () => {
    const lock = new URL('../../scripts/build/lock.mjs', import.meta.url).href;
    const holder = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `import { takeLock } from ${JSON.stringify(lock)};
       await takeLock(${JSON.stringify(at('cache/lock'))}, () => {});
       console.log('held');
       setInterval(() => {}, 1000);`,
    ]);
    await once(holder.stdout, 'data');
    const building = build(project());
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(existsSync(at('dist'))).toBe(false);
    holder.kill('SIGKILL');
    expect(await building).toEqual(['program', 'page']);
  });
});

describe('the parts of this project', () => {
  it.each(['explorer', 'graphiql'])('name all that the page %s is made of', (key) => {
    const inputs = partsOf(ROOT).find((part) => part.key === key)?.inputs ?? [];
    const isInput = (path: string) =>
      inputs.some((input) =>
        input.endsWith('/*')
          ? dirname(path) === input.slice(0, -2)
          : path === input || path.startsWith(`${input}/`),
      );
    const files = filesIn(join(ROOT, 'src/web', key)).map((path) => `src/web/${key}/${path}`);
    const outside = files.flatMap((file) =>
      namedIn(file).filter((path) => !isInput(path.replace(/\/\*\..*$/, '/x'))),
    );
    expect(files.length).toBeGreaterThan(3);
    expect(outside).toEqual([]);
  });
});

/** What a source file names by a path that begins with a dot, from the root. */
function namedIn(file: string): readonly string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const paths = [...text.matchAll(/['"](\.{1,2}\/[^'"\n]+)['"]/g)].map(([, path]) => path ?? '');
  return paths.map((path) => relative(ROOT, resolve(ROOT, dirname(file), path)));
}
