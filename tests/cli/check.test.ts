import { symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { check } from '../../src/cli/check.js';
import type { Environment } from '../../src/wiring/configuration.js';
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
    expect(out).toMatch(/critical questions +0 +answered 0, raised 0, open 0/);
    expect(out).toMatch(/warnings +0\n +hints +0\n +accepted +0\n/);
    expect(out).not.toContain('rain-wets');
  });

  it('reports in the language asked for, in columns as wide as a terminal shows them', async () => {
    writeMap(folder);
    const { out } = await checkFolder('--language', 'zh-Hant', '--verbose');
    expect(out).toContain(`${folder}：沒有問題\n`);
    expect(out).toContain('text：空白以外的字元\n');
    expect(out).toMatch(/\n {2}陳述 +3 {2}前提 1、中間結論 1、結論 1、獨立陳述 0\n/);
    expect(out).toMatch(/\n {2}最長的推論鏈 +2 {2}個推論\n/);
    expect(out).toContain('\n最長的推論鏈\n  1. rain-wets');
    expect(out).not.toMatch(/statements|inferences|overlaps|accounted/);
    for (const title of ['text：空白以外的字元', '論證圖', '提示']) {
      const table = out.split(`\n${title}\n`)[1]?.split('\n\n')[0] ?? '';
      const rows = Array.from(table.matchAll(/^ {2}(\S+ +\d+)(?: |$)/gm), ([, row]) => row ?? '');
      expect(rows.length).toBeGreaterThanOrEqual(3);
      // Each of these characters takes the room of two letters.
      const widths = rows.map((row) => row.replace(/\p{Script=Han}/gu, '00').length);
      expect(new Set(widths).size, title).toBe(1);
    }
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
    const inChinese = await checkFolder('--language', 'zh-Hant');
    expect(inChinese.out).toContain(`${folder}：2 個錯誤`);
    expect(inChinese.err).toBe(err); // a problem of a file is in English, as a compiler's is
  });

  describe('what lint notices', () => {
    const WARNS = (map: string) => map.replace(/ {2}street-wets:.*\n/, '');
    const HINTS = (map: string) =>
      map.replace('signals: So', 'signals: So, scheme: cause-to-effect');
    const ACCEPTS = (map: string) =>
      `${WARNS(map)}accepted:\n  - {rule: unconnected-statement, at: [shoes-wet], because: By the way.}\n`;

    it('is told with its place, its rule and how to mend it', async () => {
      writeMap(folder, WARNS);
      const { err, out } = await checkFolder();
      expect(err).toBe(
        `${join(folder, 'map.yaml')}:13:3: warning: “Shoes get wet” stands in no inference and no conflict, and answers no critical question. [unconnected-statement] (shoes-wet)\n` +
          '    Write the inference or the conflict that it belongs to, or make it an aside.\n',
      );
      expect(out).toMatch(/warnings +1\n +hints +0\n/);
    });

    it('is told in the language asked for, or in that of the environment', async () => {
      writeMap(folder, WARNS);
      const chinese =
        `${join(folder, 'map.yaml')}:13:3: warning: 「Shoes get wet」不在任何推論或衝突之中，也沒有回答任何批判性問題。 [unconnected-statement] (shoes-wet)\n` +
        '    補上它所屬的推論或衝突，或將它改列為題外話。\n';
      expect((await checkFolder('--language', 'zh-Hant')).err).toBe(chinese);
      const told = async (environment: Environment) =>
        (await runCommand('check', check, [folder], environment)).err;
      expect(await told({ LANG: 'zh_TW.UTF-8' })).toBe(chinese);
      expect(await told({ LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US.UTF-8' })).toBe(chinese);
      const english = (await checkFolder()).err;
      expect(english).toContain('stands in no inference');
      for (const LC_ALL of ['C', 'POSIX', 'C.UTF-8', 'de_DE@euro', 'nonsense locale']) {
        expect(await told({ LC_ALL, LANG: 'zh_TW.UTF-8' })).toBe(english);
      }
      const wrong = await checkFolder('--language', 'Chinese');
      expect(wrong.code).toBe(2);
      expect(wrong.err).toContain('--language is "Chinese". Expected a tag, for example zh-Hant.');
    });

    it('lets a map pass, unless it is to be strict', async () => {
      writeMap(folder, WARNS);
      expect((await checkFolder()).code).toBe(0);
      expect((await checkFolder('--strict')).code).toBe(1);
    });

    it('never fails for a hint', async () => {
      writeMap(folder, HINTS);
      const { code, err, out } = await checkFolder('--strict');
      expect(code).toBe(0);
      expect(err).toMatch(
        /:15:3: hint: The inference from “It rained” to “The street is wet” has 1 premise, fewer than/,
      );
      expect(out).toMatch(/hints +1\n/);
      expect(out).toMatch(/critical questions +[1-9]\d* +answered 0, raised 0, open [1-9]/);
    });

    it('is counted where it is accepted, and shown with the reason where asked', async () => {
      writeMap(folder, ACCEPTS);
      const strict = await checkFolder('--strict');
      expect(strict).toMatchObject({ code: 0, err: '' });
      expect(strict.out).toMatch(/warnings +0\n +hints +0\n +accepted +1\n/);
      expect(strict.out).not.toContain('By the way.');
      const verbose = await checkFolder('--verbose');
      expect(verbose.out).toMatch(
        /accepted\n {2}\S+map\.yaml:13:3: warning: “Shoes get wet” .*\n {6}because: By the way\.\n/,
      );
    });

    it('fails where an acceptance is of nothing and it is to be strict', async () => {
      writeMap(folder, (map) => ACCEPTS(map).replace('[shoes-wet]', '[shoes-wet, it-rained]'));
      const { code, err } = await checkFolder('--strict');
      expect(code).toBe(1);
      expect(err).toContain(
        ':11:3: warning: “unconnected-statement” is accepted at “It rained”, where the rule notices nothing. [acceptance-unused] (it-rained)',
      );
    });

    it('is all in the JSON document, accepted or not', async () => {
      writeMap(folder, (map) => HINTS(ACCEPTS(map)));
      const { out } = await checkFolder('--json');
      const [map] = JSON.parse(out).maps;
      expect(map.figures.questions).toMatchObject({ answered: 0, raised: 0 });
      expect(map.lint).toMatchObject([
        {
          rule: 'unconnected-statement',
          severity: 'WARNING',
          things: ['rain/shoes-wet'],
          accepted: 'By the way.',
          place: { file: 'map.yaml', line: 13, column: 3, pointer: '/statements/shoes-wet' },
        },
        { rule: 'scheme-premises', severity: 'HINT', accepted: null, place: { line: 15 } },
      ]);
    });

    it('is listed up to a thousand notices, and the rest is counted', async () => {
      const many = Array.from(
        { length: 1_002 },
        (_, at) => `  s${at}: {en: "Statement ${at}", kind: factual, implicit: true}\n`,
      );
      writeMap(folder, (map) => map.replace('inferences:', `${many.join('')}inferences:`));
      const { err, out } = await checkFolder();
      expect(err.match(/\[unconnected-statement\]/g)).toHaveLength(1_000);
      expect(err).toMatch(/\n2 more notices are not listed; --json gives them all\.\n$/);
      expect(out).toMatch(/warnings +1002\n/);
    });
  });

  it('has nothing to tell of the essay that the program brings along', async () => {
    const { code, err, out } = await runCommand('check', check, ['seed/ai-bubble', '--strict']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/accounted for +2626 +100\.00%/);
    expect(out).toMatch(/warnings +0\n +hints +0\n/);
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
