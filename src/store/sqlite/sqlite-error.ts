import { DomainError, unavailable } from '../../domain/domain-error.js';

/** SQLite's primary result codes (sqlite.org/rescode.html), as far as a person can act on them. */
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const PERM = 3;
const AUTH = 23;
const NOTADB = 26;

/** The error that SQLite gave, as an error of the domain where it is about the file or the disk. */
export function sqliteError(error: unknown, path: string, isOpen: boolean): unknown {
  if (error instanceof DomainError) return error;
  if (!isOpen) return unavailable(`The database ${path} is closed.`, error);
  switch (resultCode(error)) {
    case BUSY:
    case LOCKED:
      return unavailable(
        `The database ${path} is in use by another program that does not let go of it. Stop that program, or try again.`,
        error,
      );
    case CORRUPT:
      return damaged(path, error);
    case NOTADB:
      return notOurs(path, error);
    case FULL:
      return unavailable(`The disk that holds ${path} is full. Make room and try again.`, error);
    case CANTOPEN:
    case PERM:
    case AUTH:
    case READONLY:
      return notWritable(path, error);
    case IOERR:
      return unavailable(`The disk that holds ${path} does not read or write. Check it.`, error);
    default:
      return error; // a bug of ours: never disguised
  }
}

/** The file is there and is ours, but cannot be trusted. */
export function damaged(path: string, cause: unknown): DomainError {
  return unavailable(
    `The database ${path} is damaged. Restore it from a backup, or move it away and import the maps again.`,
    cause,
  );
}

/** Another program's database, or no database at all. */
export function notOurs(path: string, cause?: unknown): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    `DATA_DIR: ${path} is not a database of Therefore, or its beginning is damaged. Restore it from a backup, move it away, or name another folder.`,
    { argument: 'DATA_DIR', expected: 'a folder without such a file' },
    { cause },
  );
}

/** The file or its folder does not let us write. */
export function notWritable(path: string, cause: unknown): DomainError {
  const reason = cause instanceof Error ? ` (${cause.message.split('\n')[0]})` : '';
  return new DomainError(
    'INVALID_INPUT',
    `DATA_DIR: ${path} cannot be written${reason}. Name a folder that this user may write in.`,
    { argument: 'DATA_DIR', expected: 'a folder that can be written' },
    { cause },
  );
}

/** The low byte of the result code that the binding puts on its errors, or 0. */
function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !('errcode' in error)) return 0;
  return typeof error.errcode === 'number' ? error.errcode & 0xff : 0;
}
