import type { Page } from 'playwright-core';

/** Milliseconds without a change after which a page is taken to be done. */
const STILL = 400;

/**
 * Waits until nothing changes on a page any more.
 *
 * The browser's own sign, a network at rest, never comes where a worker is ended while it loads.
 */
export async function atRest(page: Page): Promise<void> {
  await page.evaluate(
    `new Promise((done) => {
      let timer;
      const observer = new MutationObserver(() => wait());
      const wait = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          observer.disconnect();
          done();
        }, ${STILL});
      };
      observer.observe(document, {
        attributes: true,
        characterData: true,
        childList: true,
        subtree: true,
      });
      wait();
    })`,
  );
}
