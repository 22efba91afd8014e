import type { Properties } from '../../domain/codecs/field.js';
import { localizedField, textField } from '../../domain/codecs/flat-fields.js';
import type { CriticalQuestion } from '../../domain/inference.js';
import type { LocalizedText } from '../../domain/language.js';
import { linked } from './entity-row.js';
import type { NodeLabel, Relationship } from './graph-model.js';
import type { LinkCodec } from './link-codecs.js';

const KEY = textField();
const TEXT = localizedField();

/** The forms of a scheme's premises, each as a node of its own. */
export function toPremiseForms(type: 'REQUIRES'): LinkCodec<readonly LocalizedText[]> {
  return toParts(type, 'PremiseForm', {
    nodeOf: (form, at) => ({ name: `premise ${at + 1}`, ...TEXT.toProperties('text', form) }),
    partOf: (node) => TEXT.fromProperties('text', node),
  });
}

/** Its critical questions likewise. */
export function toCriticalQuestions(type: 'ASKS'): LinkCodec<readonly CriticalQuestion[]> {
  return toParts(type, 'CriticalQuestion', {
    nodeOf: ({ key, text }) => ({
      name: key,
      ...KEY.toProperties('key', key),
      ...TEXT.toProperties('text', text),
    }),
    partOf: (node) => ({
      key: KEY.fromProperties('key', node),
      text: TEXT.fromProperties('text', node),
    }),
  });
}

function toParts<Part>(
  type: Relationship,
  label: NodeLabel,
  {
    nodeOf,
    partOf,
  }: {
    readonly nodeOf: (part: Part, at: number) => Properties;
    readonly partOf: (node: Properties) => Part;
  },
): LinkCodec<readonly Part[]> {
  return {
    out: [type],
    into: [],
    linksOf: (parts) =>
      parts.map((part, position) => ({
        type,
        isOutgoing: true,
        end: { is: 'part', label, node: nodeOf(part, position) },
        properties: { position },
      })),
    valueOf: (row) => linked(row, type).map(({ other }) => partOf(other)),
  };
}
