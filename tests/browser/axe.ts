import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The themes differ in nothing but colours, so the second is looked at for these alone. */
const RULES = {
  light: {},
  dark: { runOnly: ['color-contrast', 'link-in-text-block'] },
} as const;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

/**
 * What axe finds wrong in a page, in either theme: each rule with its places. The page has to be
 * opened with `bypassCSP`, since its strict policy would keep out the checker, too.
 */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const options = JSON.stringify({ resultTypes: ['violations'], ...RULES[colorScheme] });
    const violations: readonly Violation[] = await page.evaluate(
      `axe.run(document, ${options}).then(({ violations }) => violations)`,
    );
    for (const { id, nodes } of violations) {
      for (const { html, failureSummary } of nodes) {
        found.push(`${id}, ${colorScheme}: ${html.slice(0, 160)}\n${failureSummary}`);
      }
    }
  }
  return found;
}
