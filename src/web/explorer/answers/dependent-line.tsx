import type { MapData } from '../map-data.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { numberFor } from './reader-format.js';
import { StatementLink } from './statement-link.js';
import { chainOf, type Dependent } from './tiers.js';

export interface DependentLineProps {
  readonly map: MapData;
  readonly statement: string;
  readonly edge: Dependent;
  readonly language: PageLanguage;
  readonly onChoose: (statement: string) => void;
  readonly onChain: (things: readonly string[]) => void;
}

/** One dependent; its chain is lit while the pointer or the focus is on it. */
export function DependentLine(props: DependentLineProps) {
  const { map, statement, edge, language, onChoose, onChain } = props;
  const words = answersWords(language);
  const light = () => onChain(chainOf(statement, edge));
  const leave = () => onChain([]);
  const { distance, standsWithout } = edge;
  return (
    <li
      className="answers-dependent"
      onMouseEnter={light}
      onMouseLeave={leave}
      onFocus={light}
      onBlur={leave}
    >
      <StatementLink id={edge.node.id} map={map} onChoose={onChoose} />
      <p className="answers-facts">
        {distance !== null && <span>{words.steps(distance, numberFor(language, distance))}</span>}
        {!edge.exact && <span>{words.notExact}</span>}
      </p>
      {standsWithout !== null && standsWithout.length > 0 && (
        <div className="answers-stands">
          <span className="answers-soft">{words.standsOn}</span>
          <ul className="answers-plain">
            {standsWithout.map(({ id }) => (
              <li key={id}>
                <StatementLink id={id} map={map} onChoose={onChoose} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
