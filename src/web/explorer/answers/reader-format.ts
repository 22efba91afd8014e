import type { PageLanguage } from '../words/languages.js';

/** A number in the reader's way of writing. */
export function numberFor(language: PageLanguage, value: number): string {
  return new Intl.NumberFormat(language).format(value);
}

/** A date as exactly as it is known (`2025`, `2025-08`, `2025-08-29`), in the reader's way of writing. */
export function dateFor(language: PageLanguage, date: string): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return date;
  const format = new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
  });
  return format.format(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)));
}
