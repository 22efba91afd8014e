import type { Passage } from '../../domain/document.js';
import type { BuiltMap } from '../built-map.js';
import type { DraftShown, KeyReading } from '../draft.js';
import type { Linking, NamedTarget } from '../facts/marking-facts.js';
import { passagesOf } from '../ground.js';
import type { RelationMark } from '../mark.js';
import type { Difference, DrawnRelation } from './difference.js';
import { type Relation, relationsOf, shareText, textsAt } from './relations.js';

/** Says of each relation that was drawn or is missing what it is worth, and why. */
export class RelationMarker {
  readonly #shown: ReadonlyMap<string, DraftShown>;
  readonly #drawn: ReadonlyMap<string, Relation>;
  readonly #own: ReadonlyMap<string, Relation>;
  readonly #reread: KeyReading['reread'];
  readonly #found: Difference;
  /** The relations of the map of which something that leads to the same was drawn. */
  readonly #drawnTo: readonly Relation[];

  constructor(
    shown: readonly DraftShown[],
    drawn: BuiltMap,
    reading: BuiltMap & Pick<KeyReading, 'reread'>,
    found: Difference,
  ) {
    this.#shown = new Map(shown.map((one) => [one.key, one]));
    this.#drawn = relationsOf(drawn);
    this.#own = relationsOf(reading);
    this.#reread = reading.reread;
    this.#found = found;
    this.#drawnTo = found.drawn.flatMap(({ outcome, like }) =>
      like !== null && (outcome === 'RIGHT' || outcome === 'WRONGLY_LINKED') ? [like] : [],
    );
  }

  drawn({ relation, outcome, like, quarters }: DrawnRelation, worth: number): RelationMark {
    const { kind, key, from, to } = relation;
    return {
      outcome,
      relation: kind,
      drawn: key,
      from,
      to,
      points: (quarters / 4) * worth,
      reason: {
        say: 'relationDrawn',
        outcome,
        kind,
        from: inOrder(from),
        to: this.#target(this.#drawn, to),
        ownEnd: like === null ? null : this.#ownText(like.to),
        linking: linkingOf(from, like?.from ?? []),
        isIndirect: like !== null && this.#leadsOn(like.to, to),
        isCounted: outcome !== 'RIGHT' || quarters > 0,
      },
      reread: this.#passages([...from, ...textsAt(this.#drawn, to)], like),
    };
  }

  /** @param before what is told as missing before it */
  missing({ kind, to }: Relation, before: readonly Relation[]): RelationMark {
    const struck = this.#own.get(to);
    const drawn = this.#found.drawn.find(
      ({ outcome, like }) => outcome === 'RIGHT' && like?.key === to,
    );
    const text = this.#ownText(to);
    const end = drawn?.relation.key ?? text;
    return {
      outcome: 'MISSING',
      relation: kind,
      drawn: null,
      from: [],
      to: end,
      points: 0,
      reason: {
        say: 'relationMissing',
        kind,
        to: struck === undefined ? { kind: 'text', key: text } : this.#target(this.#drawn, end),
        struck: struck?.kind ?? null,
        end: text,
        isOneMore: [...before, ...this.#drawnTo].some((one) => one.kind === kind && one.to === to),
      },
      reread: this.#passages([text], null),
    };
  }

  #target(relations: ReadonlyMap<string, Relation>, key: string): NamedTarget {
    const relation = relations.get(key);
    if (relation === undefined) return { kind: 'text', key };
    const from = inOrder(relation.from);
    return relation.kind === 'INFERENCE'
      ? { kind: 'step', from, to: relation.to }
      : { kind: 'objection', from };
  }

  /** The text that something of the map leads to, or strikes in the end. */
  #ownText(key: string): string {
    let at = key;
    for (const seen = new Set<string>(); !seen.has(at); at = this.#own.get(at)?.to ?? at) {
      seen.add(at);
    }
    return at;
  }

  /** Whether inferences of the map lead from one text to another. */
  #leadsOn(from: string, to: string): boolean {
    const reached = new Set([from]);
    for (let before = 0; before < reached.size; ) {
      before = reached.size;
      for (const one of this.#own.values()) {
        if (one.kind === 'INFERENCE' && shareText(one.from, [...reached])) reached.add(one.to);
      }
    }
    return from !== to && reached.has(to);
  }

  #passages(texts: readonly string[], like: Relation | null): readonly Passage[] {
    const shown = texts.flatMap((key) => this.#shown.get(key) ?? []);
    return passagesOf([...shown, { passages: this.#reread[like?.key ?? ''] ?? [] }]);
  }
}

/** Keys of shown texts as they are shown. */
function inOrder(keys: readonly string[]): readonly string[] {
  return [...keys].sort((one, other) => Number(one) - Number(other));
}

function linkingOf(drawn: readonly string[], own: readonly string[]): Linking {
  if (drawn.every((text) => own.includes(text))) return 'TOO_FEW';
  return own.every((text) => drawn.includes(text)) ? 'TOO_MANY' : 'MIXED';
}
