import type { Locator } from 'playwright-core';
import { expect, it } from 'vitest';
import {
  accountOf,
  COOPERATION,
  DOLLAR_TO_WEAKEN,
  dependentsByTier,
  outAndInText,
  textOfStatement,
} from './ask-api.js';
import { expectFocus, MOST_TABS, press, tabTo } from './by-keyboard.js';
import { describeInBrowser } from './describe-in-browser.js';
import { type ElementInPage, explorerPage, linesByHeading, struckInText } from './explorer-page.js';

describeInBrowser('with the keyboard alone', ({ address, open }) => {
  const words = (statement: string, language: 'en' | 'zh-Hant' = 'en') =>
    textOfStatement(address(), statement, language);

  it('one searches, asks, retracts, follows a why, switches language and undoes', async () => {
    const page = await open('/');
    const { keyboard } = page;
    const explorer = explorerPage(page);
    await explorer.text.waitFor();

    await keyboard.press('/');
    await expectFocus(explorer.search);
    await keyboard.type('白宮');
    await explorer.options.first().waitFor();
    const cooperation = explorer.options.filter({ hasText: await words(COOPERATION) });
    for (
      let presses = 0;
      (await cooperation.getAttribute('aria-selected')) !== 'true';
      presses += 1
    ) {
      expect(presses).toBeLessThan(20);
      await keyboard.press('ArrowDown');
    }
    await keyboard.press('Enter');
    await explorer.heading(await words(COOPERATION)).waitFor();

    await press(page, explorer.ask);
    const lines = await linesByHeading(explorer.dependents);
    const expected = await dependentsByTier(address(), COOPERATION, 'en');
    expect([...lines.values()].flat()).toHaveLength([...expected.values()].flat().length);

    await press(page, explorer.retract);
    const change = { retract: [COOPERATION] };
    const struck = await outAndInText(address(), change, 'en');
    await expect.poll(() => struckInText(explorer)).toEqual(struck);

    const dollar = await words(DOLLAR_TO_WEAKEN);
    await press(page, explorer.changes.getByRole('link', { name: dollar, exact: true }).first());
    await explorer.heading(dollar).waitFor();
    await press(page, explorer.why);
    const steps = explorer.account.locator('> li');
    await steps.first().waitFor();
    const account = await accountOf(address(), DOLLAR_TO_WEAKEN, change, 'en');
    expect(await steps.count()).toBe(account.length);
    await press(page, steps.last().getByRole('link').first());
    await explorer.heading(await words(COOPERATION)).waitFor();

    await press(page, explorer.language('繁體中文'));
    const chinese = explorerPage(page, 'zh-Hant');
    await chinese.heading(await words(COOPERATION, 'zh-Hant')).waitFor();

    await keyboard.press('Control+z');
    await chinese.retract.waitFor();
    const before = await outAndInText(address(), { retract: [] }, 'zh-Hant');
    await expect.poll(() => struckInText(chinese)).toEqual(before);

    const link = page.url();
    await page.reload();
    await chinese.heading(await words(COOPERATION, 'zh-Hant')).waitFor();
    expect(page.url()).toBe(link);

    await keyboard.press('Escape');
    await chinese.statement.waitFor({ state: 'detached' });
  });

  it('one goes from passage to passage of the text, and chooses one', async () => {
    const page = await open('/?map=ai-bubble&lang=en&at=fed-white-house-cooperation');
    const { keyboard } = page;
    const explorer = explorerPage(page);
    const passages = explorer.text.locator('p [role="button"]');
    await tabTo(page, passages.and(page.locator('[aria-pressed="true"]')).first());
    const here = await indexOfFocus(passages);
    await keyboard.press('ArrowDown');
    expect(await indexOfFocus(passages)).toBe(here + 1);
    await keyboard.press('ArrowRight');
    expect(await indexOfFocus(passages)).toBe(here + 2);
    await keyboard.press('ArrowUp');
    expect(await indexOfFocus(passages)).toBe(here + 1);
    await keyboard.press('Enter');
    await explorer.heading(await words('ai-bubble/alibaba-ai-progress')).waitFor();
    await keyboard.press('End');
    expect(await indexOfFocus(passages)).toBe((await passages.count()) - 1);
    await keyboard.press('Home');
    expect(await indexOfFocus(passages)).toBe(0);
    // One press of the tab key leaves the text, however many passages it has.
    await keyboard.press('Tab');
    expect(await indexOfFocus(passages)).toBe(-1);
  });

  it('one goes from tab to tab, counts the evidence, and downloads the drawing', async () => {
    const page = await open('/?map=ai-bubble&lang=en');
    const { keyboard } = page;
    const explorer = explorerPage(page);
    await tabTo(page, explorer.evidenceCounts);
    await keyboard.press('Space');
    expect(await explorer.evidenceCounts.isChecked()).toBe(true);
    await tabTo(page, explorer.tab('answer'));
    await keyboard.press('ArrowRight');
    await expectFocus(explorer.tab('evidence'));
    await page.getByRole('table').first().waitFor();
    await keyboard.press('ArrowRight');
    await expectFocus(explorer.tab('query'));
    await page.getByRole('button', { name: explorer.names.curl, exact: true }).first().waitFor();
    await tabTo(page, explorer.svg);
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
  });

  it('one sees where one is: whatever has the focus shows it', async () => {
    const page = await open('/?map=ai-bubble&lang=en&ask=fed-white-house-cooperation');
    await explorerPage(page).dependents.getByRole('listitem').first().waitFor();
    const unseen = new Set<string>();
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      await page.keyboard.press('Tab');
      const shown: { readonly isSeen: boolean; readonly what: string } = await page.evaluate(
        `(() => {
          const { activeElement: it } = document;
          const style = getComputedStyle(it);
          const box = it.getBoundingClientRect();
          const isSeen = style.outlineStyle !== 'none' || style.boxShadow !== 'none';
          const isThere = box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0;
          return { isSeen: it === document.body || (isSeen && isThere), what: it.outerHTML.slice(0, 120) };
        })()`,
      );
      if (!shown.isSeen) unseen.add(shown.what);
    }
    expect([...unseen]).toEqual([]);
  });
});

function indexOfFocus(controls: Locator): Promise<number> {
  return controls.evaluateAll((nodes: ElementInPage[]) =>
    nodes.map((node) => node === node.ownerDocument.activeElement).indexOf(true),
  );
}
