import { readSync } from 'node:fs';

/** Reads a part of an open file; less of it only where the file ends. */
export function readAt(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  let filled = 0;
  for (let read = -1; read !== 0 && filled < length; filled += read) {
    read = readSync(file, bytes, filled, length - filled, at + filled);
  }
  return bytes.subarray(0, filled);
}
