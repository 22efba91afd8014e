import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Observer } from '../port.js';
import { sqliteError } from './sqlite-error.js';

/** What SQLite binds and gives back in this store: no blobs, no big integers. */
export type Value = string | number | null;

/**
 * An open database: runs statements, each prepared once and kept, and tells the observer.
 *
 * All values are bound, never written into a statement's text. A list is bound as one JSON array
 * and unfolded by `json_each`, so that a statement is the same however long the list.
 */
export class Database {
  private readonly prepared = new Map<string, StatementSyncInstance>();

  constructor(
    private readonly connection: DatabaseSyncInstance,
    private readonly path: string,
    private readonly observe: Observer = () => {},
  ) {}

  /** All rows of a query, as the shape that the query's own columns make. */
  all<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.run(sql, (statement) => statement.all(...values)) as Row[]; // columns as the SQL names them
  }

  /** The first row of a query, or undefined. */
  first<Row>(sql: string, ...values: readonly Value[]): Row | undefined {
    return this.run(sql, (statement) => statement.get(...values)) as Row | undefined; // as above
  }

  /** All rows of a query that only looks whether something holds: the observer is not told. */
  look<Row>(sql: string, ...values: readonly Value[]): readonly Row[] {
    return this.run(sql, (statement) => statement.all(...values), false) as Row[]; // as above
  }

  /** Runs a statement that gives no rows. */
  write(sql: string, ...values: readonly Value[]): void {
    this.run(sql, (statement) => statement.run(...values));
  }

  /** Runs a script of several statements, none of which takes a value. */
  script(sql: string): void {
    this.attempt(sql, () => this.connection.exec(sql));
  }

  /** Reads at one moment of the database, whatever other processes write meanwhile. */
  reading<T>(work: () => T): T {
    return this.transaction('BEGIN', work);
  }

  /** Writes all or nothing: what `work` throws undoes it. One writer at a time, across processes. */
  writing<T>(work: () => T): T {
    return this.transaction('BEGIN IMMEDIATE', work);
  }

  /** Closing twice does nothing. */
  close(): void {
    this.prepared.clear();
    if (this.connection.isOpen) this.connection.close();
  }

  /**
   * Moves what the write-ahead log holds into the file, as far as no reader is in the way. SQLite
   * does so itself with the last connection, but the binding only lets go of that one when its
   * prepared statements are collected.
   */
  emptyLog(): void {
    if (this.connection.isOpen) this.script('PRAGMA wal_checkpoint(PASSIVE)');
  }

  private transaction<T>(begin: string, work: () => T): T {
    this.script(begin);
    try {
      const result = work();
      this.script('COMMIT');
      return result;
    } catch (error) {
      // SQLite itself has rolled back where the disk was full or failed.
      if (this.connection.isOpen && this.connection.isTransaction) this.script('ROLLBACK');
      throw error;
    }
  }

  private run<T>(sql: string, work: (statement: StatementSyncInstance) => T, isTold = true): T {
    return this.attempt(
      sql,
      () => {
        let statement = this.prepared.get(sql);
        if (statement === undefined) {
          statement = this.connection.prepare(sql);
          this.prepared.set(sql, statement);
        }
        return work(statement);
      },
      isTold,
    );
  }

  private attempt<T>(sql: string, work: () => T, isTold = true): T {
    if (isTold) this.observe({ text: sql });
    try {
      return work();
    } catch (error) {
      throw sqliteError(error, this.path, this.connection.isOpen);
    }
  }
}
