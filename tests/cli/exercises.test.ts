import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import { parse } from 'gift-pegjs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { exercises } from '../../src/cli/exercises.js';
import { importMaps } from '../../src/cli/import-maps.js';
import { runCommand, temporaryFolder, writeMap } from './terminal.js';

const LIBRARY = fileURLToPath(new URL('../../seed/saturday-library', import.meta.url));

let folder: string;
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = temporaryFolder());
});
afterEach(() => remove());
const makes = (...args: readonly string[]) =>
  runCommand('exercises', exercises, args, { DATA_DIR: join(folder, 'data') });

describe('therefore exercises', () => {
  it('makes the same from a map’s folder and from the store, and others from another seed', async () => {
    const environment = { DATA_DIR: join(folder, 'data') };
    await runCommand('import', importMaps, [LIBRARY], environment);
    const options = ['--format', 'json', '--count', '5', '--seed', '3'];
    const fromFolder = await makes(LIBRARY, ...options);
    const fromStore = await makes('saturday-library', ...options);
    expect(fromFolder.code).toBe(0);
    expect(JSON.parse(fromFolder.out).exercises).toHaveLength(5);
    expect(fromStore).toEqual(fromFolder);
    const other = await makes(LIBRARY, ...options, '--seed', '4');
    expect(other.out).not.toBe(fromFolder.out);
  });

  it('makes what is asked for: kinds in their order, how many, how hard, in which language', async () => {
    const { code, out } = await makes(
      LIBRARY,
      ...['--kinds', 'linked,ROLE', '--count', '2', '--language', 'en', '--format', 'json'],
    );
    expect(code).toBe(0);
    const kinds = JSON.parse(out).exercises.map(({ kind }: { readonly kind: string }) => kind);
    expect(kinds).toEqual(['LINKED', 'ROLE']);
    const easy = await makes(
      LIBRARY,
      ...['--difficulty', 'easy', '--count', '3', '--format', 'json'],
    );
    for (const { difficulty } of JSON.parse(easy.out).exercises) expect(difficulty).toBe('EASY');
  });

  it('writes to standard output, or to a file, and tells what the format does not hold', async () => {
    const options = [LIBRARY, '--kinds', 'build', '--count', '1', '--format', 'gift'];
    const { out, err } = await makes(...options);
    expect(parse(out).map(({ type }) => type)).toEqual(['Category', 'Matching']);
    expect(err).toContain('gift does not hold: the drawing');
    const file = join(folder, 'built.gift');
    const written = await makes(...options, '--out', file);
    expect(written).toMatchObject({ code: 0, out: '' });
    expect(written.err).toMatch(/1 exercise: .*built\.gift\n$/);
    expect(readFileSync(file, 'utf8')).toBe(out);
  });

  it('writes every format', async () => {
    const starts = {
      gift: /^\/\/ /,
      'moodle-xml': /^<\?xml .*\n<quiz>/,
      json: /^\{\n/,
      html: /^<!doctype html>/,
    };
    for (const [format, start] of Object.entries(starts)) {
      const { out } = await makes(LIBRARY, '--count', '1', '--format', format);
      expect(out).toMatch(start);
    }
    const file = join(folder, 'package.zip');
    await makes(LIBRARY, '--count', '1', '--format', 'qti', '--out', file);
    expect(Object.keys(unzipSync(readFileSync(file)))).toContain('imsmanifest.xml');
  });

  it('leaves the key out where asked to', async () => {
    const { out } = await makes(LIBRARY, '--count', '1', '--format', 'json', '--without-key');
    expect(JSON.parse(out)).not.toHaveProperty('key');
    const sheet = await makes(LIBRARY, '--count', '1', '--format', 'html', '--without-key');
    expect(sheet.out).not.toContain('key-pages"');
  });

  it('makes what it can from a map that is too small, and says why not the rest', async () => {
    writeMap(folder);
    const { code, out, err } = await makes(folder, '--format', 'json');
    expect(err).toMatch(/^evidence: 0 of \d+\. An exercise of this kind needs /m);
    const { exercises: made } = out === '' ? { exercises: [] } : JSON.parse(out);
    expect(code).toBe(made.length > 0 ? 0 : 1);
    const none = await makes(
      folder,
      ...['--kinds', 'evidence', '--format', 'html', '--out', join(folder, 'none.html')],
    );
    expect(none).toMatchObject({ code: 1, out: '' });
    expect(none.err).toMatch(/^evidence: 0 of 10\. [\s\S]*\nNo exercises were made\.\n$/);
    expect(existsSync(join(folder, 'none.html'))).toBe(false);
  });

  it('says why not in the language of the exercises, else in that of the environment', async () => {
    writeMap(folder);
    const kinds = ['--kinds', 'evidence', '--format', 'json'];
    const chinese = /^evidence：要 10 題，出了 0 題。[^a-z]*\n沒有出任何練習題。\n$/;
    const environment = { LANG: 'zh_TW.UTF-8' };
    const told = await runCommand('exercises', exercises, [folder, ...kinds], environment);
    expect(told.err).toMatch(chinese);
    const english = await runCommand(
      'exercises',
      exercises,
      [folder, ...kinds, '--language', 'en'],
      environment,
    );
    expect(english.err).toMatch(/^evidence: 0 of 10\. [^\n]*\nNo exercises were made\.\n$/);
  });

  it('makes none from a map with problems, and tells them', async () => {
    writeMap(folder, (map) => map.replace('[it-rained]', '[]'));
    const { code, out, err } = await makes(folder, '--format', 'json');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('/inferences/rain-wets/premises');
  });

  it.each([
    [[], 'Name a map: its folder, or its identifier.'],
    [['MAP'], 'Say with --format which of gift, moodle-xml, qti, json or html to write.'],
    [
      ['MAP', '--format', 'moodle-xlm'],
      'There is no format "moodle-xlm". Did you mean moodle-xml?',
    ],
    [
      ['MAP', '--format', 'gift', '--kinds', 'role,atach'],
      'There is no kind "atach". Did you mean attach?',
    ],
    [
      ['MAP', '--format', 'gift', '--difficulty', 'esay'],
      'There is no difficulty "esay". Did you mean easy?',
    ],
    [
      ['MAP', '--format', 'gift', '--count', '0'],
      '--count is "0". Expected a whole number from 1 to 200.',
    ],
    [
      ['MAP', '--format', 'gift', '--seed', '1.5'],
      '--seed is "1.5". Expected a whole number from 0 to',
    ],
    [
      ['MAP', '--format', 'gift', '--language', 'English'],
      '--language is "English". Expected a tag',
    ],
    [['MAP', '--format', 'gift', '--without-key'], '--without-key has no sense for gift'],
    [['MAP', '--format', 'qti'], '--format qti is a zip file: say with --out where to put it.'],
    [['MAP', 'more', '--format', 'gift'], '"more" is one argument too many.'],
    [['MAP', '--fromat', 'gift'], 'There is no option --fromat. Did you mean --format?'],
    [
      ['ai-bubble', '--format', 'gift', '--schemes', 'mine.yaml'],
      '--schemes goes with the files of a map',
    ],
  ])('refuses the command line %j', async (args, message) => {
    const { code, out, err } = await makes(...args.map((one) => (one === 'MAP' ? LIBRARY : one)));
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(message);
  });

  it.each([
    ['no-such-map', /^There is no map "no-such-map"\.\n$/],
    ['./No Map', /^There is no file or folder \.\/No Map, and no map has such an identifier\.\n$/],
  ])('fails on the map %s', async (map, message) => {
    const { code, out, err } = await makes(map, '--format', 'gift');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });

  it('fails on a language that the map has not, and on a file that cannot be written', async () => {
    const french = await makes(LIBRARY, '--format', 'gift', '--language', 'fr');
    expect(french.code).toBe(1);
    expect(french.err).toContain('has nothing in "fr"');
    writeFileSync(join(folder, 'file'), '');
    const out = join(folder, 'file', 'x.gift');
    const unwritten = await makes(LIBRARY, '--count', '1', '--format', 'gift', '--out', out);
    expect(unwritten.code).toBe(1);
    expect(unwritten.err).toContain(`${out} cannot be written: `);
  });
});
