import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { atRest } from './at-rest.js';
import { violationsOn } from './axe.js';
import { describeInBrowser } from './describe-in-browser.js';
import { explorerPage } from './explorer-page.js';

/** What of a view has to be there before it is looked at. */
type Ready = (page: Page) => Promise<void>;

const lists: Ready = (page) =>
  explorerPage(page).dependents.getByRole('listitem').first().waitFor();

/** Each view, by its link. */
const VIEWS: readonly (readonly [view: string, query: string, ready: Ready])[] = [
  ['the first sight', 'lang=en', (page) => explorerPage(page).evidenceCounts.waitFor()],
  ['what rests on a statement', 'lang=en&ask=fed-white-house-cooperation', lists],
  [
    'what falls, and why, with the evidence',
    'lang=en&at=dollar-to-weaken&without=fed-white-house-cooperation&evidence=refute',
    async (page) => {
      await explorerPage(page).why.click();
      await explorerPage(page).account.waitFor();
    },
  ],
  ['the evidence', 'lang=en&side=evidence', (page) => page.getByRole('table').first().waitFor()],
  [
    'the query',
    'lang=en&ask=fed-white-house-cooperation&side=query',
    (page) => page.getByRole('button', { name: 'Copy as curl' }).first().waitFor(),
  ],
  [
    'the neighbourhood of a statement',
    'lang=en&at=fed-white-house-cooperation&near=1',
    (page) => explorerPage(page).statement.waitFor(),
  ],
];

describeInBrowser('axe finds nothing, in either theme,', ({ open }) => {
  const look = async (query: string, ready: Ready, options: Parameters<typeof open>[1] = {}) => {
    // The strict policy of the page would keep out the checker, too.
    const page = await open(`/?map=ai-bubble&${query}`, { ...options, bypassCSP: true });
    await ready(page);
    await atRest(page);
    expect(await violationsOn(page)).toEqual([]);
  };

  it.each(VIEWS)('in %s', async (_view, query, ready) => {
    await look(query, async (page) => {
      await ready(page);
      await explorerPage(page).cards.first().waitFor();
    });
  });

  it('in the whole text with its signals, tiers and labels', async () => {
    // What is scrolled out of sight is not looked at, so the screen is as high as the text.
    const viewport = { width: 1440, height: 7_000 };
    const change = 'ask=fed-white-house-cooperation&without=japan-concedes&evidence=refute';
    const ready: Ready = async (page) => {
      const { text, dependents } = explorerPage(page, 'zh-Hant');
      await dependents.getByRole('listitem').first().waitFor();
      await text.locator('[data-standing="OUT"]').first().waitFor();
    };
    await look(`lang=zh-Hant&${change}&signals=1`, ready, { viewport });
  });

  it.each(['text', 'map', 'side'] as const)('on a narrow screen, in the %s', async (pane) => {
    const viewport = { width: 360, height: 740 };
    const query = `lang=zh-Hant&ask=fed-white-house-cooperation&pane=${pane}`;
    const ready: Ready = async (page) => {
      const { text, cards, statement } = explorerPage(page, 'zh-Hant');
      await { text, map: cards.first(), side: statement }[pane].waitFor();
    };
    await look(query, ready, { viewport, isMobile: true });
  });

  it.each([
    ['a map', '/?map=ai-buble&lang=en'],
    ['a statement', '/?map=ai-bubble&lang=en&at=fed-white-house-coperation'],
  ])('where a link names %s that is not there', async (_what, path) => {
    const page = await open(path, { bypassCSP: true });
    await page.getByText('Did you mean').first().waitFor();
    expect(await violationsOn(page)).toEqual([]);
  });
});
