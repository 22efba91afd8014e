import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import {
  accountOf,
  COOPERATION,
  changesOfLabels,
  DOLLAR_TO_WEAKEN,
  dependentsByTier,
  found,
  outAndInText,
  textOfStatement,
} from './ask-api.js';
import { complaintsOf } from './complaints-of.js';
import { describeInBrowser } from './describe-in-browser.js';
import { explorerPage, linesByHeading, NAMES, struckInText } from './explorer-page.js';

const AT = (query: string) => `/?map=ai-bubble&lang=en&${query}`;
const COOPERATION_ALONE = { retract: [COOPERATION] };

describeInBrowser('the explorer', ({ address, open }) => {
  const words = (statement: string, language: 'en' | 'zh-Hant' = 'en') =>
    textOfStatement(address(), statement, language);

  it('opens on the essay, asks no other host, and has nothing to complain of', async () => {
    const page = await open('/health/live');
    const complaints = complaintsOf(page, address());
    await page.goto(`${address()}/`);
    const explorer = explorerPage(page);
    await explorer.text.waitFor();
    await explorer.map.waitFor();
    await explorer.text.getByText('連美聯儲都需要積極配合做局').waitFor();
    await explorer.cards.first().waitFor();
    expect(await page.title()).toContain('How far can the AI bubble still go?');
    expect(complaints).toEqual([]);
  });

  it('finds 白宮, and shows the cooperation once it is chosen', async () => {
    const explorer = explorerPage(await open('/'));
    await explorer.search.fill('白宮');
    await explorer.options.first().waitFor();
    expect(await explorer.options.allTextContents()).toEqual(await found(address(), '白宮', 'en'));
    const text = await words(COOPERATION);
    await explorer.options.filter({ hasText: text }).click();
    await explorer.heading(text).waitFor();
    const pressed = explorer.text.locator('[role="button"][aria-pressed="true"]');
    expect(await pressed.allTextContents()).toEqual([
      '連美聯儲都需要積極配合做局',
      '美聯儲和白宮還是會有踢牆式配合的。',
    ]);
  });

  it('lists what rests on the cooperation as the API does, tier by tier', async () => {
    const explorer = explorerPage(await open(AT('at=fed-white-house-cooperation')));
    await explorer.ask.click();
    const lines = await linesByHeading(explorer.dependents);
    const expected = await dependentsByTier(address(), COOPERATION, 'en');
    for (const [tier, texts] of expected) {
      expect(linesUnder(lines, NAMES.en.tiers[tier], texts)).toEqual([...texts].sort());
    }
    const all = [...lines.values()].flat();
    expect(all).toHaveLength([...expected.values()].flat().length);
  });

  it('changes the labels as whatIf does once the cooperation is taken away, and back again', async () => {
    const explorer = explorerPage(await open(AT('at=fed-white-house-cooperation')));
    await explorer.retract.click();
    await explorer.restore.waitFor();
    const changes = await changesOfLabels(address(), COOPERATION_ALONE, 'en');
    const lines = [...(await linesByHeading(explorer.changes)).values()].flat();
    expect(lines).toHaveLength(changes.length);
    for (const { text, after } of changes) {
      expect(lines.filter((line) => line.includes(text) && line.includes(after))).not.toEqual([]);
    }
    const struck = await outAndInText(address(), COOPERATION_ALONE, 'en');
    await expect.poll(() => struckInText(explorer)).toEqual(struck);

    await explorer.undo.click();
    await explorer.retract.waitFor();
    const before = await outAndInText(address(), { retract: [] }, 'en');
    await expect.poll(() => struckInText(explorer)).toEqual(before);
  });

  it('strikes what the evidence contradicts, once that is counted', async () => {
    const explorer = explorerPage(await open(AT('')));
    await explorer.evidenceCounts.click();
    const struck = await outAndInText(address(), { retract: [], evidence: 'REFUTE' }, 'en');
    await expect.poll(() => struckInText(explorer)).toEqual(struck);
  });

  it('follows a why to its end', async () => {
    const explorer = explorerPage(
      await open(AT('at=dollar-to-weaken&without=fed-white-house-cooperation')),
    );
    await explorer.why.click();
    await explorer.account.waitFor();
    const steps = await explorer.account.locator('> li').allTextContents();
    const account = await accountOf(address(), DOLLAR_TO_WEAKEN, COOPERATION_ALONE, 'en');
    expect(steps).toHaveLength(account.length);
    for (const [at, sentence] of account.entries()) expect(steps[at]).toContain(sentence);
    expect(account.at(-1)).toContain('it is retracted');
    // From the last step one gets to the statement that it all came from.
    await explorer.account.getByRole('listitem').last().getByRole('link').first().click();
    await explorer.heading(await words(COOPERATION)).waitFor();
    await explorer.restore.waitFor();
  });

  it('speaks Chinese once that is chosen, and keeps what was chosen before', async () => {
    const page = await open(AT('ask=fed-white-house-cooperation&without=japan-concedes'));
    await explorerPage(page).language('繁體中文').click();
    const explorer = explorerPage(page, 'zh-Hant');
    await explorer.heading(await words(COOPERATION, 'zh-Hant')).waitFor();
    const lines = await linesByHeading(explorer.dependents);
    const expected = await dependentsByTier(address(), COOPERATION, 'zh-Hant');
    for (const [tier, texts] of expected) {
      expect(linesUnder(lines, NAMES['zh-Hant'].tiers[tier], texts)).toEqual([...texts].sort());
    }
    const struck = await outAndInText(
      address(),
      { retract: ['ai-bubble/japan-concedes'] },
      'zh-Hant',
    );
    await expect.poll(() => struckInText(explorer)).toEqual(struck);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-Hant');
  });

  it('restores the view from its link', async () => {
    const page = await open('/');
    const first = explorerPage(page);
    await first.search.fill('白宮');
    await first.options.filter({ hasText: await words(COOPERATION) }).click();
    await first.retract.click();
    await first.ask.click();
    await first.evidenceCounts.click();
    await first.dependents.getByRole('listitem').first().waitFor();
    await first.language('繁體中文').click();
    await explorerPage(page, 'zh-Hant').dependents.getByRole('listitem').first().waitFor();
    const link = page.url().slice(address().length);

    const again = await open(link);
    const explorer = explorerPage(again, 'zh-Hant');
    await explorer.heading(await words(COOPERATION, 'zh-Hant')).waitFor();
    await explorer.restore.waitFor();
    await explorer.dependents.getByRole('listitem').first().waitFor();
    expect(await explorer.evidenceCounts.isChecked()).toBe(true);
    const change = { retract: [COOPERATION], evidence: 'REFUTE' } as const;
    const struck = await outAndInText(address(), change, 'zh-Hant');
    await expect.poll(() => struckInText(explorer)).toEqual(struck);
    expect(again.url()).toBe(page.url());
  });

  it('gives the drawing as an SVG that parses and holds the cards as text', async () => {
    const page = await open(AT('at=fed-white-house-cooperation&near=1'));
    const explorer = explorerPage(page);
    await explorer.map.getByRole('button', { name: await words(COOPERATION) }).waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), explorer.svg.click()]);
    expect(download.suggestedFilename()).toMatch(/\.svg$/);
    const svg = readFileSync(await download.path(), 'utf8');
    const parsed: { root: string; errors: number; text: string } = await page.evaluate(
      `(() => {
        const tree = new DOMParser().parseFromString(${JSON.stringify(svg)}, 'image/svg+xml');
        return {
          root: tree.documentElement.namespaceURI + ' ' + tree.documentElement.localName,
          errors: tree.getElementsByTagName('parsererror').length,
          text: tree.documentElement.textContent,
        };
      })()`,
    );
    expect(parsed.errors).toBe(0);
    expect(parsed.root).toBe('http://www.w3.org/2000/svg svg');
    expect(parsed.text.replaceAll(/\s+/g, '')).toContain('TheFedandtheWhiteHouse');
    expect(svg).not.toMatch(/<script|\son\w+=|<foreignObject/i);
  });

  it('shows the signals and asides of the text, and why they are there, when asked', async () => {
    const { text, signals } = explorerPage(await open(AT('')));
    const signal = text.getByRole('button', { name: '但是,', exact: true });
    await text.getByText('增收效應邊際遞減').waitFor();
    expect(await signal.count()).toBe(0);
    await signals.click();
    await signal.first().click();
    const account = text.getByRole('region', { name: 'In these words', exact: true });
    await account.getByText('Signal of a conflict').waitFor();
    expect(await account.getByRole('button').count()).toBeGreaterThan(0);
  });

  it('offers each statement of words that say several', async () => {
    const explorer = explorerPage(await open(AT('')));
    const shared = explorer.text.getByRole('button', { name: '連美聯儲都需要積極配合做局' });
    const both = [await words(COOPERATION), await words('ai-bubble/contest-is-staged')];
    await shared.click();
    const first = await explorer.statement.getByRole('heading').first().textContent();
    expect(both).toContain(first);
    const other = both.find((text) => text !== first) ?? '';
    await shared.click();
    await explorer.heading(other).waitFor();
    await explorer.text.getByRole('button', { name: first ?? '', exact: true }).click();
    await explorer.heading(first ?? '').waitFor();
  });

  it('says of an implicit statement that the text has no words for it', async () => {
    const { text } = explorerPage(await open(AT('at=cuts-lower-costs')));
    await text.getByText('It is implicit.').waitFor();
  });
});

/** Which of some texts the lines below a heading hold, sorted; each line holds just one of them. */
function linesUnder(
  lines: ReadonlyMap<string, readonly string[]>,
  heading: string,
  texts: readonly string[],
): readonly string[] {
  const below = [...lines].find(([name]) => name.startsWith(heading))?.[1] ?? [];
  // The statement comes first in its line; what the line says of it names others, too.
  return below.map((line) => texts.find((text) => line.startsWith(text)) ?? line).sort();
}
