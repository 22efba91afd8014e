import type { Properties } from '../../domain/codecs/field.js';
import type { Passage } from '../../domain/document.js';
import type { EntityId, MapId } from '../../domain/identifier.js';

/** A passage that became a node. */
export interface PooledPassage {
  readonly id: string;
  readonly document: EntityId;
  readonly node: Properties & { readonly id: string };
}

/** How much of a passage a browser shows in its circle, in code points. */
const CAPTION = 24;

/**
 * One node for each passage, however many things stand in it: so a person in a browser sees that
 * two statements are said in the same words. `essay#12-40` names the first of a span; should the
 * same span come with other words around it, that one is `essay#12-40~2`.
 */
export class PassagePool {
  private readonly byContent = new Map<string, PooledPassage>();
  private readonly spans = new Map<string, number>();

  constructor(private readonly map: MapId) {}

  /** Every passage once, in the order in which they were first met. */
  get list(): readonly PooledPassage[] {
    return [...this.byContent.values()];
  }

  idOf(passage: Passage): string {
    const { document, start, end, exact, prefix, suffix } = passage;
    const content = JSON.stringify([document, start, end, exact, prefix, suffix]);
    const known = this.byContent.get(content);
    if (known !== undefined) return known.id;
    const span = `${document}#${start}-${end}`;
    const times = (this.spans.get(span) ?? 0) + 1;
    this.spans.set(span, times);
    const id = times === 1 ? span : `${span}~${times}`;
    const name = [...exact.slice(0, 2 * CAPTION)].slice(0, CAPTION).join('');
    const node = { id, map: this.map, name, document, start, end, exact, prefix, suffix };
    this.byContent.set(content, { id, document, node });
    return id;
  }
}
