import { useEffect, useId, useState } from 'react';
import { askApi } from './api/client.js';
import { SEARCH } from './api/queries.js';
import type { PageWords } from './words/page-words.js';

interface Found {
  readonly id: string;
  readonly text: string;
}

/** How long to wait for a further letter, in milliseconds. */
const PAUSE = 120;

/** Finds statements of a map by their words in any language, and by those of their passages. */
export function SearchBox({
  map,
  language,
  words,
  onSelect,
}: {
  readonly map: string;
  readonly language: string;
  readonly words: PageWords;
  readonly onSelect: (statement: string) => void;
}) {
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const [isOpen, setIsOpen] = useState(false);
  const list = useId();
  const found = useFound(map, query, language);
  const isShown = isOpen && found !== null;
  const options = found ?? [];

  const choose = (statement: Found | undefined) => {
    if (statement === undefined) return;
    setIsOpen(false);
    onSelect(statement.id);
  };
  return (
    <search className="search">
      <input
        type="search"
        id="search"
        autoComplete="off"
        aria-label={words.search}
        placeholder={words.search}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={isShown && options[active] ? `${list}-${active}` : undefined}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
          setIsOpen(true);
        }}
        onFocus={() => setIsOpen(true)}
        onBlur={() => setIsOpen(false)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return; // an input method takes the key
          const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
          if (step !== 0 && options.length > 0) {
            event.preventDefault();
            setActive((active + step + options.length) % options.length);
          } else if (event.key === 'Enter') {
            choose(options[active]);
          } else if (event.key === 'Escape' && isShown) {
            event.stopPropagation();
            setIsOpen(false);
          }
        }}
      />
      {isShown && options.length === 0 ? (
        <p className="search-none" role="status">
          {words.nothingFound}
        </p>
      ) : null}
      <div
        role="listbox"
        id={list}
        aria-label={words.search}
        hidden={!isShown || options.length === 0}
      >
        {options.map((statement, at) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which keeps the focus
          <div
            key={statement.id}
            role="option"
            id={`${list}-${at}`}
            tabIndex={-1}
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(statement)}
          >
            {statement.text}
          </div>
        ))}
      </div>
    </search>
  );
}

/** What the API finds; null where nothing is looked for. */
function useFound(map: string, query: string, language: string): readonly Found[] | null {
  const [found, setFound] = useState<readonly Found[] | null>(null);
  useEffect(() => {
    if (!/[\p{L}\p{N}]/u.test(query)) {
      setFound(null);
      return;
    }
    const abort = new AbortController();
    const timer = setTimeout(() => {
      askApi(SEARCH, { map, search: query.slice(0, 100), language }, abort.signal).then(
        ({ statements }) => setFound(statements.nodes),
        () => {}, // the page says elsewhere that the server is away
      );
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [map, query, language]);
  return found;
}
