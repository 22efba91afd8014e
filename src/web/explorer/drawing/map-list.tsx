import { memo, useEffect, useMemo, useRef } from 'react';
import type { MapData } from '../map-data.js';
import type { DrawingWords } from '../words/drawing-words.js';
import type { Looks } from './looks.js';
import {
  mapOutline,
  type ToldConflict,
  type ToldInference,
  type ToldStatement,
} from './map-outline.js';

export interface MapListProps {
  readonly map: MapData;
  readonly looks: Looks;
  readonly words: DrawingWords;
  /** Whether it is seen; where not, screen readers still read it, and nothing in it takes the focus. */
  readonly isShown: boolean;
  readonly onSelect: (statement: string) => void;
  readonly onClose: () => void;
}

/** The same as the drawing, as a nested list. */
export const MapList = memo(function MapList(props: MapListProps) {
  const { map, words, isShown, onClose } = props;
  const outline = useMemo(() => mapOutline(map), [map]);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isShown) close.current?.focus();
  }, [isShown]);
  return (
    <div className="drawing-list" data-shown={isShown || undefined}>
      {isShown && (
        <button type="button" ref={close} onClick={onClose}>
          {words.toDrawing}
        </button>
      )}
      <h2>{words.list(map.title)}</h2>
      {outline.map((section) => (
        <div key={section.id}>
          <h3>{section.title ?? words.noSection}</h3>
          <Statements told={section.statements} list={props} />
        </div>
      ))}
    </div>
  );
});

interface PartProps<Told> {
  readonly told: readonly Told[];
  readonly list: MapListProps;
}

function Statements({ told, list }: PartProps<ToldStatement>) {
  return (
    <ul>
      {told.map((one) => (
        <li key={one.statement.id}>
          <Statement told={one} list={list} />
          {one.inferences.length > 0 && <Inferences told={one.inferences} list={list} />}
          {one.conflicts.length > 0 && <Conflicts told={one.conflicts} list={list} />}
        </li>
      ))}
    </ul>
  );
}

function Statement({
  told: { statement, isTold },
  list,
}: {
  readonly told: ToldStatement;
  readonly list: MapListProps;
}) {
  const { map, looks, words, isShown, onSelect } = list;
  const look = looks.card(statement);
  const notes = isTold
    ? [
        words.kinds[statement.kind],
        ...(statement.implicit ? [words.implicit] : []),
        ...(look.isGiven ? [words.given] : []),
        ...(look.isRetracted ? [words.retracted] : []),
        ...(look.label === null || look.label === 'IN' ? [] : [words.labels[look.label]]),
        ...(look.tier === null ? [] : [words.tiers[look.tier]]),
        ...(look.isSelected ? [words.selected] : []),
      ]
    : [words.seeAbove];
  return (
    <>
      {isShown ? (
        <button
          type="button"
          className="drawing-list-statement"
          data-selected={look.isSelected || undefined}
          data-label={look.label ?? undefined}
          dir="auto"
          lang={map.textLanguage}
          onClick={() => onSelect(statement.id)}
        >
          {statement.text}
        </button>
      ) : (
        <span dir="auto" lang={map.textLanguage}>
          {statement.text}
        </span>
      )}{' '}
      <small>({notes.join(words.comma)})</small>
    </>
  );
}

function Inferences({ told, list }: PartProps<ToldInference>) {
  const { words } = list;
  return (
    <ul>
      {told.map(({ inference, premises, conflicts }) => (
        <li key={inference.id}>
          <em>
            {words.because} (
            {inference.scheme === null ? words.inference : words.byScheme(inference.scheme)})
          </em>
          <Statements told={premises} list={list} />
          {conflicts.length > 0 && <Conflicts told={conflicts} list={list} />}
        </li>
      ))}
    </ul>
  );
}

function Conflicts({ told, list }: PartProps<ToldConflict>) {
  const { words } = list;
  return (
    <ul>
      {told.map(({ conflict, attackers, conflicts }) => (
        <li key={conflict.id}>
          <em>
            {words.against} ({words.attacks[conflict.attack]})
          </em>
          <Statements told={attackers} list={list} />
          {conflicts.length > 0 && <Conflicts told={conflicts} list={list} />}
        </li>
      ))}
    </ul>
  );
}
