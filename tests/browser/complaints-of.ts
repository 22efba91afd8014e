import type { Page } from 'playwright-core';

/** What a page asks for elsewhere, and what it writes to its console. */
export function complaintsOf(page: Page, address: string): readonly string[] {
  const complaints: string[] = [];
  page.on('request', (request) => {
    const isOurs = request.url().startsWith(address) || /^(?:data|blob):/.test(request.url());
    if (!isOurs) complaints.push(`asked for ${request.url()}`);
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}
