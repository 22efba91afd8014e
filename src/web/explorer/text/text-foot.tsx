import { markedFor } from './marked-words.js';
import type { Segment } from './marks.js';
import type { TextReading } from './reading.js';
import { WordsAccount } from './words-account.js';

/** What there is to say below the text: of the chosen words, or that a statement has none. */
export function TextFoot({
  reading,
  segment,
  onSelect,
}: {
  readonly reading: TextReading;
  readonly segment: Segment | null;
  readonly onSelect: (statement: string) => void;
}) {
  const { map, selected, words } = reading;
  const statement = map.statements.find(({ id }) => id === selected);
  const isUnsaid = statement !== undefined && statement.passages.length === 0;
  return (
    <>
      <p className="text-unsaid" role="status">
        {isUnsaid ? (statement.implicit ? words.implicit : words.unmarked) : null}
      </p>
      {segment !== null && saysMore(segment) ? (
        <WordsAccount reading={reading} segment={segment} onSelect={onSelect} />
      ) : null}
    </>
  );
}

/** Whether words are more than the one statement that choosing them shows anyway. */
function saysMore(segment: Segment): boolean {
  return (
    markedFor(segment, 'passage').length > 1 || segment.marks.some(({ kind }) => kind !== 'passage')
  );
}
