import type { MapData } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { FindingItem } from './finding-item.js';
import { numberFor } from './reader-format.js';
import { StatementLink } from './statement-link.js';
import type { StatementDetails } from './use-statements.js';

export interface StatementDetailsViewProps {
  readonly map: MapData;
  readonly details: StatementDetails;
  readonly language: PageLanguage;
  readonly onChoose: (statement: string) => void;
}

/** What is found out about a statement: its load, what it cannot do without, the findings on it. */
export function StatementDetailsView({
  map,
  details,
  language,
  onChoose,
}: StatementDetailsViewProps) {
  const words = answersWords(language);
  const { load, concepts, criticalPremises, note, assessment, evidence } = details;
  // A premise is its own support; to say so helps nobody.
  const critical = criticalPremises?.filter(({ id }) => id !== details.id) ?? [];
  const isConcluded = details.role === 'INTERMEDIATE' || details.role === 'CONCLUSION';
  return (
    <>
      <dl className="answers-details">
        {load !== null && (
          <div>
            <dt>{words.load}</dt>
            <dd>{words.falls(load, numberFor(language, load))}</dd>
          </div>
        )}
        {concepts.length > 0 && (
          <div>
            <dt>{words.concepts}</dt>
            <dd>{new Intl.ListFormat(language).format(concepts.map(({ name }) => name))}</dd>
          </div>
        )}
        {isConcluded && criticalPremises !== null && (
          <div>
            <dt>{words.criticalPremises}</dt>
            <dd>
              {critical.length === 0 ? (
                words.noCriticalPremises
              ) : (
                <ul className="answers-plain">
                  {critical.map(({ id }) => (
                    <li key={id}>
                      <StatementLink id={id} map={map} onChoose={onChoose} />
                    </li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        )}
        {note !== null && (
          <div>
            <dt>{words.note}</dt>
            <dd>{note}</dd>
          </div>
        )}
        {assessment !== null && (
          <div>
            <dt>{words.assessment}</dt>
            <dd>
              {words.ratings[assessment.rating]}
              {assessment.note !== null && (
                <span className="answers-soft answers-line">{assessment.note}</span>
              )}
            </dd>
          </div>
        )}
      </dl>
      <h3>{words.findings}</h3>
      {evidence.length === 0 ? (
        <p className="answers-soft">{words.noFindings}</p>
      ) : (
        <ul className="answers-plain">
          {evidence.map((finding) => (
            <FindingItem key={finding.id} finding={finding} language={language} />
          ))}
        </ul>
      )}
    </>
  );
}
