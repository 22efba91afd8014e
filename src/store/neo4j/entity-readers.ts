import type { Entities, EntityKind } from '../../domain/argument-map.js';
import type { ConflictTarget } from '../../domain/conflict.js';
import type { EntityId } from '../../domain/identifier.js';
import type { QuestionFinding } from '../../domain/inference.js';
import { acceptedOf } from './accepted-properties.js';
import { alternativesFrom } from './alternative-steps.js';
import {
  type EntityRow,
  idLinkedOut,
  idOf,
  idsLinked,
  linked,
  linkedOut,
  passagesOf,
} from './entity-links.js';
import { LABEL_OF, type Relationship } from './graph-model.js';
import { optionalText, type Properties, requiredText } from './localized-properties.js';

/** Makes each kind of thing from its row: the way back from `map-nodes.ts` and `map-graph.ts`. */
export const READERS: { readonly [K in EntityKind]: (row: EntityRow) => Entities[K] } = {
  map: ({ node }) => ({
    id: value(node, 'id'),
    title: requiredText('title', node),
    description: optionalText('description', node),
    language: value(node, 'language'),
    accepted: acceptedOf(node),
    revision: value(node, 'revision'),
  }),
  document: (row) => ({
    ...common(row),
    title: requiredText('title', row.node),
    language: value(row.node, 'language'),
    text: value(row.node, 'text'),
    author: orNull(row.node, 'author'),
    published: orNull(row.node, 'published'),
    rights: orNull(row.node, 'rights'),
    headings: passagesOf(row, 'HEADED_BY'),
  }),
  section: (row) => ({
    ...common(row),
    title: requiredText('title', row.node),
    parent: idLinkedOut(row, 'PART_OF'),
    headings: passagesOf(row, 'HEADED_BY'),
  }),
  concept: (row) => ({ ...common(row), name: requiredText('name', row.node) }),
  statement: (row) => ({
    ...common(row),
    text: requiredText('text', row.node),
    kind: value(row.node, 'kind'),
    implicit: value(row.node, 'implicit'),
    section: idLinkedOut(row, 'IN_SECTION'),
    passages: passagesOf(row, 'SAID_IN'),
    concepts: idsLinked(row, 'ABOUT'),
    assessment:
      row.node['rating'] === undefined
        ? null
        : { rating: value(row.node, 'rating'), note: orNull(row.node, 'assessment') },
    note: orNull(row.node, 'note'),
  }),
  inference: (row) => ({
    ...common(row),
    premises: idsLinked(row, 'PREMISE_OF'),
    conclusion: theOne(row, 'CONCLUDES'),
    scheme: idLinkedOut(row, 'INSTANCE_OF'),
    signals: passagesOf(row, 'SIGNALLED_BY'),
    questions: questions(row),
    alternatives: alternativesFrom(row.alternatives ?? []),
    note: orNull(row.node, 'note'),
  }),
  conflict: (row) => ({
    ...common(row),
    attackers: idsLinked(row, 'ATTACKS'),
    target: conflictTarget(theOne(row, 'TARGETS'), linkedOut(row, 'TARGETS')?.labels ?? []),
    signals: passagesOf(row, 'SIGNALLED_BY'),
    note: orNull(row.node, 'note'),
  }),
  source: (row) => ({
    ...common(row),
    title: orNull(row.node, 'title'),
    publisher: orNull(row.node, 'publisher'),
    published: orNull(row.node, 'published'),
    address: orNull(row.node, 'address'),
    via: orNull(row.node, 'via'),
  }),
  evidence: (row) => ({
    ...common(row),
    statement: theOne(row, 'BEARS_ON'),
    verdict: value(linkedOut(row, 'BEARS_ON')?.at ?? {}, 'verdict'),
    finding: requiredText('finding', row.node),
    source: idLinkedOut(row, 'FROM'),
    date: orNull(row.node, 'date'),
    basis: value(row.node, 'basis'),
    later: value(row.node, 'later'),
    note: orNull(row.node, 'note'),
  }),
  aside: (row) => ({
    ...common(row),
    reason: requiredText('reason', row.node),
    passages: passagesOf(row, 'COVERS'),
  }),
  scheme: (row) => ({
    id: value(row.node, 'id'),
    name: requiredText('name', row.node),
    premises: linked(row, 'REQUIRES').map(({ other }) => requiredText('text', other)),
    conclusion: requiredText('conclusion', row.node),
    questions: linked(row, 'ASKS').map(({ other }) => ({
      key: value(other, 'key'),
      text: requiredText('text', other),
    })),
    source: value(row.node, 'source'),
  }),
};

/** What a conflict strikes, from the labels of its target. */
export function conflictTarget(id: EntityId, labels: readonly string[]): ConflictTarget {
  if (labels.includes(LABEL_OF.inference)) return { kind: 'inference', id };
  return { kind: labels.includes(LABEL_OF.conflict) ? 'conflict' : 'statement', id };
}

function questions(row: EntityRow): readonly QuestionFinding[] {
  const answers = linked(row, 'ANSWERS');
  const raises = linked(row, 'RAISES');
  return (value<readonly string[] | undefined>(row.node, 'questions') ?? []).map(
    (key, finding) => ({
      key,
      answeredBy: answers.filter(({ at }) => at['finding'] === finding).map(idOf),
      raisedBy: raises.filter(({ at }) => at['finding'] === finding).map(idOf),
    }),
  );
}

/** The other end of a relationship that a thing always has, unless somebody cut it by hand. */
function theOne(row: EntityRow, type: Relationship): EntityId {
  const id = idLinkedOut(row, type);
  if (id === null) throw new Error(`${row.node.id} has no ${type}: the graph was changed by hand.`);
  return id;
}

function common({ node }: EntityRow) {
  return { id: value<EntityId>(node, 'id'), map: value<Entities['map']['id']>(node, 'map') };
}

/** A property that `map-nodes.ts` always writes, of the type it writes. */
function value<T>(node: Properties, property: string): T {
  return node[property] as T;
}

function orNull(node: Properties, property: string): string | null {
  return value<string | null | undefined>(node, property) ?? null;
}
