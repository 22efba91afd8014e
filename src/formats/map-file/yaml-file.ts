import { isMap, isScalar, isSeq, type ParsedNode, parseDocument, type YAMLMap } from 'yaml';
import { pointerKeys, pointerTo } from './json-pointer.js';
import { LineTable } from './line-table.js';
import type { Place, Problems } from './problem.js';
import { refusedYaml } from './refused-yaml.js';
import { shown } from './shown.js';
import { yamlErrorInWords } from './yaml-error.js';

/** One YAML file, parsed: a tree of plain values that know where they stand. */
export interface YamlFile {
  readonly path: string;
  readonly root: YamlNode;
  readonly lines: LineTable;
}

/** A value and where it stands, in UTF-16 code units. */
export interface YamlNode {
  readonly value: YamlValue;
  readonly offset: number;
  /** Where its key stands, where it has one. */
  readonly keyOffset: number | null;
}
export type YamlValue =
  | string
  | number
  | boolean
  | null
  | readonly YamlNode[]
  | ReadonlyMap<string, YamlNode>;

/**
 * Parses the text of a YAML 1.2 file. Broken YAML, and all that these files refuse, is reported;
 * the answer is null where nothing of the file can be used.
 */
export function parseYaml(path: string, text: string, problems: Problems): YamlFile | null {
  const lines = new LineTable(text);
  const at = (offset: number, pointer = ''): Place => ({
    file: path,
    pointer,
    ...lines.at(offset),
  });
  const { refusals, isParsable } = refusedYaml(text);
  for (const { offset, finding } of refusals) problems.error(at(offset), finding);
  if (!isParsable) return null;

  // Keys are compared below: the parser's own comparison takes quadratic time.
  const document = parseDocument(text, {
    uniqueKeys: false,
    resolveKnownTags: false,
    prettyErrors: false,
    logLevel: 'silent',
  });
  const reportedLines = new Set(refusals.map(({ offset }) => lines.at(offset).line));
  for (const error of document.errors) {
    const place = at(error.pos[0]);
    if (reportedLines.has(place.line)) continue; // one mistake often breaks several rules
    reportedLines.add(place.line);
    problems.error(place, { code: 'yaml-broken', ...yamlErrorInWords(error) });
  }
  if (reportedLines.size > 0) return null;
  return { path, root: treeOf(document.contents, null, '', { problems, at }), lines };
}

/** The place of a value: of a text or number itself, of a list or mapping its key. */
export function placeIn(file: YamlFile, pointer: string, of: 'value' | 'key' = 'value'): Place {
  let node: YamlNode | undefined = file.root;
  for (const key of pointerKeys(pointer)) {
    const value: YamlValue | undefined = node?.value;
    if (value instanceof Map) node = value.get(key);
    else node = Array.isArray(value) ? value[Number(key)] : undefined;
  }
  const { offset = 0, keyOffset = null, value = null } = node ?? {};
  const isCollection = typeof value === 'object' && value !== null;
  const start = of === 'key' || isCollection ? (keyOffset ?? offset) : offset;
  return { file: file.path, pointer, ...file.lines.at(start) };
}

/** A value without its places, for the JSON Schema. No key is special in it, `__proto__` neither. */
export function plainValue({ value }: YamlNode): unknown {
  if (value instanceof Map) {
    const plain: Record<string, unknown> = Object.create(null);
    for (const [key, node] of value) plain[key] = plainValue(node);
    return plain;
  }
  return Array.isArray(value) ? value.map(plainValue) : value;
}

interface Report {
  readonly problems: Problems;
  readonly at: (offset: number, pointer: string) => Place;
}

/** Turns the parser's nodes into ours. Recursion is safe: the depth was measured before. */
function treeOf(
  node: ParsedNode | null,
  keyOffset: number | null,
  pointer: string,
  report: Report,
): YamlNode {
  const offset = node?.range[0] ?? keyOffset ?? 0;
  if (isMap(node)) return { value: entriesOf(node, pointer, report), offset, keyOffset };
  if (isSeq(node)) {
    const items = node.items.map((item, at) => treeOf(item, null, pointerTo(pointer, at), report));
    return { value: items, offset, keyOffset };
  }
  return { value: isScalar(node) ? scalarOf(node.value) : null, offset, keyOffset };
}

function entriesOf(
  map: YAMLMap.Parsed,
  pointer: string,
  { problems, at }: Report,
): ReadonlyMap<string, YamlNode> {
  const entries = new Map<string, YamlNode>();
  for (const { key, value } of map.items) {
    const place = at(key.range[0], pointer);
    const name = isScalar(key) ? key.value : undefined;
    if (typeof name !== 'string') {
      const written = isScalar(key) ? (key.source ?? '') : null;
      problems.error(place, {
        code: 'key-not-text',
        message:
          written === null || written === ''
            ? 'A key here is not a text.'
            : `The key ${written} is not a text, as YAML reads it.`,
        expected: written ? `"${written}", in quotation marks` : 'a key, then a colon',
      });
      continue;
    }
    const below = pointerTo(pointer, name);
    const first = entries.get(name);
    if (first !== undefined) {
      const line = at(first.keyOffset ?? first.offset, below).line;
      const where =
        line === place.line ? `in line ${line}` : `in line ${line} and in line ${place.line}`;
      problems.error(at(key.range[0], below), {
        code: 'key-twice',
        message: `The key ${shown(name)} stands twice in one mapping: ${where}.`,
        expected: 'each key once',
      });
      continue;
    }
    entries.set(name, treeOf(value, key.range[0], below, { problems, at }));
  }
  return entries;
}

/** What YAML 1.2 makes of a scalar without tags. */
function scalarOf(value: unknown): string | number | boolean | null {
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return value;
    default:
      return null;
  }
}
