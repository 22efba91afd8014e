import '../../drawing/drawing.css';
import '../../drawing/cards.css';
import '../../drawing/steps.css';
import '../../drawing/tools.css';
import './build.css';
import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ExerciseData, MarkData } from '../exercise-data.js';
import type { ExerciseWords } from '../words/exercise-words.js';
import { BuildDrawing } from './build-drawing.js';
import { BuildForm } from './build-form.js';
import { thingInWords } from './built-in-words.js';
import { BuiltList } from './built-list.js';
import { afterStep, type BuildStep, type DrawnMap, problemOf } from './built-map.js';
import { LINE_MEANINGS, type LineMeaning } from './line-meaning.js';

/**
 * Where a map is built: in the drawing by dragging, or in the form, and the list of what was drawn
 * says the same in words.
 */
export function BuildWorkspace({
  exercise,
  built,
  mark,
  words,
  onBuilt,
}: {
  readonly exercise: ExerciseData;
  readonly built: DrawnMap;
  readonly mark: MarkData | null;
  readonly words: ExerciseWords;
  readonly onBuilt: (built: DrawnMap) => void;
}) {
  const [meaning, setMeaning] = useState<LineMeaning>('supports');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [before, setBefore] = useState<readonly DrawnMap[]>([]);
  const [said, setSaid] = useState('');
  const [lit, setLit] = useState<string | null>(null);
  const name = useId();
  const isOpen = mark === null;

  const take = (step: BuildStep, told?: string): boolean => {
    const problem = problemOf(built, step);
    if (problem !== null) {
      setSaid(words.problems[problem]);
      return false;
    }
    setBefore([...before, built].slice(-MOST_UNDONE));
    setChosen(new Set());
    setLit(null);
    setSaid(told ?? words.removed);
    onBuilt(afterStep(built, step));
    return true;
  };
  const undo = () => {
    const last = before.at(-1);
    if (last === undefined || !isOpen) return;
    setBefore(before.slice(0, -1));
    setSaid(words.undone);
    onBuilt(last);
  };
  const draw = (sources: readonly string[], target: string): boolean => {
    const step = lineStep(built, meaning, sources, target);
    const to = thingInWords(target, built, words);
    return take(
      step,
      step.type === 'object' ? words.conflict(sources, to) : words.inference(sources, to),
    );
  };
  const onLine = (from: string, to: string) => {
    const sources = chosen.has(from) ? [...chosen].filter((one) => one !== to) : [from];
    if (meaning === 'supports' && built.conflicts.some(({ key }) => key === to)) {
      setSaid(words.noSupport);
      return;
    }
    draw(sources, to);
  };
  const toggle = useCallback(
    (key: string) =>
      setChosen((chosenBefore) => {
        const next = new Set(chosenBefore);
        if (!next.delete(key)) next.add(key);
        return next;
      }),
    [],
  );
  const nameOf = useCallback((key: string) => thingInWords(key, built, words), [built, words]);
  const marks = useMemo(() => mark?.built?.relations ?? null, [mark]);
  useUndoKey(undo);

  return (
    <div className="build" data-open={isOpen || undefined}>
      {isOpen ? (
        <div className="build-tools">
          <fieldset>
            <legend>{words.lines}</legend>
            {LINE_MEANINGS.map((one) => (
              <label key={one}>
                <input
                  type="radio"
                  name={name}
                  checked={meaning === one}
                  onChange={() => setMeaning(one)}
                />
                <span data-meaning={one}>{words[one]}</span>
              </label>
            ))}
          </fieldset>
          <p className="exercises-soft">
            {meaning === 'supports' ? words.howToSupport : words.howToObject}
          </p>
        </div>
      ) : null}
      <BuildDrawing
        exercise={exercise}
        built={built}
        meaning={meaning}
        chosen={chosen}
        lit={lit}
        marks={marks}
        words={words}
        nameOf={nameOf}
        onChoose={toggle}
        onLine={onLine}
      />
      {isOpen ? (
        <>
          <BuildForm
            exercise={exercise}
            built={built}
            meaning={meaning}
            chosen={chosen}
            words={words}
            onChoose={toggle}
            onDraw={draw}
          />
          <div className="build-drawn">
            <p className="build-said" role="status">
              {said}
            </p>
            <BuiltList
              built={built}
              words={words}
              canUndo={before.length > 0}
              onLit={setLit}
              onRemove={(key) => take({ type: 'remove', key })}
              onClear={() => take({ type: 'clear' })}
              onUndo={undo}
            />
          </div>
        </>
      ) : null}
    </div>
  );
}

const MOST_UNDONE = 100;

/** Ctrl and Z take back, wherever on the page the focus is: a drag leaves it nowhere. */
function useUndoKey(undo: () => void): void {
  const latest = useRef(undo);
  useEffect(() => {
    latest.current = undo;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

/** What it means to draw a line: a premise that is brought to an inference is linked there. */
function lineStep(
  { inferences }: DrawnMap,
  meaning: LineMeaning,
  sources: readonly string[],
  target: string,
): BuildStep {
  if (meaning === 'objects') return { type: 'object', attackers: sources, target };
  const isJoint = inferences.some(({ key }) => key === target);
  return isJoint
    ? { type: 'link', premises: sources, inference: target }
    : { type: 'infer', premises: sources, conclusion: target };
}
