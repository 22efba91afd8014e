import type { MapContent } from '../domain/argument-map.js';
import { type CodePointText, codePointText } from '../domain/code-points.js';
import type { Conflict } from '../domain/conflict.js';
import type { Passage } from '../domain/document.js';
import type { EntityId } from '../domain/identifier.js';
import type { Inference, Scheme } from '../domain/inference.js';
import { structureOf } from '../domain/map-structure.js';
import { Pace } from '../domain/pace.js';
import type { Role } from '../domain/role.js';
import type { Statement } from '../domain/statement.js';
import type { Work } from '../domain/work.js';
import { invariant } from '../reasoning/invariant.js';
import { buildMapIndex, type MapIndex, roleOfStatement } from '../reasoning/map-index.js';
import type { CuesByLanguage } from './text-cues.js';

/** What exercises are made from: a map's things, the catalogue of schemes, and what texts tell. */
export interface GroundContent extends Omit<MapContent, 'concepts' | 'asides'> {
  readonly schemes: readonly Scheme[];
  readonly cues: CuesByLanguage;
}

/**
 * A map as the makers of exercises see it: its things by identifier, in the order of the map, and
 * its index.
 */
export interface Ground extends GroundContent {
  readonly index: MapIndex;
  readonly statementOf: Lookup<'statements'>;
  readonly inferenceOf: Lookup<'inferences'>;
  readonly conflictOf: Lookup<'conflicts'>;
  readonly evidenceOf: Lookup<'evidence'>;
  readonly sourceOf: Lookup<'sources'>;
  readonly documentOf: Lookup<'documents'>;
  /** A document's text, to be cut in code points. */
  textOf(document: EntityId): CodePointText;
  roleOf(statement: EntityId): Role;
  /** The scheme that an inference follows; null where it names none, or none of the catalogue. */
  schemeAt(inference: Pick<Inference, 'scheme'>): Scheme | null;
  /** The inferences that conclude a statement. */
  concluding(statement: EntityId): readonly Inference[];
  /** The inferences that have a statement as a premise. */
  using(statement: EntityId): readonly Inference[];
  /** The conflicts in which a statement attacks. */
  attacking(statement: EntityId): readonly Conflict[];
  /** The conflicts against a statement, an inference or a conflict. */
  against(thing: EntityId): readonly Conflict[];
}

type ListName = {
  [Name in keyof GroundContent]: GroundContent[Name] extends readonly unknown[] ? Name : never;
}[keyof GroundContent];
type Lookup<Name extends ListName> = (id: EntityId) => GroundContent[Name][number];

/**
 * Makes a map ready for exercises, in O(V + E).
 *
 * @param known the index of the very same map, where there is one
 */
export function* exerciseGround(content: GroundContent, known?: MapIndex): Work<Ground> {
  const index = known ?? indexOf(content);
  const concluding = yield* grouped(content.inferences, ({ conclusion }) => [conclusion]);
  const using = yield* grouped(content.inferences, ({ premises }) => premises);
  const attacking = yield* grouped(content.conflicts, ({ attackers }) => attackers);
  const against = yield* grouped(content.conflicts, ({ target }) => [target.id]);
  // The catalogue has no order that a store keeps; chance must find it in the same one everywhere.
  const schemes = [...content.schemes].sort((one, other) => (one.id < other.id ? -1 : 1));
  const schemeById = new Map(schemes.map((scheme) => [scheme.id, scheme]));
  const documentOf = yield* lookup(content.documents);
  const texts = new Map<EntityId, CodePointText>();
  return {
    ...content,
    schemes,
    index,
    statementOf: yield* lookup(content.statements),
    inferenceOf: yield* lookup(content.inferences),
    conflictOf: yield* lookup(content.conflicts),
    evidenceOf: yield* lookup(content.evidence),
    sourceOf: yield* lookup(content.sources),
    documentOf,
    textOf(document) {
      const text = texts.get(document) ?? codePointText(documentOf(document).text);
      texts.set(document, text);
      return text;
    },
    roleOf(statement) {
      const number = index.statements.numbers.get(statement);
      invariant(number !== undefined, `"${statement}" is not in the map "${content.map.id}".`);
      return roleOfStatement(index, number);
    },
    schemeAt: ({ scheme }) => (scheme === null ? null : (schemeById.get(scheme) ?? null)),
    concluding: (statement) => concluding.get(statement) ?? [],
    using: (statement) => using.get(statement) ?? [],
    attacking: (statement) => attacking.get(statement) ?? [],
    against: (thing) => against.get(thing) ?? [],
  };
}

/** One way in which an inference can be read: steps that stand for it. */
export interface Reading {
  readonly steps: readonly Pick<Inference, 'premises' | 'conclusion'>[];
  readonly note: string | null;
}

/** All readings of an inference that the map accepts, the map's own first. */
export function readingsOf(inference: Inference): readonly Reading[] {
  return [{ steps: [inference], note: null }, ...inference.alternatives];
}

/** All steps of all readings of a map's inferences: what is so by any reading of the map. */
export function allSteps({ inferences }: GroundContent): readonly Reading['steps'][number][] {
  return inferences.flatMap((inference) => readingsOf(inference).flatMap(({ steps }) => steps));
}

/** The statements by their identifiers. */
export function statementsOf({ statementOf }: Ground, ids: Iterable<EntityId>): Statement[] {
  return [...ids].map(statementOf);
}

/** Whether any of the statements is one that the text only presupposes. */
export function anyImplicit({ statementOf }: Ground, ids: Iterable<EntityId>): boolean {
  return [...ids].some((id) => statementOf(id).implicit);
}

/** Where things are said, in the order of the text, each passage once. */
export function passagesOf(statements: readonly Pick<Statement, 'passages'>[]): readonly Passage[] {
  const seen = new Map<string, Passage>();
  for (const { passages } of statements) {
    for (const one of passages) seen.set(`${one.document} ${one.start} ${one.end}`, one);
  }
  return [...seen.values()].sort(
    (one, other) =>
      (one.document < other.document ? -1 : Number(one.document > other.document)) ||
      one.start - other.start ||
      one.end - other.end,
  );
}

function indexOf(content: GroundContent): MapIndex {
  return buildMapIndex(structureOf({ ...content, concepts: [], asides: [] }, 1));
}

function* lookup<Thing extends { readonly id: EntityId }>(
  things: readonly Thing[],
): Work<(id: EntityId) => Thing> {
  const pace = new Pace();
  const byId = new Map<EntityId, Thing>();
  for (const thing of things) {
    byId.set(thing.id, thing);
    if (pace.isDue(10)) yield pace.taken();
  }
  return (id) => {
    const thing = byId.get(id);
    invariant(thing !== undefined, `"${id}" is not among what the exercises are made from.`);
    return thing;
  };
}

function* grouped<Thing>(
  things: readonly Thing[],
  keysOf: (thing: Thing) => readonly EntityId[],
): Work<ReadonlyMap<EntityId, readonly Thing[]>> {
  const pace = new Pace();
  const groups = new Map<EntityId, Thing[]>();
  for (const thing of things) {
    for (const key of keysOf(thing)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [thing]);
      else group.push(thing);
      if (pace.isDue(10)) yield pace.taken();
    }
  }
  return groups;
}
