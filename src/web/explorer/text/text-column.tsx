import { MarkedSpan, type Move } from './marked-span.js';
import type { Segment } from './marks.js';
import { lookOf, type MarkedDocument, type TextReading } from './reading.js';

/** Where marked words stand: the same for the same words in every view of a map. */
export function keyOf(document: string, { start }: Segment): string {
  return `${document}:${start}`;
}

/** The documents as a column to read, their marked words to be chosen. */
export function TextColumn({
  documents,
  reading,
  tabStop,
  onChoose,
  onVisit,
}: {
  readonly documents: readonly MarkedDocument[];
  readonly reading: TextReading;
  /** The words that the tab key leads to; the arrow keys lead on from there. */
  readonly tabStop: string | null;
  readonly onChoose: (key: string, segment: Segment) => void;
  readonly onVisit: (key: string) => void;
}) {
  const { map } = reading;
  return (
    <div className="text-column" lang={map.language}>
      {documents.map(({ id, title, paragraphs }) => (
        <article key={id} aria-label={title}>
          {documents.length > 1 ? <h3 className="text-title">{title}</h3> : null}
          {paragraphs.map((segments, at) =>
            segments.length === 0 ? null : (
              // biome-ignore lint/suspicious/noArrayIndexKey: a text's paragraphs never change places
              <p key={at} dir="auto">
                {segments.map((segment) => {
                  const key = keyOf(id, segment);
                  if (segment.marks.length === 0) return <span key={key}>{segment.text}</span>;
                  return (
                    <MarkedSpan
                      key={key}
                      segment={segment}
                      look={lookOf(reading, segment)}
                      isTabStop={key === tabStop}
                      onChoose={() => onChoose(key, segment)}
                      onVisit={() => onVisit(key)}
                      onMove={moveFocus}
                    />
                  );
                })}
              </p>
            ),
          )}
        </article>
      ))}
    </div>
  );
}

function moveFocus(from: HTMLElement, move: Move): void {
  const column = from.closest('.text-column');
  const all = [...(column?.querySelectorAll<HTMLElement>('.text-marked') ?? [])];
  const at = all.indexOf(from);
  const to = { next: at + 1, previous: at - 1, first: 0, last: all.length - 1 };
  all[to[move]]?.focus();
}
