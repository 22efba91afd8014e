import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { importMaps } from '../../src/cli/import-maps.js';
import { verify } from '../../src/cli/verify.js';
import {
  copyDatabase,
  DATABASE,
  temporaryFolder as damagedFolder,
} from '../damage/damaged-files.js';
import { runCommand, temporaryFolder, writeMap } from './terminal.js';

let data: string;
let map: string;
let removals: readonly (() => void)[];
beforeEach(async () => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  data = join(one.folder, 'data');
  map = other.folder;
  removals = [one.remove, other.remove];
  writeMap(map);
});
afterEach(() => {
  for (const remove of removals) remove();
});
const imports = (...args: readonly string[]) =>
  runCommand('import', importMaps, args, { DATA_DIR: data });
const verifies = (...args: readonly string[]) =>
  runCommand('verify', verify, args, { DATA_DIR: data });
const asks = (query: string) => runCommand('ask', ask, [], { DATA_DIR: data }, query);

/** Changes the database as a disk may, and as if no process had ever had it open. */
function damage(change: (bytes: Buffer) => void): void {
  const path = join(data, DATABASE);
  const bytes = readFileSync(path);
  change(bytes);
  writeFileSync(path, bytes);
  const fresh = damagedFolder();
  copyDatabase(data, fresh);
  rmSync(join(fresh, `${DATABASE}-wal`), { force: true }); // what it holds is in the file
  copyDatabase(fresh, data);
  rmSync(fresh, { recursive: true });
}

describe('therefore verify', () => {
  it('says of each map and of the schemes that they are sound', async () => {
    await imports(map);
    const { code, out, err } = await verifies();
    expect(err).toBe('');
    expect(out).toMatch(/^rain: sound, revision 1, \d+ things\nschemes: sound, \d+\n$/);
    expect(code).toBe(0);
    expect((await verifies('--language', 'zh-Hant')).out).toMatch(
      /^rain：完好，第 1 版，共 \d+ 項\n論證型式：完好，共 \d+ 種\n$/,
    );
  });

  it('says what is damaged and how to mend it, and so it is mended', async () => {
    await imports(map);
    damage((bytes) => {
      const words = Buffer.from('"text":{"en":"Shoes');
      bytes[bytes.indexOf(words) + words.length] = 0x21;
    });
    const damaged = await verifies();
    expect(damaged.out).toMatch(
      /^rain: damaged, revision 1: the statement "rain\/[a-z-]+"\. Import it again: therefore import --force FILE\n/,
    );
    expect(damaged.code).toBe(1);
    const answer = await asks('{ map(id: "rain") { statements { totalCount } } }');
    expect(answer.code).toBe(1);
    expect(answer.out).toContain('therefore import --force FILE');
    expect(answer.out + answer.err).not.toContain(data);

    const unforced = await imports(map);
    expect(unforced).toMatchObject({ code: 1, out: '' });
    expect(unforced.err).toMatch(/^The map "rain" is damaged: .*therefore import --force FILE/);
    expect((await imports(map, '--force')).out).toBe('rain: imported, revision 2\n');
    expect((await verifies()).code).toBe(0);
  });

  it('makes anew what it can, and says so', async () => {
    await imports(map);
    damage((bytes) => {
      // The header of a leaf of an index, its kind and how many cells it has; and any such page.
      for (let page = 4_096; page < bytes.length; page += 4_096) {
        if (bytes[page] === 10) bytes[page + 4] = (bytes[page + 4] ?? 0) ^ 1;
      }
    });
    expect((await asks('{ maps { totalCount } }')).err).toMatch(
      /^The database \S+therefore\.db is damaged\. Run "therefore verify"; .+\n$/,
    );
    damage(() => {});
    const { code, out } = await verifies();
    expect(out).toMatch(
      /^rain: sound.*\nschemes: sound.*\nMended: the file and all that is derived/,
    );
    expect(code).toBe(0);
    expect(JSON.parse((await asks('{ maps { totalCount } }')).out)).toEqual({
      data: { maps: { totalCount: 1 } },
    });
  });

  it('makes the file smaller on demand', async () => {
    await imports(map);
    damage(() => {});
    const { code, out } = await verifies('--compact');
    expect(out).toMatch(/\nCompacted: [\d.]+ MB before, [\d.]+ MB now\.\n$/);
    expect(code).toBe(0);
  });

  it('fails with one line where there is no database', async () => {
    const { code, err } = await verifies();
    expect(err).toMatch(/^DATA_DIR: there is no database \S+therefore\.db\. [^\n]+\n$/);
    expect(code).toBe(1);
  });

  it('takes no more than its option', async () => {
    expect((await verifies('now')).code).toBe(2);
    expect((await verifies('--repair')).err).toContain('There is no option --repair.');
  });
});
