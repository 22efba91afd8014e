import type { EntityId } from '../../domain/identifier.js';
import type { QuestionFinding } from '../../domain/inference.js';
import { idOf, linked } from './entity-row.js';
import type { FieldLink, LinkCodec } from './link-codecs.js';

/**
 * What was found about critical questions, on the arrows from what answers or raises them:
 * `question` is the key of the question, `finding` its place at the inference. The node of the
 * inference keeps the keys of all that were looked into, also where nothing was found.
 */
export function fromFindings(
  answers: 'ANSWERS',
  raises: 'RAISES',
): LinkCodec<readonly QuestionFinding[]> {
  return {
    out: [],
    into: [answers, raises],
    propertiesOf: (name, findings) =>
      findings.length === 0 ? {} : { [name]: findings.map(({ key }) => key) },
    linksOf: (findings) =>
      findings.flatMap(({ key, answeredBy, raisedBy }, finding) => {
        const from = (type: 'ANSWERS' | 'RAISES', ids: readonly EntityId[]) =>
          ids.map((id, position): FieldLink => {
            const properties = { question: key, finding, position };
            return { type, isOutgoing: false, end: { is: 'thing', id }, properties };
          });
        return [...from(answers, answeredBy), ...from(raises, raisedBy)];
      }),
    valueOf: (row, name) => {
      const answering = linked(row, answers);
      const raising = linked(row, raises);
      const keys = (row.node[name] ?? []) as readonly string[]; // as written above
      return keys.map((key, finding) => ({
        key,
        answeredBy: answering.filter(({ at }) => at['finding'] === finding).map(idOf),
        raisedBy: raising.filter(({ at }) => at['finding'] === finding).map(idOf),
      }));
    },
  };
}
