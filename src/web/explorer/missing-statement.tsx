import type { MapData } from './map-data.js';
import { nearest } from './nearest.js';
import type { PageWords } from './words/page-words.js';

/** Says that a link names a statement that is not there, and offers the nearest. */
export function MissingStatement({
  map,
  statement,
  words,
  onSelect,
}: {
  readonly map: MapData;
  readonly statement: string;
  readonly words: PageWords;
  readonly onSelect: (statement: string) => void;
}) {
  const texts = new Map(map.statements.map(({ id, text }) => [id, text]));
  return (
    <div className="page-notice" role="alert">
      <p>{words.noStatement(statement)}</p>
      <p>{words.didYouMean}</p>
      <ul>
        {nearest(statement, [...texts.keys()]).map((id) => (
          <li key={id}>
            <button type="button" onClick={() => onSelect(id)}>
              {texts.get(id)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
