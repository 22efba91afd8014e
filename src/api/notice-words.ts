import { changedMeanwhile } from '../domain/domain-error.js';
import { mapOf } from '../domain/identifier.js';
import type { LintNotice } from '../reasoning/lint/lint-rule.js';
import { smallEnough } from '../services/map-indexes.js';
import { nameLintFact } from '../services/name-lint-fact.js';
import { type NoticeWords, noticeInWords } from '../words/lint-words.js';
import type { ApiContext } from './context.js';
import { readerOf } from './reader.js';

/**
 * What is said of a notice, in the language asked for, or that of the map; things are named by the
 * texts of their statements in it.
 *
 * @throws DomainError INVALID_INPUT where nothing of it is in the language asked for.
 */
export async function noticeWords(
  { fact, things: [first] }: LintNotice,
  asked: string | null | undefined,
  { loaders, indexOf }: Pick<ApiContext, 'loaders' | 'indexOf'>,
): Promise<NoticeWords> {
  if (first === undefined) throw new Error('A notice is about nothing.');
  const map = mapOf(first);
  const indexed = await smallEnough(indexOf, map);
  if (indexed === null) throw changedMeanwhile(map);
  const reader = await readerOf(map, asked, loaders);
  const named = await nameLintFact(reader.names, indexed.index, fact);
  reader.check();
  return noticeInWords(reader.catalogue.lint, named);
}
