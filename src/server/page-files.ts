import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { ENCODINGS, type Encoding } from './content-encoding.js';
import { entityTag } from './entity-tag.js';

/** One file of a built page, with the compressed forms that the build made of it. */
export interface PageFile {
  readonly type: string;
  readonly tag: string;
  readonly content: Buffer;
  readonly compressed: ReadonlyMap<Encoding, Buffer>;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

const ENDINGS: Readonly<Record<Encoding, string>> = { br: '.br', gzip: '.gz' };

/**
 * Reads a built page whole, by the paths of its files below the folder, with `/` between.
 *
 * What is in this table can be asked for and nothing else: no path of a request reaches the disk,
 * so that none can lead out of the folder; and a page goes on being served as it was when the
 * server started, whatever is built meanwhile. A few megabytes are kept for that.
 */
export function readPageFiles(folder: string): ReadonlyMap<string, PageFile> {
  const contents = new Map<string, Buffer>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    contents.set(relative(folder, path).split(sep).join('/'), readFileSync(path));
  }
  const isForm = (path: string) =>
    Object.values(ENDINGS).some(
      (ending) => path.endsWith(ending) && contents.has(path.slice(0, -ending.length)),
    );
  const files = new Map<string, PageFile>();
  for (const [path, content] of contents) {
    if (isForm(path)) continue;
    const compressed = new Map<Encoding, Buffer>();
    for (const encoding of ENCODINGS) {
      const form = contents.get(path + ENDINGS[encoding]);
      if (form !== undefined) compressed.set(encoding, form);
    }
    const type = TYPES[extname(path)] ?? 'application/octet-stream';
    files.set(path, { type, tag: entityTag(content), content, compressed });
  }
  return files;
}
