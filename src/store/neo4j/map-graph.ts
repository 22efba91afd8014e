import { createHash } from 'node:crypto';
import type { MapContent } from '../../domain/argument-map.js';
import { DomainError } from '../../domain/domain-error.js';
import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { type DigestedThing, digestedThings } from '../../domain/thing-digest.js';
import { placedSteps } from './alternative-steps.js';
import type { Label, MemberLabel, Relationship } from './graph-model.js';
import type { Properties } from './localized-properties.js';
import { nodesOf } from './map-nodes.js';
import { PassagePool } from './passage-pool.js';

/** A node to be, with the relationships that are part of it (`OWN` in graph-model.ts). */
export interface Thing {
  readonly label: MemberLabel;
  readonly id: string;
  readonly properties: Properties;
  readonly links: readonly Link[];
  /** Of what has an identifier of the domain; null where it is a part of such things. */
  readonly digest: string | null;
}

/** A relationship to be: its owner is at one of its ends. */
export interface Link {
  readonly type: Relationship;
  readonly from: End;
  readonly to: End;
  readonly properties: Properties;
}

interface End {
  readonly label: Label;
  readonly id: string;
}

/**
 * A map as the nodes and relationships of `graph-model.ts`, but for HAS; with the digests of its
 * things. Linear in the content.
 *
 * @throws DomainError INVALID_INPUT where two things have one name, or where a thing names another
 *   that the map does not hold.
 */
export function graphOf(
  content: MapContent,
  digested: readonly DigestedThing[] = digestedThings(content),
): readonly Thing[] {
  const graph = new GraphInMaking(new Map(digested.map(({ thing, digest }) => [thing.id, digest])));
  for (const { label, rows } of nodesOf(content)) {
    for (const properties of rows) graph.add(label, properties);
  }
  const pool = new PassagePool(content.map.id);
  for (const one of [...content.documents, ...content.sections]) {
    graph.linkPassages(one.id, 'HEADED_BY', pool.idsOf(one.headings));
  }
  for (const { id, parent } of content.sections) graph.linkOptional(id, 'PART_OF', parent);
  for (const one of content.statements) {
    graph.linkOptional(one.id, 'IN_SECTION', one.section);
    graph.linkPassages(one.id, 'SAID_IN', pool.idsOf(one.passages));
    one.concepts.forEach((concept, position) => {
      graph.linkTo(one.id, 'ABOUT', concept, { position });
    });
  }
  for (const one of content.inferences) {
    one.premises.forEach((premise, position) => {
      graph.linkFrom(premise, 'PREMISE_OF', one.id, { position });
    });
    graph.linkTo(one.id, 'CONCLUDES', one.conclusion);
    if (one.scheme !== null) graph.linkOutside(one.id, 'INSTANCE_OF', 'Scheme', one.scheme);
    graph.linkPassages(one.id, 'SIGNALLED_BY', pool.idsOf(one.signals));
    linkFindings(graph, one);
  }
  for (const one of placedSteps(content.inferences)) {
    graph.add('AlternativeStep', one.node);
    graph.linkTo(one.id, 'STANDS_FOR', one.inference, one.place);
    one.premises.forEach((premise, position) => {
      graph.linkFrom(premise, 'MAY_BE_PREMISE_OF', one.id, { position });
    });
    graph.linkTo(one.id, 'MAY_CONCLUDE', one.conclusion);
  }
  for (const one of content.conflicts) {
    one.attackers.forEach((attacker, position) => {
      graph.linkFrom(attacker, 'ATTACKS', one.id, { position });
    });
    graph.linkTo(one.id, 'TARGETS', one.target.id);
    graph.linkPassages(one.id, 'SIGNALLED_BY', pool.idsOf(one.signals));
  }
  for (const one of content.evidence) {
    graph.linkTo(one.id, 'BEARS_ON', one.statement, { verdict: one.verdict });
    graph.linkOptional(one.id, 'FROM', one.source);
  }
  for (const one of content.asides) {
    graph.linkPassages(one.id, 'COVERS', pool.idsOf(one.passages));
  }
  for (const { id, document, node } of pool.list) {
    graph.add('Passage', node);
    graph.linkTo(id, 'OF', document);
  }
  return graph.things();
}

/** A fingerprint of all that is written for a thing: 128 bits, since no one forges it. */
export function fingerprintOf({ properties, links }: Thing): string {
  const hash = createHash('sha256').update(JSON.stringify([properties, links]));
  return hash.digest('base64url').slice(0, 22);
}

/** What was found about critical questions, on the arrows from what answers or raises them. */
function linkFindings(graph: GraphInMaking, inference: Inference): void {
  inference.questions.forEach(({ key, answeredBy, raisedBy }, finding) => {
    answeredBy.forEach((one, position) => {
      graph.linkFrom(one, 'ANSWERS', inference.id, { question: key, finding, position });
    });
    raisedBy.forEach((one, position) => {
      graph.linkFrom(one, 'RAISES', inference.id, { question: key, finding, position });
    });
  });
}

class GraphInMaking {
  constructor(private readonly digests: ReadonlyMap<string, string>) {}

  private readonly byId = new Map<string, Thing & { readonly links: Link[] }>();

  add(label: MemberLabel, properties: Properties & { readonly id: string }): void {
    const { id } = properties;
    if (this.byId.has(id)) throw unsound(`Two things of the map are called "${id}".`);
    this.byId.set(id, { label, id, properties, links: [], digest: this.digests.get(id) ?? null });
  }

  things(): readonly Thing[] {
    return [...this.byId.values()];
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

  linkOptional(owner: EntityId, type: Relationship, id: EntityId | null): void {
    if (id !== null) this.linkTo(owner, type, id);
  }

  linkOutside(
    owner: EntityId,
    type: Relationship,
    label: Label,
    id: string,
    properties: Properties = {},
  ): void {
    const from = this.thing(owner, id);
    from.links.push({ type, from: end(from), to: { label, id }, properties });
  }

  linkPassages(owner: EntityId, type: Relationship, ids: readonly string[]): void {
    ids.forEach((id, position) => {
      this.linkOutside(owner, type, 'Passage', id, { position });
    });
  }

  private thing(id: string, other: string): Thing & { readonly links: Link[] } {
    const thing = this.byId.get(id);
    if (thing === undefined) throw unsound(`"${other}" names "${id}", which is not in the map.`);
    return thing;
  }
}

function end({ label, id }: Thing): End {
  return { label, id };
}

function unsound(message: string): DomainError {
  return new DomainError('INVALID_INPUT', message, { argument: 'content' });
}
