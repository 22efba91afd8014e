import type { Locator, Page } from 'playwright-core';
import type { PageLanguage } from '../../src/web/explorer/words/languages.js';

/** What a visitor knows the parts of the explorer by, in both languages of the interface. */
export const NAMES = {
  en: {
    search: 'Search the map',
    text: 'Text',
    map: 'Map',
    statement: 'Statement',
    ask: 'What rests on it?',
    retract: 'Take it away',
    restore: 'Put it back',
    why: 'Why?',
    dependents: 'What rests on it',
    account: 'Why, step by step',
    changes: 'What changes',
    evidenceCounts: 'Count the evidence',
    answer: 'Answer',
    evidence: 'Evidence',
    query: 'As a query',
    undo: 'Undo',
    svg: 'Download as SVG',
    curl: 'Copy as curl',
    graphiql: 'Open in GraphiQL',
    signals: 'Signals and asides',
    out: 'OUT',
    tiers: { NECESSARY: 'Necessary', CONTRIBUTES: 'Contributes', REACHES: 'Reaches' },
  },
  'zh-Hant': {
    search: '搜尋論證圖',
    text: '原文',
    map: '論證圖',
    statement: '陳述',
    ask: '什麼依賴它？',
    retract: '撤回它',
    restore: '放回它',
    why: '為什麼？',
    dependents: '依賴它的陳述',
    account: '逐步說明',
    changes: '有何改變',
    evidenceCounts: '計入證據',
    answer: '答案',
    evidence: '證據',
    query: '查詢語句',
    undo: '復原',
    svg: '下載 SVG',
    curl: '複製為 curl',
    graphiql: '在 GraphiQL 中開啟',
    signals: '訊號詞與題外話',
    out: '不成立',
    tiers: { NECESSARY: '必要', CONTRIBUTES: '有貢獻', REACHES: '可達' },
  },
} as const satisfies Readonly<Record<PageLanguage, unknown>>;

/** What these tests read of an element in the page; Node has no types of the DOM. */
export interface ElementInPage {
  readonly tagName: string;
  readonly textContent: string | null;
  readonly ownerDocument: { readonly activeElement: unknown };
  getAttribute(name: string): string | null;
}

/** The parts of the explorer, by role and name. */
export function explorerPage(page: Page, language: PageLanguage = 'en') {
  const names = NAMES[language];
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const map = page.getByRole('main', { name: names.map, exact: true }).or(region(names.map));
  const statement = region(names.statement);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const ofStatement = (name: string) => statement.getByRole('button', { name, exact: true });
  return {
    names,
    search: page.getByRole('searchbox', { name: names.search, exact: true }),
    options: page.getByRole('listbox').getByRole('option'),
    text: region(names.text),
    map,
    /** The statements drawn that are not chosen: there are some once the map is laid out. */
    cards: map.getByRole('button', { pressed: false }),
    statement,
    /** The statement that is looked at, in its own words. */
    heading: (text: string) => statement.getByRole('heading', { name: text, exact: true }),
    ask: ofStatement(names.ask),
    retract: ofStatement(names.retract),
    restore: ofStatement(names.restore),
    why: ofStatement(names.why),
    dependents: region(names.dependents),
    account: page.getByRole('list', { name: names.account, exact: true }),
    changes: region(names.changes),
    evidenceCounts: page.getByRole('switch', { name: names.evidenceCounts, exact: true }),
    tab: (name: 'answer' | 'evidence' | 'query') =>
      page.getByRole('tab', { name: names[name], exact: true }),
    undo: button(names.undo).first(),
    svg: button(names.svg),
    signals: region(names.text).getByRole('switch', { name: names.signals, exact: true }),
    language: (name: 'English' | '繁體中文') =>
      page
        .getByRole('group', { name: 'Language / 語言', exact: true })
        .getByRole('button', { name, exact: true }),
  };
}

export type ExplorerPage = ReturnType<typeof explorerPage>;

/** The lines of a list that has headings, each outermost line under the heading it stands below. */
export async function linesByHeading(
  region: Locator,
): Promise<ReadonlyMap<string, readonly string[]>> {
  await region.getByRole('listitem').first().waitFor();
  const parts = region.locator('h2, h3, h4, h5, li:not(li li)');
  const found: [tag: string, text: string][] = await parts.evaluateAll((nodes: ElementInPage[]) =>
    nodes.map((node) => [node.tagName, node.textContent ?? '']),
  );
  const groups = new Map<string, string[]>();
  let last: string[] = [];
  for (const [tag, text] of found) {
    if (tag === 'LI') {
      last.push(text);
    } else {
      last = [];
      groups.set(text, last);
    }
  }
  return groups;
}

/** The statements that the text shows as out, by their words; those without a passage are not there. */
export async function struckInText({ text, names }: ExplorerPage): Promise<readonly string[]> {
  const described: readonly string[] = await text
    .locator('[role="button"]')
    .evaluateAll((nodes: ElementInPage[]) =>
      nodes.map((node) => node.getAttribute('aria-description') ?? ''),
    );
  const struck = described
    .flatMap((description) => description.split(' / '))
    .map((description) => /^([^:：]*)(?:: |：)(.*)$/s.exec(description))
    .filter((parts) => parts?.[1]?.split(/, |、/).includes(names.out))
    .map((parts) => parts?.[2] ?? '');
  return [...new Set(struck)].sort();
}
