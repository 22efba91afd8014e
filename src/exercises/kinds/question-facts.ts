import type { EntityId } from '../../domain/identifier.js';
import type { CriticalQuestion, Inference } from '../../domain/inference.js';
import type { LocalizedText } from '../../domain/language.js';
import type { QuestionStanding } from '../facts/scheme-facts.js';
import type { Ground } from '../ground.js';

/** What the map holds about a question at a step. */
export function knownOfQuestion(
  ground: Ground,
  inference: Inference,
  { key }: CriticalQuestion,
): QuestionStanding {
  const found = inference.questions.find((one) => one.key === key);
  const isEvidence = (id: EntityId) => ground.index.evidence.numbers.has(id);
  const textOf = (id: EntityId): LocalizedText => ground.statementOf(id).text;
  const raisedBy = found?.raisedBy ?? [];
  return {
    answeredBy: (found?.answeredBy ?? []).map(textOf),
    objections: raisedBy
      .filter((id) => !isEvidence(id))
      .flatMap((id) => ground.conflictOf(id).attackers.map(textOf)),
    findings: raisedBy.filter(isEvidence).map((id) => {
      const { finding, source: from, date, later } = ground.evidenceOf(id);
      const source = from === null ? null : ground.sourceOf(from);
      return {
        finding,
        publisher: source?.publisher ?? null,
        date: source?.published ?? date,
        later,
      };
    }),
  };
}
