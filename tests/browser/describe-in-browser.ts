import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import { nameNeeding } from '../support/skipped-suites.js';
import { type RunningProgram, START_PATIENCE, startBuiltProgram } from './built-program.js';
import { CHROMIUM, launchChromium } from './launch-chromium.js';

/** What a suite is given: the program that runs, and pages in a real browser. */
export interface InBrowser {
  /** Of the program, without a slash at its end. To be called in hooks and tests. */
  address(): string;
  /** Brings a map in while the program runs, by its files' names and texts. */
  importMap(files: Readonly<Record<string, string>>): Promise<void>;
  /** Opens a page of its own at a path of the program; it is closed after the test. */
  open(path: string, options?: BrowserContextOptions): Promise<Page>;
}

/**
 * A suite on the built program in a real Chromium: skipped by its name where there is none. With
 * BROWSER_REQUIRED=1 it fails there instead.
 *
 * @param settings of the program, as its environment has them
 */
export function describeInBrowser(
  name: string,
  suite: (browser: InBrowser) => void,
  settings: Readonly<Record<string, string>> = {},
): void {
  const missing = process.env['BROWSER_REQUIRED'] === '1' ? null : whatIsMissing();
  describe.skipIf(missing !== null)(nameNeeding(name, missing), () => {
    let program: RunningProgram | undefined;
    let browser: Browser | undefined;
    beforeAll(async () => {
      [program, browser] = await Promise.all([startBuiltProgram(settings), launchChromium()]);
    }, START_PATIENCE);
    afterEach(async () => {
      await Promise.all((browser?.contexts() ?? []).map((context) => context.close()));
    });
    afterAll(async () => {
      await browser?.close();
      await program?.stop();
    });
    const address = () => {
      if (program === undefined) throw new Error('Ask for the address in a hook or a test.');
      return program.address;
    };
    suite({
      address,
      importMap: async (files) => program?.importMap(files),
      open: async (path, options) => {
        if (browser === undefined) throw new Error('Open pages in a hook or a test.');
        const context = await browser.newContext({
          viewport: { width: 1440, height: 900 },
          locale: 'en-GB',
          reducedMotion: 'reduce',
          ...options,
        });
        context.setDefaultTimeout(15_000);
        const page = await context.newPage();
        await page.goto(address() + path);
        return page;
      },
    });
  });
}

function whatIsMissing(): string | null {
  return existsSync(CHROMIUM) ? null : `Chromium at ${CHROMIUM}, or CHROMIUM set to another`;
}
