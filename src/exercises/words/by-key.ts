import type { Telling } from '../telling.js';

/** Shown texts by their keys, within a sentence: `statement 4`, `statements 2, 3 and 5`. */
export function byKey(keys: readonly string[], { words }: Pick<Telling, 'words'>): string {
  const [last = ''] = keys.slice(-1);
  const before = keys.slice(0, -1);
  if (words === 'zh-Hant') {
    return `陳述 ${before.length === 0 ? last : `${before.join('、')} 和 ${last}`}`;
  }
  return before.length === 0 ? `statement ${last}` : `statements ${before.join(', ')} and ${last}`;
}
