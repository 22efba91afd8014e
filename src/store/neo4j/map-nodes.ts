import type { ArgumentMap, MapContent } from '../../domain/argument-map.js';
import type { EntityId, MapId } from '../../domain/identifier.js';
import { nameOf } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { searchTokens } from '../../domain/search-terms.js';
import type { Statement } from '../../domain/statement.js';
import { thingDigest } from '../../domain/thing-digest.js';
import { acceptedProperties } from './accepted-properties.js';
import { LABEL_OF, type MemberLabel } from './graph-model.js';
import { type Properties, toProperties } from './localized-properties.js';

/** The nodes of one label. */
interface Nodes {
  readonly label: MemberLabel;
  readonly rows: readonly (Properties & { readonly id: string })[];
}

/** The properties of every thing a map holds. A null is no property: it is absent in the graph. */
export function nodesOf(content: MapContent): readonly Nodes[] {
  return [
    {
      label: LABEL_OF.document,
      rows: content.documents.map((one, ordinal) => ({
        ...common(one, ordinal),
        ...toProperties('title', one.title),
        language: one.language,
        text: one.text,
        author: one.author,
        published: one.published,
        rights: one.rights,
      })),
    },
    {
      label: LABEL_OF.section,
      rows: content.sections.map((one, ordinal) => ({
        ...common(one, ordinal),
        ...toProperties('title', one.title),
      })),
    },
    {
      label: LABEL_OF.concept,
      rows: content.concepts.map((one, ordinal) => ({
        ...common(one, ordinal),
        ...toProperties('name', one.name),
      })),
    },
    { label: LABEL_OF.statement, rows: content.statements.map(statementNode) },
    {
      label: LABEL_OF.inference,
      rows: content.inferences.map((one, ordinal) => ({
        ...common(one, ordinal),
        note: one.note,
        /** The keys of the questions looked into: what was found is on ANSWERS and RAISES. */
        questions: one.questions.length > 0 ? one.questions.map(({ key }) => key) : null,
      })),
    },
    {
      label: LABEL_OF.conflict,
      rows: content.conflicts.map((one, ordinal) => ({ ...common(one, ordinal), note: one.note })),
    },
    {
      label: LABEL_OF.source,
      rows: content.sources.map((one, ordinal) => ({
        ...common(one, ordinal),
        title: one.title,
        publisher: one.publisher,
        published: one.published,
        address: one.address,
        via: one.via,
      })),
    },
    {
      label: LABEL_OF.evidence,
      rows: content.evidence.map((one, ordinal) => ({
        ...common(one, ordinal),
        ...toProperties('finding', one.finding),
        date: one.date,
        basis: one.basis,
        later: one.later,
        note: one.note,
      })),
    },
    {
      label: LABEL_OF.aside,
      rows: content.asides.map((one, ordinal) => ({
        ...common(one, ordinal),
        ...toProperties('reason', one.reason),
      })),
    },
  ];
}

/** The properties of the map itself, but for what an import adds. */
export function mapNode(map: Omit<ArgumentMap, 'revision'>): Properties {
  return {
    id: map.id,
    name: map.id,
    language: map.language,
    ...toProperties('title', map.title),
    ...toProperties('description', map.description),
    ...acceptedProperties(map.accepted),
  };
}

/** A scheme with the nodes of its parts. */
export function schemeRow(
  scheme: Scheme,
): Readonly<Record<'id' | 'node' | 'forms' | 'questions', unknown>> {
  return {
    id: scheme.id,
    node: {
      id: scheme.id,
      name: nameOf(scheme.id),
      source: scheme.source,
      digest: thingDigest('scheme', scheme),
      ...toProperties('name', scheme.name),
      ...toProperties('conclusion', scheme.conclusion),
    },
    forms: scheme.premises.map((form, position) => ({
      position,
      node: { name: `premise ${position + 1}`, ...toProperties('text', form) },
    })),
    questions: scheme.questions.map(({ key, text }, position) => ({
      position,
      node: { name: key, key, ...toProperties('text', text) },
    })),
  };
}

function statementNode(one: Statement, ordinal: number) {
  return {
    ...common(one, ordinal),
    ...toProperties('text', one.text),
    kind: one.kind,
    implicit: one.implicit,
    rating: one.assessment?.rating ?? null,
    assessment: one.assessment?.note ?? null,
    note: one.note,
    search: ` ${searchTokens([
      ...Object.values(one.text),
      ...one.passages.map((passage) => passage.exact),
    ])} `,
  };
}

function common({ id, map }: { readonly id: EntityId; readonly map: MapId }, ordinal: number) {
  return { id, map, name: nameOf(id), ordinal };
}
