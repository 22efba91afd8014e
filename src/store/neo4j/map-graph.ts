import { createHash } from 'node:crypto';
import type { MapContent, MemberKind } from '../../domain/argument-map.js';
import type { Properties } from '../../domain/codecs/field.js';
import type { StoredThings } from '../../domain/codecs/field-tables.js';
import { DomainError } from '../../domain/domain-error.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import { type DigestedThing, digestedThings } from '../../domain/thing-digest.js';
import { placedSteps } from './alternative-steps.js';
import { flatProperties } from './flat-properties.js';
import { graphLinksOf } from './graph-links.js';
import { LABEL_OF, type MemberLabel, type NodeLabel, type Relationship } from './graph-model.js';
import type { FieldLinkEnd } from './link-codecs.js';
import { memberNode } from './map-nodes.js';
import { PassagePool } from './passage-pool.js';

/** A node to be, with the relationships that are part of it (`own-relationships.ts`). */
export interface GraphThing {
  readonly label: MemberLabel;
  readonly id: string;
  readonly properties: Properties;
  readonly links: readonly WrittenLink[];
  /** Of what has an identifier of the domain; null where it is a part of such things. */
  readonly digest: string | null;
}

/** A relationship to be: its owner is at one of its ends. */
export interface WrittenLink {
  readonly type: Relationship;
  readonly from: End;
  readonly to: End;
  readonly properties: Properties;
}

interface End {
  readonly label: NodeLabel;
  readonly id: string;
}

/**
 * A map as the nodes and relationships of `graph-model.ts`, but for HAS, in the order of the map; with
 * the digests of its things. Linear in the content.
 *
 * @throws DomainError INVALID_INPUT where two things have one name, or where a thing names another
 *   that the map does not hold.
 */
export function graphOf(
  content: MapContent,
  digested: readonly DigestedThing[] = digestedThings(content),
): readonly GraphThing[] {
  const graph = new GraphInMaking(content.map.id);
  for (const { kind, thing, digest } of digested) {
    if (kind === 'map') continue;
    graph.add(LABEL_OF[kind], memberNode(kind, thing), digest);
  }
  for (const { kind, thing } of digested) if (kind !== 'map') graph.linkMember(kind, thing);
  for (const one of placedSteps(content.inferences)) {
    graph.add('AlternativeStep', one.node);
    graph.linkTo(one.id, 'STANDS_FOR', one.inference, one.place);
    one.premises.forEach((premise, position) => {
      graph.linkFrom(premise, 'MAY_BE_PREMISE_OF', one.id, { position });
    });
    graph.linkTo(one.id, 'MAY_CONCLUDE', one.conclusion);
  }
  return graph.withPassages();
}

/**
 * A fingerprint of all that is written for a thing: 128 bits, since no one forges it. What is false
 * is left out, as what is null is: so a field that is added later makes no fingerprint another.
 */
export function nodeFingerprint({ properties, links }: GraphThing): string {
  const said = Object.entries(properties).filter(([, one]) => one !== null && one !== false);
  const hash = createHash('sha256').update(JSON.stringify([said, links]));
  return hash.digest('base64url').slice(0, 22);
}

class GraphInMaking {
  private readonly byId = new Map<string, GraphThing & { readonly links: WrittenLink[] }>();
  private readonly pool: PassagePool;

  constructor(map: MapId) {
    this.pool = new PassagePool(map);
  }

  add(
    label: MemberLabel,
    properties: Properties & { readonly id: string },
    digest: string | null = null,
  ): void {
    const { id } = properties;
    if (this.byId.has(id)) throw unsound(`Two things of the map are called "${id}".`);
    this.byId.set(id, { label, id, properties, links: [], digest });
  }

  /** Everything that was added, and the passages that it stands in. */
  withPassages(): readonly GraphThing[] {
    for (const { id, document, node } of this.pool.list) {
      this.add('Passage', node);
      this.linkTo(id, 'OF', document);
    }
    return [...this.byId.values()];
  }

  /** The relationships that the fields of a thing become. */
  linkMember<K extends MemberKind>(kind: K, thing: StoredThings[K]): void {
    const owner = this.thing(thing.id, thing.id);
    for (const [field, codec] of graphLinksOf(kind)) {
      const value = thing[field as keyof StoredThings[K]]; // the names of its own fields
      for (const { type, isOutgoing, end: at, properties: own } of codec.linksOf(value)) {
        const properties = { ...own, ...flatProperties(kind, thing, field) };
        const other = this.endOf(at, owner.id);
        const [from, to] = isOutgoing ? [end(owner), other] : [other, end(owner)];
        owner.links.push({ type, from, to, properties });
      }
    }
  }

  /** A part of `owner` that leads to another thing of the map. */
  linkTo(owner: string, type: Relationship, id: EntityId, properties: Properties = {}): void {
    const from = this.thing(owner, id);
    from.links.push({ type, from: end(from), to: end(this.thing(id, owner)), properties });
  }

  /** A part of `owner` that comes from another thing of the map. */
  linkFrom(id: EntityId, type: Relationship, owner: string, properties: Properties): void {
    const to = this.thing(owner, id);
    to.links.push({ type, from: end(this.thing(id, owner)), to: end(to), properties });
  }

  private endOf(at: FieldLinkEnd, owner: string): End {
    switch (at.is) {
      case 'thing':
        return end(this.thing(at.id, owner));
      case 'scheme':
        return { label: LABEL_OF.scheme, id: at.id };
      case 'passage':
        return { label: 'Passage', id: this.pool.idOf(at.passage) };
      case 'part':
        throw new Error(`${owner} has a node that is no part of a map.`); // of schemes alone
    }
  }

  private thing(id: string, other: string): GraphThing & { readonly links: WrittenLink[] } {
    const thing = this.byId.get(id);
    if (thing === undefined) throw unsound(`"${other}" names "${id}", which is not in the map.`);
    return thing;
  }
}

function end({ label, id }: GraphThing): End {
  return { label, id };
}

function unsound(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { argument: 'content' });
}
