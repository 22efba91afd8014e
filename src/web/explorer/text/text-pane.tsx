import type { PageLanguage } from '../words/languages.js';
import './text.css';
import { useMemo, useRef, useState } from 'react';
import type { LabelsById, MapData } from '../map-data.js';
import type { ViewState } from '../view/view-state.js';
import { textWords } from '../words/text-words.js';
import { markedFor, nextStatement, type Tiers } from './marked-words.js';
import type { Segment } from './marks.js';
import { type MarkedDocument, markedDocuments, type TextReading } from './reading.js';
import { keyOf, TextColumn } from './text-column.js';
import { TextFoot } from './text-foot.js';
import { useSelectedInView } from './use-selected-in-view.js';

/** Where the reader is in the text. It holds as long as the same statement stays chosen. */
interface Place {
  readonly key: string;
  readonly selected: string | null;
  /** Whether these words were chosen, so that the account below the text is of them. */
  readonly isChosen: boolean;
}

/**
 * The text of a map with its marks, and below it what the chosen words are in the map.
 *
 * It keeps within the height that it is given, and scrolls in itself.
 */
export function TextPane({
  map,
  view,
  labels,
  tiers,
  selected,
  signals,
  language,
  onSelect,
  onSignals,
}: {
  readonly map: MapData;
  readonly view: Pick<ViewState, 'retracted' | 'pane'>;
  readonly labels: LabelsById;
  /** How statements rest on the one that is asked about; null where none is. */
  readonly tiers: Tiers | null;
  readonly selected: string | null;
  readonly signals: boolean;
  readonly language: PageLanguage;
  readonly onSelect: (statement: string) => void;
  readonly onSignals: (signals: boolean) => void;
}) {
  const words = textWords(language);
  const documents = useMemo(() => markedDocuments(map, signals), [map, signals]);
  const marked = useMemo(() => markedByKey(documents), [documents]);
  const texts = useMemo(
    () => new Map(map.statements.map(({ id, text }) => [id, text] as const)),
    [map],
  );
  const [visited, setVisited] = useState<Place | null>(null);
  const scroller = useRef<HTMLDivElement>(null);
  useSelectedInView(scroller, selected, `${map.id} ${view.pane}`);

  const place = visited?.selected === selected && marked.has(visited.key) ? visited : null;
  const said = selected === null ? null : keyOfStatement(marked, selected);
  const chosen = place?.isChosen ? place.key : said;
  const { retracted } = view;
  const reading: TextReading = { map, texts, labels, tiers, retracted, selected, words };
  const choose = (key: string, statement: string | undefined) => {
    setVisited({ key, selected: statement ?? selected, isChosen: true });
    if (statement !== undefined) onSelect(statement);
  };
  return (
    <section className="text-pane" aria-label={words.text}>
      <header className="text-head">
        <h2>{words.text}</h2>
        <button
          type="button"
          role="switch"
          aria-checked={signals}
          onClick={() => onSignals(!signals)}
        >
          {words.signals}
        </button>
      </header>
      <div className="text-scroll" ref={scroller}>
        {map.language === language ? null : (
          <p className="text-note">{words.ownLanguage(nameOf(map.language, language))}</p>
        )}
        {documents.length === 0 ? <p className="text-note">{words.noText}</p> : null}
        <TextColumn
          documents={documents}
          reading={reading}
          tabStop={place?.key ?? said ?? marked.keys().next().value ?? null}
          onChoose={(key, segment) =>
            choose(key, nextStatement(markedFor(segment, 'passage'), selected))
          }
          onVisit={(key) => {
            if (key !== place?.key) setVisited({ key, selected, isChosen: false });
          }}
        />
      </div>
      <TextFoot
        reading={reading}
        segment={(chosen === null ? undefined : marked.get(chosen)) ?? null}
        onSelect={(statement) => {
          if (chosen !== null) choose(chosen, statement);
        }}
      />
    </section>
  );
}

/** All marked words, in reading order. */
function markedByKey(documents: readonly MarkedDocument[]): ReadonlyMap<string, Segment> {
  return new Map(
    documents.flatMap(({ id, paragraphs }) =>
      paragraphs
        .flat()
        .filter(({ marks }) => marks.length > 0)
        .map((segment) => [keyOf(id, segment), segment] as const),
    ),
  );
}

/** The first words that a statement is said in. */
function keyOfStatement(marked: ReadonlyMap<string, Segment>, statement: string): string | null {
  for (const [key, segment] of marked) {
    if (markedFor(segment, 'passage').includes(statement)) return key;
  }
  return null;
}

/** A language's name in another; its tag where that is none. */
function nameOf(tag: string, language: PageLanguage): string {
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
