import type { MapContent, MemberKind } from '../../domain/argument-map.js';
import type { Properties } from '../../domain/codecs/field.js';
import type { StoredThings } from '../../domain/codecs/field-tables.js';
import { nameOf } from '../../domain/identifier.js';
import type { Scheme } from '../../domain/inference.js';
import { searchTokens } from '../../domain/search-terms.js';
import { thingDigest } from '../../domain/thing-digest.js';
import { flatProperties } from './flat-properties.js';
import { GRAPH_LINKS, graphLinksOf } from './graph-links.js';
import type { FieldLink } from './link-codecs.js';

/** The properties of a thing that a map holds, but for those that only its node has. */
export function memberNode<K extends MemberKind>(
  kind: K,
  thing: StoredThings[K],
): Properties & { readonly id: string } {
  const { id, map } = thing;
  const properties = { id, map, name: nameOf(id), ...flatProperties(kind, thing) };
  for (const [field, link] of graphLinksOf(kind)) {
    const held = thing[field as keyof StoredThings[K]]; // the names of its own fields
    Object.assign(properties, link.propertiesOf?.(field, held));
  }
  return Object.assign(properties, DERIVED[kind]?.(thing));
}

/** The properties of the map itself, but for what an import adds. */
export function mapNode(map: MapContent['map']): Properties {
  return { id: map.id, name: map.id, ...flatProperties('map', map) };
}

/** A scheme with the nodes of its parts. */
export function schemeRow(
  scheme: Scheme,
): Readonly<Record<'id' | 'node' | 'forms' | 'questions', unknown>> {
  const { id } = scheme;
  const { premises, questions } = GRAPH_LINKS.scheme;
  return {
    id,
    node: {
      ...{ id, name: nameOf(id), digest: thingDigest('scheme', scheme) },
      ...flatProperties('scheme', scheme),
    },
    forms: premises.linksOf(scheme.premises).map(partRow),
    questions: questions.linksOf(scheme.questions).map(partRow),
  };
}

function partRow({ end, properties }: FieldLink) {
  return { ...properties, node: end.is === 'part' ? end.node : {} };
}

/** What a node has beside the fields of its thing. */
const DERIVED: { readonly [K in MemberKind]?: (thing: StoredThings[K]) => Properties } = {
  statement: ({ text, passages }) => ({
    search: ` ${searchTokens([...Object.values(text), ...passages.map(({ exact }) => exact)])} `,
  }),
};
