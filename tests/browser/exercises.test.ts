import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { EXERCISE_KINDS } from '../../src/web/explorer/exercises/exercise-data.js';
import { EDUCATOR_TOKEN, type Key, keysOf } from './ask-exercises.js';
import { violationsOn } from './axe.js';
import { complaintsOf } from './complaints-of.js';
import { describeInBrowser } from './describe-in-browser.js';
import { byKeyboard, byMouse, exercisesPage, type Hand } from './exercises-page.js';

/** One exercise of each kind. */
const ORDER = { map: 'ai-bubble', count: EXERCISE_KINDS.length, seed: 7 };
const SET = '/?do=exercises&map=ai-bubble&seed=7&count=9&lang=en';

/** How each kind is called. */
const CALLED: Readonly<Record<string, string>> = {
  ROLE: 'Role',
  ATTACH: 'What supports what',
  LINKED: 'Linked or independent',
  UNSTATED: 'The unstated premise',
  SCHEME: 'Scheme',
  ATTACK: 'Target of an objection',
  DEPENDENCE: 'Dependence',
  EVIDENCE: 'Evidence',
  BUILD: 'Build the map',
};

describeInBrowser(
  'the learner’s page',
  ({ address, open, importMap }) => {
    it.each([
      ['by mouse', byMouse],
      ['by keyboard', byKeyboard],
    ])(
      'does a whole set, wrong and right, %s',
      async (_how, handOf) => {
        const keys = await keysOf(address(), ORDER, 'en');
        expect(keys.map(({ kind }) => kind).sort()).toEqual([...EXERCISE_KINDS].sort());
        const page = await open(SET, { viewport: { width: 1440, height: 1600 } });
        const hand = handOf(page);
        const there = exercisesPage(page);
        for (const [at, key] of keys.entries()) {
          await there.task(at + 1, keys.length).waitFor();
          await there.heading(CALLED[key.kind] ?? '').waitFor();
          await (key.parts.length === 0 ? buildWrong(page, hand, key) : choose(hand, key, 'wrong'));
          await hand.press(there.markIt);
          await there.result.waitFor();
          expect(await pointsGiven(page), key.kind).toBeLessThan(key.points);
          await hand.press(there.tryAgain);
          await (key.parts.length === 0 ? buildRight(page, hand, key) : choose(hand, key, 'right'));
          await hand.press(there.markIt);
          await there.result.waitFor();
          expect(await pointsGiven(page), key.kind).toBe(key.points);
          await hand.next();
        }
        const all = keys.reduce((sum, { points }) => sum + points, 0);
        await there.heading('Total').waitFor();
        await page.getByText(`${all} of ${all} points`).waitFor();

        // The browser keeps it, and nothing else does.
        await page.reload();
        await page.getByText(`${all} of ${all} points`).waitFor();
        await page.getByText('9 of 9 marked').last().waitFor();
        await hand.press(there.anotherSeed);
        await page.getByText('0 of 9 marked').last().waitFor();
        expect(page.url()).not.toContain('seed=7&');
        await page.goBack();
        await page.getByText('9 of 9 marked').last().waitFor();
        await hand.press(page.getByRole('button', { name: 'Forget my answers' }));
        await hand.press(page.getByRole('button', { name: 'Forget all of them now' }));
        await page.getByText('0 of 9 marked').last().waitFor();
      },
      60_000,
    );

    it('draws objections to steps and to objections, by mouse and by keyboard', async () => {
      const order = { map: 'saturday-library', kinds: ['BUILD'], count: 10, seed: 1 };
      const keys = await keysOf(address(), order, 'en');
      const at = keys.findIndex(({ conflicts }) =>
        ['i', 'c'].every((of) => conflicts.some(({ target }) => target.startsWith(of))),
      );
      const key = keys[at];
      if (key === undefined) throw new Error('There is no such exercise: take another seed.');
      const link = `/?do=exercises&map=saturday-library&kinds=build&seed=1&count=10&at=${at + 1}&lang=en`;
      for (const handOf of [byMouse, byKeyboard]) {
        const page = await open(link);
        const complaints = complaintsOf(page, address());
        const hand = handOf(page);
        const there = exercisesPage(page);
        await buildWrong(page, hand, key);
        await page.keyboard.press('Control+z');
        await there.drawn.first().waitFor({ state: 'detached' });
        await buildRight(page, hand, key);
        await hand.press(there.markIt);
        await there.result.waitFor();
        expect(await pointsGiven(page)).toBe(key.points);
        expect(complaints).toEqual([]);
      }
    });

    it('is chosen from the explorer, and leads back', async () => {
      const page = await open('/?map=ai-bubble&lang=en');
      const there = exercisesPage(page);
      await page.getByRole('link', { name: 'Exercises' }).click();
      await there.heading('Choose exercises').waitFor();
      await page.getByText('On: How far can the AI bubble still go?').waitFor();
      await page.getByRole('checkbox', { name: 'All of them' }).click();
      await there.begin.click();
      await page.getByText('Choose at least one kind.').waitFor();
      await page.getByRole('checkbox', { name: 'Role' }).check();
      await page.getByRole('textbox', { name: 'How many' }).fill('2');
      await page.getByRole('textbox', { name: 'Seed' }).fill('3');
      await there.begin.click();
      await there.task(1, 2).waitFor();
      expect(new URL(page.url()).search).toBe(
        '?do=exercises&map=ai-bubble&kinds=role&seed=3&count=2&lang=en',
      );
      await page.getByRole('button', { name: '繁體中文' }).click();
      await page.getByRole('heading', { name: '角色' }).waitFor();
      await page.getByRole('link', { name: '論證圖' }).click();
      await page.getByRole('searchbox', { name: '搜尋論證圖' }).waitFor();
    });

    it('tells when the map has changed, and begins the set anew', async () => {
      await importMap(chain('One thing <b>holds</b>.'));
      // The map is in English alone, and the page in Chinese: it shows the map as it is.
      const page = await open('/?do=exercises&map=chain&kinds=role&count=1&seed=1&lang=zh-Hant');
      await page.getByText('One thing <b>holds</b>.').first().waitFor();
      await page.getByRole('button', { name: 'English' }).click();
      const there = exercisesPage(page);
      await page.getByText('One thing <b>holds</b>.').first().waitFor();
      await there.parts.locator('input').first().check();
      await importMap(chain('One thing holds no more.'));
      await there.markIt.click();
      await page.getByRole('button', { name: 'Begin the set anew' }).click();
      await page.getByText('One thing holds no more.').first().waitFor();
      await there.parts.locator('input').first().check();
      await there.markIt.click();
      await there.result.waitFor();
    });

    it('goes on where the browser keeps no more, and says so', async () => {
      const page = await open('/?do=exercises&map=ai-bubble&kinds=role&count=1&seed=1&lang=en');
      const there = exercisesPage(page);
      await there.parts.first().waitFor();
      await page.evaluate(`
        for (let size = 2 ** 22; size >= 1; size /= 2) {
          try { localStorage.setItem('full' + size, 'x'.repeat(size)); } catch {}
        }
      `);
      await there.parts.locator('input').first().check();
      await page.getByText('This browser keeps no more').waitFor();
      await there.markIt.click();
      await there.result.waitFor();
    });

    it('has nothing that axe would find, in either theme', async () => {
      const keys = await keysOf(address(), ORDER, 'en');
      const page = await open('/?do=exercises&map=ai-bubble&lang=en', { bypassCSP: true });
      const there = exercisesPage(page);
      await page.getByText('On: How far').waitFor();
      expect(await violationsOn(page)).toEqual([]);
      for (const kind of ['ATTACH', 'BUILD']) {
        const at = keys.findIndex((one) => one.kind === kind);
        await page.goto(`${address()}${SET}&at=${at + 1}`);
        await there.heading(CALLED[kind] ?? '').waitFor();
        const key = keys[at];
        if (key === undefined) continue;
        const hand = byMouse(page);
        if (key.parts.length > 0) await choose(hand, key, 'wrong');
        else {
          await buildWrong(page, hand, key);
          expect(await violationsOn(page), kind).toEqual([]);
        }
        await there.markIt.click();
        await there.result.waitFor();
        expect(await violationsOn(page), `${kind}, marked`).toEqual([]);
      }
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${address()}${SET}&at=total`);
      await there.heading('Total').waitFor();
      expect(await violationsOn(page)).toEqual([]);
    }, 60_000);
  },
  { EDUCATOR_TOKEN },
);

describeInBrowser(
  'where maps are not shown',
  ({ open }) => {
    it('the explorer says so, and leads to exercises that can be done', async () => {
      const page = await open('/?map=ai-bubble&lang=en');
      const there = exercisesPage(page);
      await page.getByText('keeps its maps to itself').waitFor();
      await page.getByRole('link', { name: 'To the exercises' }).click();
      await page.getByText('On: How far can the AI bubble still go?').waitFor();
      await there.begin.click();
      await there.parts.locator('input').first().check();
      await there.markIt.click();
      await there.result.waitFor();
    });
  },
  { MAPS: 'closed' },
);

/** All parts right, or the first of them wrong and the others left open. */
async function choose(hand: Hand, { parts }: Key, which: 'right' | 'wrong'): Promise<void> {
  const answered = which === 'right' ? parts : parts.slice(0, 1);
  for (const [at, part] of answered.entries()) await hand.choose(part, at, part[which]);
}

/** The first inference, its first premise and its conclusion changed about. */
async function buildWrong(page: Page, hand: Hand, { inferences }: Key): Promise<void> {
  const [first] = inferences;
  await hand.infer([first?.conclusion ?? ''], first?.premises[0] ?? '', 'i1');
  await exercisesPage(page).drawn.first().waitFor();
}

async function buildRight(page: Page, hand: Hand, key: Key): Promise<void> {
  const { drawn, removeAll } = exercisesPage(page);
  if ((await drawn.count()) > 0) await hand.press(removeAll);
  for (const [at, { premises, conclusion }] of key.inferences.entries()) {
    await hand.infer(premises, conclusion, `i${at + 1}`);
    await expect.poll(() => drawn.count()).toBe(at + 1);
  }
  for (const [at, { attackers, target }] of key.conflicts.entries()) {
    await hand.object(attackers, target, key);
    await expect.poll(() => drawn.count()).toBe(key.inferences.length + at + 1);
  }
}

/** The points that the page says an answer was worth. */
async function pointsGiven(page: Page): Promise<number> {
  const told = await exercisesPage(page).result.getByRole('heading').first().textContent();
  return Number(/^[\d.]+/.exec(told ?? '')?.[0]);
}

/** A map of a chain of statements, the first of which says something. */
function chain(first: string) {
  return {
    'text.txt': `${first} So another does. So a third does, too.\n`,
    'map.yaml': `map: chain
language: en
title: {en: A chain}
documents:
  text: {file: text.txt, title: {en: A text}}
statements:
  one: {en: '${first}', kind: factual, said: '${first}'}
  two: {en: 'Another thing holds.', kind: factual, said: 'So another does.'}
  three: {en: 'A third thing holds.', kind: factual, said: 'So a third does, too.'}
inferences:
  first: {premises: [one], conclusion: two}
  second: {premises: [two], conclusion: three}
`,
  };
}
