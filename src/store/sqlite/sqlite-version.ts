import { DomainError } from '../../domain/domain-error.js';

/**
 * The oldest SQLite whose write-ahead log never loses a commit: older ones can reset the log while
 * another connection still reads from it (sqlite.org/wal.html, "The WAL-Reset Bug").
 */
const OLDEST_SAFE_SQLITE = '3.51.3';

/** Refuses a SQLite that is older: a store that may lose what was written is none. */
export function requireSafeSqlite(version: string): void {
  if (compareVersions(version, OLDEST_SAFE_SQLITE) >= 0) return;
  throw new DomainError(
    'UNAVAILABLE',
    `SQLite ${version} can lose written data. Install the packages that package-lock.json names ("npm ci"): SQLite ${OLDEST_SAFE_SQLITE} or newer is needed.`,
    { expected: `SQLite ${OLDEST_SAFE_SQLITE} or newer` },
  );
}

function compareVersions(one: string, other: string): number {
  const [ours, theirs] = [one, other].map((version) => version.split('.').map(Number));
  for (let at = 0; at < 3; at += 1) {
    const difference = (ours?.[at] ?? 0) - (theirs?.[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
