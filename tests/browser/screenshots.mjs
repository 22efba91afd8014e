/*
 * Pictures of each view, wide and narrow, light and dark, in both languages: `npm run screenshots`
 * after `npm run build`, into docs/screenshots.
 */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import '../../bench/typescript.mjs';
import { indexedPng } from './indexed-png.mjs';

const { startBuiltProgram } = await import('./built-program.ts');
const { launchChromium } = await import('./launch-chromium.ts');

const FOLDER = fileURLToPath(new URL('../../docs/screenshots/', import.meta.url));
const LANGUAGES = ['en', 'zh-Hant'];
const THEMES = ['light', 'dark'];
const SIZES = {
  wide: { viewport: { width: 1440, height: 900 }, isMobile: false },
  narrow: { viewport: { width: 360, height: 740 }, isMobile: true },
};
const COOPERATION = 'fed-white-house-cooperation';
const WHY = { en: 'Why?', 'zh-Hant': '為什麼？' };

/** Until a view is at rest, in milliseconds: nothing says so once a worker was ended. */
const SETTLED = 1_000;

/** Each view by its link; `pane` is what a narrow screen shows of it, `act` what is done on it. */
const VIEWS = [
  { name: 'first-sight', query: '', pane: 'map' },
  { name: 'text', query: '&at=strong-at-midterms-wanted&signals=1', pane: 'text' },
  { name: 'what-rests-on-it', query: `&ask=${COOPERATION}`, pane: 'side' },
  { name: 'near', query: `&at=${COOPERATION}&near=1`, pane: 'map' },
  {
    name: 'taken-away',
    query: `&at=dollar-to-weaken&without=${COOPERATION}&open=three-games`,
    pane: 'side',
    act: (page, language) =>
      page.getByRole('button', { name: WHY[language], exact: true }).first().click(),
  },
  { name: 'evidence', query: '&evidence=refute&side=evidence', pane: 'side' },
  { name: 'query', query: `&ask=${COOPERATION}&side=query`, pane: 'side' },
  { name: 'exercises', query: '&do=exercises', pane: 'map' },
  {
    name: 'exercise-marked',
    query: '&do=exercises&kinds=attach&seed=7&count=9',
    pane: 'map',
    act: async (page) => {
      for (const part of await page.locator('fieldset.part').all()) {
        await part.locator('input').first().check();
      }
      await mark(page);
    },
  },
  {
    name: 'exercise-build',
    query: '&do=exercises&kinds=build&seed=7&count=9&at=7',
    pane: 'map',
    act: (page) => draw(page, [2, 4], 1),
  },
  {
    name: 'exercise-build-marked',
    query: '&do=exercises&kinds=build&seed=7&count=9&at=7',
    pane: 'map',
    act: async (page) => {
      await draw(page, [5], 1);
      await mark(page);
    },
  },
];

/** Draws an inference in the form of the workspace, by the numbers of its statements. */
async function draw(page, premises, conclusion) {
  for (const number of premises) {
    await page
      .locator('.build-form input')
      .nth(number - 1)
      .check();
  }
  await page.locator('.build-target select').selectOption(`${conclusion}`);
  await page.locator('.build-target button').click();
  await page.locator('.build-pane').scrollIntoViewIfNeeded();
}

/** Has the answer marked, and looks at what that says. */
async function mark(page) {
  await page.locator('button[type="submit"]').click();
  await page.locator('.exercise-result').waitFor();
}

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
const [program, browser] = await Promise.all([startBuiltProgram(), launchChromium()]);
try {
  for (const [size, screen] of Object.entries(SIZES)) {
    for (const colorScheme of THEMES) {
      for (const language of LANGUAGES) await takeAll({ size, screen, colorScheme, language });
    }
  }
} finally {
  await browser.close();
  await program.stop();
}
const files = readdirSync(FOLDER);
const bytes = files.reduce((sum, file) => sum + statSync(join(FOLDER, file)).size, 0);
console.log(`${files.length} pictures, ${Math.round(bytes / 1024)} KB in all, in docs/screenshots`);

async function takeAll({ size, screen, colorScheme, language }) {
  const context = await browser.newContext({
    ...screen,
    colorScheme,
    locale: language === 'en' ? 'en-GB' : 'zh-TW',
    reducedMotion: 'reduce',
    deviceScaleFactor: 1,
  });
  const page = await context.newPage();
  for (const { name, query, pane, act } of VIEWS) {
    const shown = size === 'narrow' ? `&pane=${pane}` : '';
    await page.goto(`${program.address}/?map=ai-bubble&lang=${language}${query}${shown}`);
    await page.waitForTimeout(SETTLED);
    await act?.(page, language);
    await page.waitForTimeout(SETTLED);
    const file = `${name}-${size}-${colorScheme}-${language}.png`;
    const picture = await page.screenshot({ animations: 'disabled' });
    writeFileSync(join(FOLDER, file), indexedPng(picture));
  }
  await context.close();
}
