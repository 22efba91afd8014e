import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask } from '../../src/cli/ask.js';
import { importMaps } from '../../src/cli/import-maps.js';
import { runCommand, temporaryFolder, writeMap } from './terminal.js';

let data: string;
let map: string;
let removals: readonly (() => void)[];
beforeEach(() => {
  const [one, other] = [temporaryFolder(), temporaryFolder()];
  data = join(one.folder, 'data');
  map = other.folder;
  removals = [one.remove, other.remove];
});
afterEach(() => {
  for (const remove of removals) remove();
});
const imports = (...args: readonly string[]) =>
  runCommand('import', importMaps, args, { DATA_DIR: data });
const asks = (args: readonly string[], input: string | null = null) =>
  runCommand('ask', ask, args, { DATA_DIR: data }, input);

describe('therefore import', () => {
  it('says the revision, and whether anything changed', async () => {
    writeMap(map);
    expect(await imports(map)).toEqual({ code: 0, out: 'rain: imported, revision 1\n', err: '' });
    expect((await imports(map)).out).toBe('rain: unchanged, revision 1\n');
    writeMap(map, (text) => text.replace('title: The rain', 'title: The long rain'));
    expect((await imports(map)).out).toBe('rain: imported, revision 2\n');
  });

  it('tells it in the language asked for, or in that of the environment', async () => {
    writeMap(map);
    expect(await imports(map, '--language', 'zh-Hant')).toEqual({
      code: 0,
      out: 'rain：已匯入，第 1 版\n',
      err: '',
    });
    const environment = { DATA_DIR: data, LC_MESSAGES: 'zh_TW.UTF-8' };
    const again = await runCommand('import', importMaps, [map, map], environment);
    expect(again.err).toBe('沒有匯入任何論證圖：有兩個檔案是同一張論證圖。\n');
    expect((await runCommand('import', importMaps, [map], environment)).out).toBe(
      'rain：未變動，第 1 版\n',
    );
    const asked = await runCommand('import', importMaps, [map, '--language', 'en'], environment);
    expect(asked.out).toBe('rain: unchanged, revision 1\n');
    const wrong = await runCommand('import', importMaps, [], environment);
    expect(wrong.err).toMatch(/^Name at least one map to import\.\n/); // wrong usage is in English
  });

  it('writes nothing at all where one of several maps has an error', async () => {
    writeMap(map);
    const broken = temporaryFolder();
    writeMap(broken.folder, (text) =>
      text.replace('map: rain', 'map: snow').replace('[it-rained]', '[]'),
    );
    const { code, out, err } = await imports(map, broken.folder);
    broken.remove();
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toContain('/inferences/rain-wets/premises');
    expect(err).toMatch(/Nothing was imported\.\n$/);
    expect(existsSync(data)).toBe(false);
  });

  it('keeps a cycle of support, with a warning', async () => {
    writeMap(map, (text) => `${text}  round: {premises: [shoes-wet], conclusion: it-rained}\n`);
    const { code, out, err } = await imports(map);
    expect(err).toMatch(/warning: Support runs in a circle .*\[circular-support\]/);
    expect(out).toBe('rain: imported, revision 1\n');
    expect(code).toBe(0);
  });

  it('writes nothing where lint warns and it is to be strict', async () => {
    writeMap(map, (text) => `${text}  round: {premises: [shoes-wet], conclusion: it-rained}\n`);
    const { code, out, err } = await imports(map, '--strict');
    expect(code).toBe(1);
    expect(out).toBe('');
    expect(err).toMatch(/\[circular-support\][\s\S]*\nNothing was imported\.\n$/);
    expect(existsSync(data)).toBe(false);
    writeMap(
      map,
      (text) =>
        `${text}  round: {premises: [shoes-wet], conclusion: it-rained}\n` +
        'accepted: [{rule: circular-support, at: [round], because: It is a round.}]\n',
    );
    expect(await imports(map, '--strict')).toMatchObject({ code: 0, err: '' });
  });

  it('does not let one map take the place of another in the same run', async () => {
    writeMap(map);
    const { code, err } = await imports(map, map);
    expect(code).toBe(1);
    expect(err).toBe('Nothing was imported: two of the files are the same map.\n');
  });

  it('wants to be told what to import', async () => {
    expect((await imports()).code).toBe(2);
  });
});

describe('therefore ask', () => {
  const QUESTION =
    'query Depends($id: ID!) { statement(id: $id) { dependents { nodes { id } } } } query Other { maps { totalCount } }';
  const variables = ['--variables', '{"id":"rain/it-rained"}'];
  beforeEach(async () => {
    writeMap(map);
    await imports(map);
  });

  it('answers a query file as JSON', async () => {
    const file = join(map, 'query.graphql');
    writeFileSync(file, QUESTION);
    const { code, out, err } = await asks([file, ...variables, '--operation', 'Depends']);
    expect(err).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      data: {
        statement: { dependents: { nodes: [{ id: 'rain/street-wet' }, { id: 'rain/shoes-wet' }] } },
      },
    });
  });

  it('gives the key of an exercise without a token, since the maps lie open to it', async () => {
    const set = await asks(
      [],
      '{ exercises(map: "rain", kinds: [ROLE], count: 1) { exercises { id } } }',
    );
    const { id } = JSON.parse(set.out).data.exercises.exercises[0];
    const { code, out } = await asks([], `{ answerKey(exercise: "${id}") { parts { right } } }`);
    expect(code).toBe(0);
    expect(JSON.parse(out).data.answerKey.parts).toHaveLength(1);
  });

  it('answers a query from standard input', async () => {
    const { code, out } = await asks(['--operation', 'Other'], QUESTION);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({ data: { maps: { totalCount: 1 } } });
  });

  it.each([
    ['a query that does not parse', '{ maps {', []],
    ['a field that there is not', '{ mapps { totalCount } }', []],
    ['an operation that there is not', QUESTION, ['--operation', 'None']],
    ['a malformed identifier', '{ statement(id: "Rain") { id } }', []],
    ['a variable that is missing', QUESTION, ['--operation', 'Depends']],
  ])('fails on %s, with the errors in the answer', async (_what, query, more) => {
    const { code, out } = await asks(more, query);
    expect(code).toBe(1);
    expect(JSON.parse(out).errors).toHaveLength(1);
  });

  it.each([
    [['--variables', '{id: 1}'], '--variables is not JSON'],
    [['--variables', '[1]'], '--variables is [1]. Expected an object'],
    [['one.graphql', 'two.graphql'], '"two.graphql" is one argument too many.'],
    [['--operatoin', 'Other'], 'There is no option --operatoin. Did you mean --operation?'],
    [['--variables'], '--variables'],
    [[], 'Name a file with a query, or send one to standard input.'],
  ])('refuses the command line %j', async (args, message) => {
    const { code, out, err } = await asks(args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(message);
  });

  it('says where there is no query file', async () => {
    const { code, err } = await asks([join(map, 'none.graphql')]);
    expect(code).toBe(1);
    expect(err).toBe(`There is no file or folder ${join(map, 'none.graphql')}.\n`);
  });
});
