import type { EntityKind } from '../../domain/argument-map.js';
import { ALTERNATIVES } from './alternative-steps.js';
import { LABEL_OF } from './graph-model.js';
import { OWN } from './own-relationships.js';

/**
 * One statement for each kind, whatever the number of identifiers. All relationships come in one
 * list, put in order here: a subquery for each would make the plan several times as large, and planning
 * is what a cold server spends its time on.
 */
export const GET_MANY = {
  map: getMany('map'),
  document: getMany('document'),
  section: getMany('section'),
  concept: getMany('concept'),
  statement: getMany('statement'),
  inference: getMany('inference'),
  conflict: getMany('conflict'),
  source: getMany('source'),
  evidence: getMany('evidence'),
  aside: getMany('aside'),
  scheme: getMany('scheme'),
} as const satisfies Record<EntityKind, string>;

/** The search tokens of a statement are left behind: they are as long as its text. */
function getMany(kind: EntityKind): string {
  const { out, into } = OWN[LABEL_OF[kind]];
  const types = [...out, ...into].join('|');
  const node = kind === 'statement' ? 'n {.*, search: null}' : 'n {.*}';
  const other =
    kind === 'scheme' ? 'x {.*}' : 'x {.id, .document, .start, .end, .exact, .prefix, .suffix}';
  const links =
    types === ''
      ? '[]'
      : `[(n)-[at:${types}]-(x) | {
    type: type(at), isOutgoing: startNode(at) = n, at: properties(at),
    other: ${other}, labels: labels(x)}]`;
  const alternatives = kind === 'inference' ? `,\n  ${ALTERNATIVES} AS alternatives` : '';
  return `
MATCH (n:${LABEL_OF[kind]}) WHERE n.id IN $ids
RETURN ${node} AS node, ${links} AS links${alternatives}`;
}
