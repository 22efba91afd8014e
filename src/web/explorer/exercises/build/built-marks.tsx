import { nearestPageLanguage, type PageLanguage } from '../../words/languages.js';
import {
  type BuiltMarkData,
  type ExerciseData,
  MEASURES,
  type RelationMarkData,
} from '../exercise-data.js';
import { OutcomeBadge } from '../outcome-badge.js';
import { Reread } from '../text-excerpts.js';
import type { ExerciseWords } from '../words/exercise-words.js';
import { conflictInWords, thingInWords } from './built-in-words.js';
import type { DrawnMap } from './built-map.js';
import { relationStanding } from './relation-standing.js';

/** What the marking says of a map that was built: relation by relation, and as a whole. */
export function BuiltMarks({
  exercise,
  built,
  mark: { relations, measures },
  language,
  words,
}: {
  readonly exercise: ExerciseData;
  readonly built: DrawnMap;
  readonly mark: BuiltMarkData;
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
}) {
  const signed = new Intl.NumberFormat(language, { signDisplay: 'exceptZero' });
  const share = new Intl.NumberFormat(language, { style: 'percent' });
  return (
    <>
      <h3>{words.relations}</h3>
      <ul className="built-marks">
        {relations.map((relation, index) => {
          const { name, means } = words.relationOutcomes[relation.outcome];
          const standing = relationStanding(relation.outcome);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: what is missing has no key
            <li key={index} className="part-result" data-outcome={standing}>
              <p>
                <b>{toldRelation(relation, built, words)}</b>{' '}
                <OutcomeBadge outcome={standing} name={name} />{' '}
                <span className="exercises-soft">
                  {words.relationPoints(
                    relation.points,
                    signed.format(relation.points).replace('-', '−'),
                  )}
                </span>
              </p>
              <p className="exercises-soft">{means}</p>
              <p lang={nearestPageLanguage([exercise.language])}>{relation.reason}</p>
              <Reread passages={relation.reread} isOpen={false} words={words} />
            </li>
          );
        })}
      </ul>
      <h3>{words.measures}</h3>
      <p className="exercises-soft">{words.measuresMean}</p>
      <ul className="measures">
        {MEASURES.map((measure) => (
          <li key={measure}>
            <p>
              <b>{words.measure[measure].name}</b>
              <meter value={measures[measure]} aria-label={words.measure[measure].name} />
              <span>{share.format(measures[measure])}</span>
            </p>
            <p className="exercises-soft">{words.measure[measure].means}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Says a relation as it was drawn; of one that is missing only what it leads to. */
function toldRelation(
  { drawn, relation, from, to }: RelationMarkData,
  built: DrawnMap,
  words: ExerciseWords,
): string {
  const target = thingInWords(to, built, words);
  if (drawn === null) return words.missing[relation](target);
  if (relation === 'INFERENCE') return words.inference(from, target);
  return conflictInWords({ attackers: from, target: to }, built, words);
}
