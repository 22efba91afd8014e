import type { AcceptedNotice } from '../../domain/accepted-notice.js';
import { LINT_RULES } from '../../reasoning/lint/lint-rules.js';
import type { Part } from './part.js';
import type { MapFileReading } from './reading.js';

/** What a notice of lint can be about. */
const KINDS = ['statement', 'inference', 'conflict', 'evidence'] as const;

/** Reads what lint need not tell again, from all files; the schema has reported unknown rules. */
export function readAccepted(
  files: readonly Part[],
  { names }: MapFileReading,
): readonly AcceptedNotice[] {
  const entries = files.flatMap((file) => file.at('accepted')?.items ?? []);
  return entries.flatMap((entry) => {
    const at = names.resolveAll(entry.at('at'), KINDS);
    const because = entry.at('because')?.text ?? null;
    const written = entry.at('rule')?.text?.toLowerCase();
    const rule = LINT_RULES.find(({ code }) => code === written);
    return rule === undefined || because === null ? [] : [{ rule: rule.code, at, because }];
  });
}
