// @ts-check
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';

/** Milliseconds between two looks whether the other build is done. */
const PAUSE = 200;

/**
 * Waits until no other build is under way, and keeps others waiting until it is let go. The lock is
 * SQLite's on an empty file: the system takes it back from a process that ends in whatever way.
 *
 * @param {string} path
 * @param {() => void} onWaiting
 * @returns {Promise<() => void>} lets it go
 */
export async function takeLock(path, onWaiting) {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  for (let tries = 0; ; tries += 1) {
    try {
      database.exec('BEGIN EXCLUSIVE');
      return () => database.close();
    } catch (error) {
      if (!(error instanceof Error && /locked/.test(error.message))) throw error;
      if (tries === 0) onWaiting();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}
