import { type EntityId, nameOf } from '../../domain/identifier.js';

/** More names than these nobody reads; all are in the notice's things. */
const MOST_NAMES = 6;
const MOST_LETTERS = 100;

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`; of many, the first and how many more there are. */
export function named(ids: readonly EntityId[]): string {
  const rest = ids.length > MOST_NAMES ? ids.length - (MOST_NAMES - 1) : 0;
  const shown = ids.slice(0, rest > 0 ? MOST_NAMES - 1 : undefined).map((id) => `"${nameOf(id)}"`);
  return listed(rest > 0 ? [...shown, `${grouped(rest)} more`] : shown);
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} and ${last}` : last;
}

/** `1 premise`, `2 premises`, `100,000 premises`. */
export function counted(count: number, thing: string): string {
  return `${grouped(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** `20,000,000`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Words of a text, the middle of long ones left out. */
export function quoted(words: string): string {
  const letters = [...words];
  if (letters.length <= MOST_LETTERS) return JSON.stringify(words);
  const half = MOST_LETTERS / 2;
  return JSON.stringify(`${letters.slice(0, half).join('')}…${letters.slice(-half + 1).join('')}`);
}
