import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { ElementInPage } from './explorer-page.js';

/** More presses of the tab key than anybody would take. */
export const MOST_TABS = 120;

/** Goes to a control by the tab key, and presses it. */
export async function press(page: Page, control: Locator): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Goes to a control by the tab key. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await hasFocus(control)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${MOST_TABS} presses of the tab key do not lead to ${control}.`);
}

export async function expectFocus(control: Locator): Promise<void> {
  await expect.poll(() => hasFocus(control)).toBe(true);
}

function hasFocus(control: Locator): Promise<boolean> {
  return control.evaluate((node: ElementInPage) => node === node.ownerDocument.activeElement);
}
