import type { MouseEvent } from 'react';
import type { MapData } from '../map-data.js';
import { linkedSentence } from './linked-sentence.js';

export interface SentenceProps {
  readonly sentence: string;
  /** The statements that it may quote. */
  readonly statements: readonly string[];
  readonly map: MapData;
  readonly onChoose: (statement: string) => void;
}

/** A sentence in which the statements it quotes can be chosen; links, since they run over lines. */
export function Sentence({ sentence, statements, map, onChoose }: SentenceProps) {
  const quotable = map.statements.filter(({ id }) => statements.includes(id));
  const choose = (event: MouseEvent, id: string) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return; // another tab or window
    event.preventDefault();
    onChoose(id);
  };
  return linkedSentence(sentence, quotable).map((part) =>
    typeof part === 'string' ? (
      part
    ) : (
      <a key={part.id} href={addressAt(part.id)} onClick={(event) => choose(event, part.id)}>
        {part.text}
      </a>
    ),
  );
}

/** This page with nothing but a statement chosen. */
function addressAt(id: string): string {
  const slash = id.indexOf('/');
  return `?${new URLSearchParams({ map: id.slice(0, slash), at: id.slice(slash + 1) })}`;
}
