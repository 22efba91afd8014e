import { expect, it } from 'vitest';
import { describeInBrowser } from './describe-in-browser.js';
import { explorerPage } from './explorer-page.js';

const SAID = '👩‍🚀 שלום עולם <script>document.title="run"</script>';
const STATEMENT = '<img src=x onerror=document.title="run"> & 😀 שלום';

/** A map whose texts would do something if they were taken for markup. */
const HOSTILE = {
  'text.txt': `Before 😀😀. ${SAID} after.\n`,
  'map.yaml': `map: hostile
language: en
title: {en: "<b>Hostile</b>"}
documents:
  text: {file: text.txt, title: {en: A text}}
statements:
  said: {en: '${STATEMENT}', kind: factual, said: '${SAID}'}
  next: {en: '</text><script>document.title="run"</script>', kind: factual, implicit: true}
inferences:
  step: {premises: [said], conclusion: next}
`,
};

const EMPTY = {
  'map.yaml': 'map: empty\nlanguage: en\ntitle: {en: Nothing yet}\ndocuments: {}\nstatements: {}\n',
};

describeInBrowser('texts of maps', ({ open, importMap }) => {
  it('are shown as text, and marked to the code point', async () => {
    await importMap(HOSTILE);
    const page = await open('/?map=hostile&lang=en&at=said');
    const explorer = explorerPage(page);
    await explorer.heading(STATEMENT).waitFor();
    await explorer.cards.first().waitFor();
    expect(await page.title()).toBe('<b>Hostile</b> – Therefore ∴');
    expect(await page.locator('img').count()).toBe(0);
    const marked = await explorer.text.locator('[role="button"]').allTextContents();
    expect(marked.join('')).toBe(SAID);
  });

  it('are asked for where there are none', async () => {
    await importMap(EMPTY);
    const page = await open('/?map=empty&lang=en');
    await page.getByText('npx therefore import').waitFor();
  });
});
