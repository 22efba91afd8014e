import { useEffect } from 'react';
import type { MapData } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { AskedState } from './asked-state.js';
import { DependentLine } from './dependent-line.js';
import { numberFor } from './reader-format.js';
import { type Dependents, groupByTier } from './tiers.js';
import type { Asked } from './use-answer.js';

export interface DependentsListProps {
  readonly map: MapData;
  /** The statement that is asked about. */
  readonly statement: string;
  readonly dependents: Asked<Dependents | null>;
  readonly language: PageLanguage;
  readonly onChoose: (statement: string) => void;
  /** The things of the chain to light up; none when it is left. */
  readonly onChain: (things: readonly string[]) => void;
}

/** What rests on a statement, by how firmly, nearest first. */
export function DependentsList(props: DependentsListProps) {
  const { map, statement, dependents, language, onChoose, onChain } = props;
  const words = answersWords(language);
  const data = dependents.data?.statement === statement ? dependents.data : null;
  useEffect(() => () => onChain([]), [onChain]);
  return (
    <section className="answers-dependents" aria-label={words.dependents}>
      <h3>{words.dependents}</h3>
      <AskedState asked={dependents} words={words} />
      <p role="status" className="answers-soft">
        {data === null
          ? ''
          : data.total === 0
            ? words.restNone
            : words.rest(data.total, numberFor(language, data.total))}
      </p>
      {groupByTier(data?.edges ?? []).map(({ tier, edges }) => (
        <div key={tier} className="answers-tier" data-tier={tier}>
          <h4>{words.tiers[tier]}</h4>
          <p className="answers-soft">{words.tierMeaning[tier]}</p>
          <ul className="answers-plain">
            {edges.map((edge) => (
              <DependentLine
                key={edge.node.id}
                map={map}
                statement={statement}
                edge={edge}
                language={language}
                onChoose={onChoose}
                onChain={onChain}
              />
            ))}
          </ul>
        </div>
      ))}
      {data !== null && data.total > data.edges.length && (
        <p>{words.restMore(numberFor(language, data.total - data.edges.length))}</p>
      )}
    </section>
  );
}
