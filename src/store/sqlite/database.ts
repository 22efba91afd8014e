import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite';
import type { Observer } from '../port.js';
import type { Translate } from './sqlite-error.js';

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
    private readonly translate: Translate,
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

  /** The rows of a query one after the other, for answers that are too long to be held. */
  *each<Row>(sql: string, ...values: readonly Value[]): Generator<Row> {
    this.observe({ text: sql });
    // A statement of its own: the same query may be under way twice.
    const rows = this.attempt(() => this.connection.prepare(sql).iterate(...values));
    for (;;) {
      const next = this.attempt(() => rows.next());
      if (next.done) return;
      yield next.value as Row; // columns as the SQL names them
    }
  }

  /** Runs a statement that gives no rows. */
  write(sql: string, ...values: readonly Value[]): void {
    this.run(sql, (statement) => statement.run(...values));
  }

  /** Runs a script of several statements, none of which takes a value. */
  script(sql: string): void {
    this.observe({ text: sql });
    this.attempt(() => this.connection.exec(sql));
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
    if (isTold) this.observe({ text: sql });
    return this.attempt(() => {
      let statement = this.prepared.get(sql);
      if (statement === undefined) {
        statement = this.connection.prepare(sql);
        this.prepared.set(sql, statement);
      }
      return work(statement);
    });
  }

  private attempt<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw this.translate(error);
    }
  }
}
