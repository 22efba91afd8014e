import { DomainError, damaged, HOW_TO_MEND, unavailable } from '../../domain/domain-error.js';

/** SQLite's primary result codes (sqlite.org/rescode.html), as far as a person can act on them. */
const PERM = 3;
const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const AUTH = 23;
const NOTADB = 26;

/** What an error of SQLite becomes, where it is about the file or the disk. */
export type Translate = (error: unknown) => unknown;

/** For whoever opens the store: names the file, and the setting that leads to it. */
export function openingErrors(path: string): Translate {
  return (error) => {
    if (error instanceof DomainError) return error;
    switch (resultCode(error)) {
      case BUSY:
      case LOCKED:
        return unavailable(
          `The database ${path} is in use by another program that does not let go of it. Stop that program, or try again.`,
          error,
        );
      case CORRUPT:
        return damagedFile(path, error);
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
  };
}

/**
 * For whoever asks the store, who may be anybody: says nothing of where the file is. The cause,
 * which is logged, names it.
 */
export function answerErrors(path: string, isOpen: () => boolean): Translate {
  return (error) => {
    if (error instanceof DomainError) return error;
    const cause = new Error(path, { cause: error });
    if (!isOpen()) return unavailable('The store is closed.', cause);
    switch (resultCode(error)) {
      case BUSY:
      case LOCKED:
        return unavailable(
          'The database is in use by another program that does not let go of it. Try again in a moment.',
          cause,
        );
      case CORRUPT:
      case NOTADB:
        return damaged('The database', cause);
      case FULL:
        return unavailable('The disk of the database is full. Make room and try again.', cause);
      case CANTOPEN:
      case PERM:
      case AUTH:
      case READONLY:
        return unavailable('The database cannot be written.', cause);
      case IOERR:
        return unavailable('The disk of the database does not read or write. Check it.', cause);
      default:
        return error; // a bug of ours: never disguised
    }
  };
}

/** The file is there and is ours, but cannot be trusted. */
export function damagedFile(path: string, cause: unknown): DomainError {
  return new DomainError(
    'DAMAGED',
    `The database ${path} is damaged. ${HOW_TO_MEND}`,
    {},
    { cause },
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

/** A number that no column of ours can hold: the binding itself refuses to give it. */
const TOO_LARGE_A_NUMBER = 'ERR_OUT_OF_RANGE';

/** The words of SQLite for what has no code: where rows are read, the binding keeps these alone. */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [/^database (?:table )?is locked/, BUSY],
  [/malformed|corrupt/, CORRUPT],
  [/^file is not a database/, NOTADB],
  [/^database or disk is full/, FULL],
  [/^disk I\/O error/, IOERR],
  [/^unable to open database file/, CANTOPEN],
  [/^attempt to write a readonly database/, READONLY],
];

/** The low byte of the result code that the binding puts on its errors, or 0. */
function resultCode(error: unknown): number {
  if (!(error instanceof Error) || !('code' in error)) return 0;
  if (error.code === TOO_LARGE_A_NUMBER) return CORRUPT;
  if ('errcode' in error && typeof error.errcode === 'number') return error.errcode & 0xff;
  return WORDS.find(([words]) => words.test(error.message))?.[1] ?? 0;
}
