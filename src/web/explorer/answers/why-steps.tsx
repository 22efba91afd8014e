import type { MapData } from '../map-data.js';
import { type AnswersWords, answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { AskedState } from './asked-state.js';
import { namedStatements } from './named-statements.js';
import { numberFor } from './reader-format.js';
import { Sentence } from './sentence.js';
import { StatementLink, textOf } from './statement-link.js';
import type { Asked } from './use-answer.js';
import type { WhyAccount } from './use-labels.js';
import { stepsAfter, subjectOf, type WhySubject } from './why-subject.js';

export interface WhyStepsProps {
  readonly map: MapData;
  readonly of: string;
  readonly why: Asked<WhyAccount | null>;
  readonly language: PageLanguage;
  readonly onChoose: (statement: string) => void;
  readonly onClose: () => void;
}

/** Why a statement has its label, from the label down to the ground. */
export function WhySteps({ map, of, why, language, onChoose, onClose }: WhyStepsProps) {
  const words = answersWords(language);
  const account = why.data?.of === of ? why.data : null;
  const after = stepsAfter(account?.steps ?? []);
  const list = new Intl.ListFormat(language);
  return (
    <section className="answers-why" aria-label={words.whyOf}>
      <h3>{words.whyOf}</h3>
      <p>{textOf(map, of)}</p>
      <AskedState asked={why} words={words} />
      {why.state === 'answered' && why.data === null && <p>{words.tooLarge}</p>}
      {account !== null && (
        <ol aria-label={words.whySteps}>
          {account.steps.map((step, place) => {
            const subject = subjectOf(step.of, map);
            const next = (after[place] ?? []).map((one) => numberFor(language, one));
            return (
              <li key={step.of.id}>
                <p>
                  <Sentence
                    sentence={step.why.sentence}
                    statements={namedStatements(map, [
                      step.of.id,
                      ...step.why.restsOn.map((rest) => rest.of.id),
                    ])}
                    map={map}
                    onChoose={onChoose}
                  />
                </p>
                {subject !== null && subject.kind !== 'statement' && (
                  <p className="answers-soft">
                    {leadOf(subject, words)}
                    <StatementLink id={subject.statement} map={map} onChoose={onChoose} />
                  </p>
                )}
                {next.length > 0 && (
                  <p className="answers-soft">{words.seeSteps(list.format(next))}</p>
                )}
              </li>
            );
          })}
        </ol>
      )}
      {account !== null && !account.isWhole && (
        <p>{words.whyCut(numberFor(language, account.steps.length))}</p>
      )}
      <button type="button" onClick={onClose}>
        {words.whyClose}
      </button>
    </section>
  );
}

function leadOf({ kind }: WhySubject, words: AnswersWords): string {
  switch (kind) {
    case 'inference':
      return `${words.stepTo} `;
    case 'conflict':
      return `${words.conflictWith} `;
    case 'evidence':
      return `${words.findingOn} `;
    case 'statement':
      return '';
  }
}
