import type { Problems } from './problem.js';

/**
 * How files are read: the only effect of this reader, handed in.
 *
 * `path` is relative to the map's folder, with forward slashes, and never leads out of it by its
 * own steps; links are the caller's to judge. The answer is null where there is no such file. Of
 * a file longer than `maxBytes` no more than `maxBytes + 1` bytes need be read: it is refused.
 */
export type ReadFile = (path: string, maxBytes: number) => Uint8Array | null;

/** The longest file that is read, in bytes: about a thousand pages. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/**
 * A file's text, or null once it is reported why there is none. A byte order mark is taken off.
 *
 * `at` is where the file is asked for; problems inside the file name the file itself.
 */
export function readText(
  path: string,
  readFile: ReadFile,
  problems: Problems,
  at?: Parameters<Problems['error']>[0],
): string | null {
  const whole = { file: path, line: 1, column: 1, pointer: '' };
  const refusal = refusePath(path);
  if (refusal !== null) {
    problems.error(at ?? whole, {
      code: 'path-refused',
      message: `${JSON.stringify(path)} ${refusal}.`,
      expected:
        'a path inside the folder of the map, with forward slashes, such as "evidence.yaml"',
    });
    return null;
  }
  const bytes = read(path, readFile);
  if (bytes instanceof Error) {
    problems.error(at ?? whole, {
      code: 'file-unreadable',
      message: `The file ${path} cannot be read: ${bytes.message}`,
    });
    return null;
  }
  if (bytes === null) {
    problems.error(at ?? whole, {
      code: 'file-missing',
      message: `There is no file ${path} in the folder of the map.`,
    });
    return null;
  }
  problems.opened(path);
  if (bytes.byteLength > MAX_FILE_BYTES) {
    problems.error(whole, {
      code: 'file-too-large',
      message: `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MiB, so it was not read.`,
      expected: 'at most 5 MiB; a large map can be split with "include"',
    });
    return null;
  }
  return decode(bytes, path, problems);
}

function read(path: string, readFile: ReadFile): Uint8Array | Error | null {
  try {
    return readFile(path, MAX_FILE_BYTES);
  } catch (cause) {
    return cause instanceof Error ? cause : new Error(String(cause));
  }
}

/** Why a path is not one inside the folder, or null. */
function refusePath(path: string): string | null {
  if (path.startsWith('/') || /^[A-Za-z]:/.test(path)) return 'is an absolute path';
  if (path.includes('\\')) return 'has a backslash';
  if (path.includes('\0')) return 'has a NUL character';
  const steps = path.split('/');
  if (steps.includes('..')) return 'leads out of the folder of the map';
  if (steps.includes('.') || steps.includes('')) return 'is not a plain path to a file';
  return null;
}

function decode(bytes: Uint8Array, path: string, problems: Problems): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const bad = firstBadByte(bytes);
    const line = bytes.subarray(0, bad).reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
    const value = bytes[bad]?.toString(16).toUpperCase().padStart(2, '0');
    problems.error(
      { file: path, line, column: 1, pointer: '' },
      {
        code: 'file-not-utf8',
        message:
          value === undefined
            ? `The file is not UTF-8: it ends in the middle of a character, at byte ${bad}.`
            : `The file is not UTF-8: the byte at offset ${bad} (0x${value}) cannot stand there.`,
        expected: 'a file saved as UTF-8',
      },
    );
    return null;
  }
}

/**
 * The offset of the first byte that makes the bytes ill-formed; their length where they only end
 * too early. Found by halving: whether a beginning can still become UTF-8 is what a decoder in
 * stream mode answers. Costs O(n log n), and only for a file that is refused.
 */
function firstBadByte(bytes: Uint8Array): number {
  let good = 0;
  let bad = bytes.length + 1;
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (canBecomeUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function canBecomeUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
