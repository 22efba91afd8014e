import { pointerTo } from './json-pointer.js';
import type { Place } from './problem.js';
import { placeIn, type YamlFile, type YamlNode } from './yaml-file.js';

/**
 * A value of a file on its way into the map. What is not of the kind that is asked for reads as
 * absent: the JSON Schema has reported it by then, and the rest is read on.
 */
export class Part {
  constructor(
    readonly file: YamlFile,
    readonly node: YamlNode = file.root,
    readonly pointer = '',
  ) {}

  /** The place to name in a problem. */
  get place(): Place {
    return placeIn(this.file, this.pointer);
  }

  get keyPlace(): Place {
    return placeIn(this.file, this.pointer, 'key');
  }

  /** The value below a key, or undefined where there is no such key. */
  at(key: string): Part | undefined {
    const { value } = this.node;
    const node = value instanceof Map ? value.get(key) : undefined;
    return node === undefined ? undefined : this.#below(key, node);
  }

  has(key: string): boolean {
    return this.node.value instanceof Map && this.node.value.has(key);
  }

  /** The keys of a mapping and what stands below them, in the order of the file. */
  get entries(): readonly (readonly [string, Part])[] {
    const { value } = this.node;
    if (!(value instanceof Map)) return [];
    return [...value].map(([key, node]) => [key, this.#below(key, node)]);
  }

  /** The items of a list. */
  get items(): readonly Part[] {
    const { value } = this.node;
    return Array.isArray(value) ? value.map((node, at) => this.#below(at, node)) : [];
  }

  get isList(): boolean {
    return Array.isArray(this.node.value);
  }

  get isMapping(): boolean {
    return this.node.value instanceof Map;
  }

  get text(): string | null {
    const { value } = this.node;
    return typeof value === 'string' && value.trim() !== '' ? value : null;
  }

  get number(): number | null {
    return typeof this.node.value === 'number' ? this.node.value : null;
  }

  get isTrue(): boolean {
    return this.node.value === true;
  }

  #below(key: string | number, node: YamlNode): Part {
    return new Part(this.file, node, pointerTo(this.pointer, key));
  }
}
