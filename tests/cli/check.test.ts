import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.js';
import { runCommand, temporaryFolder, writeMap } from './terminal.js';

describe('therefore check', () => {
  let folder: string;
  let remove: () => void;
  beforeEach(() => {
    ({ folder, remove } = temporaryFolder());
  });
  afterEach(() => remove());
  const checkFolder = (...more: readonly string[]) => runCommand('check', check, [folder, ...more]);

  it('says how large a map is, and what its text is used for', async () => {
    writeMap(folder);
    const { code, out, err } = await checkFolder();
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(out).toContain(`${folder}: no problems`);
    expect(out).toMatch(/accounted for +\d+ +\d+\.\d\d%/);
    expect(out).toMatch(/statements +3 +premises 1, intermediate 1, conclusions 1, isolated 0/);
    expect(out).toMatch(/longest chain +2 +inferences/);
    expect(out).not.toContain('rain-wets');
  });

  it('shows the longest chain, inference by inference, where asked to be verbose', async () => {
    writeMap(folder);
    const { out } = await checkFolder('--verbose');
    expect(out).toContain(
      '  1. rain-wets: it-rained -> street-wet\n  2. street-wets: street-wet -> shoes-wet\n',
    );
  });

  it('tells of every error at once, each with file, line and pointer, and fails', async () => {
    writeMap(folder, (map) =>
      map.replace('said: It rained', 'said: It snowed').replace('[street-wet]', '[street-wett]'),
    );
    const { code, out, err } = await checkFolder();
    expect(code).toBe(1);
    expect(err).toContain(`${join(folder, 'map.yaml')}:11:`);
    expect(err).toContain('at /statements/it-rained/said');
    expect(err).toContain(`${join(folder, 'map.yaml')}:16:`);
    expect(err).toContain('did you mean "street-wet"?');
    expect(out).toContain(`${folder}: 2 errors`);
  });

  it('lets warnings pass, unless it is to be strict', async () => {
    writeMap(folder, (map) => map.replace(/ {2}street-wets:.*\n/, ''));
    const lenient = await checkFolder();
    expect(lenient.err).toContain('warning: The statement "shoes-wet" stands in no inference');
    expect(lenient.code).toBe(0);
    expect((await checkFolder('--strict')).code).toBe(1);
  });

  it('gives the same to programs, as one JSON document', async () => {
    writeMap(folder);
    const good = await checkFolder('--json');
    expect(JSON.parse(good.out)).toMatchObject({
      ok: true,
      maps: [
        {
          path: folder,
          map: 'rain',
          problems: [],
          figures: { statements: 3, longestChain: ['rain/rain-wets', 'rain/street-wets'] },
        },
      ],
    });
    writeMap(folder, (map) => map.replace('kind: predictive', 'kind: predicted'));
    const bad = await checkFolder('--json');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out)).toMatchObject({
      ok: false,
      maps: [{ map: null, figures: null, problems: [{ severity: 'error', line: 13 }] }],
    });
  });

  it('takes the file of a map for its folder', async () => {
    writeMap(folder);
    expect((await runCommand('check', check, [join(folder, 'map.yaml')])).code).toBe(0);
  });

  it('reads against the catalogue of schemes that is named', async () => {
    writeMap(folder, (map) => map.replace('signals: So', 'scheme: walking'));
    const schemes = join(folder, 'schemes.yaml');
    writeFileSync(
      schemes,
      'schemes:\n  walking:\n    name: {en: Walking}\n    source: us\n' +
        '    premises: [{en: A walks}]\n    conclusion: {en: A goes}\n' +
        '    questions: {far: {en: How far?}}\n',
    );
    expect(await checkFolder('--schemes', schemes)).toMatchObject({ err: '', code: 0 });
    expect((await checkFolder()).err).toContain('"walking"');
  });

  it('checks every map that is named, and fails where one of them does', async () => {
    writeMap(folder);
    const other = temporaryFolder();
    writeMap(other.folder, (map) => map.replace('map: rain', 'map: Rain'));
    const { code, out } = await runCommand('check', check, [folder, other.folder]);
    expect(code).toBe(1);
    expect(out).toContain(`${folder}: no problems`);
    expect(out).toContain(`${other.folder}: 1 error`);
    other.remove();
  });

  it.each([
    ['map.yaml', 'The file is larger than 5 MiB'],
    ['text.txt', 'The file is larger than 5 MiB'],
  ])('refuses a file of 50 MB (%s) without reading it', async (name, message) => {
    writeMap(folder);
    truncateSync(join(folder, name), 50_000_000);
    const { code, err } = await checkFolder();
    expect(code).toBe(1);
    expect(err).toContain(message);
  });

  it('follows no link out of the folder of the map', async () => {
    writeMap(folder, (map) => map.replace('file: text.txt', 'file: linked.txt'));
    const other = temporaryFolder();
    writeFileSync(
      join(other.folder, 'secret.txt'),
      'It rained. So the street is wet, and shoes get wet.',
    );
    symlinkSync(join(other.folder, 'secret.txt'), join(folder, 'linked.txt'));
    const { code, err } = await checkFolder();
    expect(code).toBe(1);
    expect(err).toContain('a link that leads out of the folder');
    other.remove();
  });

  it('follows a link inside the folder', async () => {
    writeMap(folder, (map) => map.replace('file: text.txt', 'file: linked.txt'));
    symlinkSync(join(folder, 'text.txt'), join(folder, 'linked.txt'));
    expect(await checkFolder()).toMatchObject({ err: '', code: 0 });
  });

  it('does not take a folder for a text', async () => {
    writeMap(folder, (map) => map.replace('file: text.txt', 'file: .'));
    expect((await checkFolder()).code).toBe(1);
  });

  it('says where there is nothing', async () => {
    const { code, err } = await runCommand('check', check, [join(folder, 'nowhere')]);
    expect(code).toBe(1);
    expect(err).toBe(`There is no file or folder ${join(folder, 'nowhere')}.\n`);
  });

  it('wants to be told what to check', async () => {
    const { code, err } = await runCommand('check', check, []);
    expect(code).toBe(2);
    expect(err).toBe(
      'Name at least one map to check.\nRun "therefore check --help" for how it is used.\n',
    );
  });

  it('suggests the nearest option for one that there is not', async () => {
    const { code, err } = await checkFolder('--verbos');
    expect(code).toBe(2);
    expect(err).toContain('There is no option --verbos. Did you mean --verbose?');
  });
});
