import { useId, useRef } from 'react';
import type { ExerciseWords } from '../words/exercise-words.js';
import { conflictInWords, inferenceInWords } from './built-in-words.js';
import type { DrawnMap } from './built-map.js';

/** What was drawn, in words; each of it can be removed. It says all that the drawing shows. */
export function BuiltList({
  built,
  words,
  canUndo,
  onLit,
  onRemove,
  onClear,
  onUndo,
}: {
  readonly built: DrawnMap;
  readonly words: ExerciseWords;
  readonly canUndo: boolean;
  /** Which relation is pointed at; null where none is. */
  readonly onLit: (key: string | null) => void;
  readonly onRemove: (key: string) => void;
  readonly onClear: () => void;
  readonly onUndo: () => void;
}) {
  const head = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const relations = [
    ...built.inferences.map((one) => [one.key, inferenceInWords(one, words), 'supports'] as const),
    ...built.conflicts.map(
      (one) => [one.key, conflictInWords(one, built, words), 'objects'] as const,
    ),
  ];
  /** The button that was pressed goes with what it removed, so the focus needs another place. */
  const andFocus = (act: () => void) => () => {
    act();
    heading.current?.focus();
  };
  return (
    <section className="built-list" aria-labelledby={head}>
      <h3 id={head} ref={heading} tabIndex={-1}>
        {words.drawn}
      </h3>
      {relations.length === 0 ? <p className="exercises-soft">{words.drawnNone}</p> : null}
      <ul>
        {relations.map(([key, told, meaning]) => (
          <li
            key={key}
            data-meaning={meaning}
            onPointerEnter={() => onLit(key)}
            onPointerLeave={() => onLit(null)}
          >
            <span>{told}</span>
            <button
              type="button"
              aria-label={words.remove(told)}
              onFocus={() => onLit(key)}
              onBlur={() => onLit(null)}
              onClick={andFocus(() => onRemove(key))}
            >
              {words.removeShort}
            </button>
          </li>
        ))}
      </ul>
      <p className="exercises-buttons">
        <button type="button" disabled={!canUndo} onClick={onUndo}>
          {words.undo}
        </button>
        <button type="button" disabled={relations.length === 0} onClick={andFocus(onClear)}>
          {words.clear}
        </button>
      </p>
    </section>
  );
}
