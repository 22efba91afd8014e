import { useMemo } from 'react';
import { paragraphsOf } from '../text/marks.js';
import { type PageExcerpt, pageExcerptsOf } from './excerpts.js';
import type { ShownPassage, ShownText } from './exercise-data.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** Where a text says what an exercise is about, each place with the number of what it says. */
export function TextExcerpts({
  shown,
  words,
}: {
  readonly shown: readonly ShownText[];
  readonly words: ExerciseWords;
}) {
  const excerpts = useMemo(
    () =>
      pageExcerptsOf(
        shown.flatMap(({ key, passages }) => passages.map((passage) => ({ of: key, passage }))),
      ),
    [shown],
  );
  if (excerpts.length === 0) return null;
  return (
    <section className="excerpts" aria-label={words.inTheText}>
      <h3>{words.inTheText}</h3>
      <Excerpts excerpts={excerpts} isNumbered={shown.length > 1} />
    </section>
  );
}

/** Passages that are worth reading again, each with the line that it stands in. */
export function Reread({
  passages,
  isOpen,
  words,
}: {
  readonly passages: readonly ShownPassage[];
  readonly isOpen: boolean;
  readonly words: ExerciseWords;
}) {
  const excerpts = useMemo(
    () => pageExcerptsOf(passages.map((passage) => ({ of: '', passage }))),
    [passages],
  );
  if (excerpts.length === 0) return null;
  return (
    <details className="reread" open={isOpen}>
      <summary>{words.reread}</summary>
      <Excerpts excerpts={excerpts} isNumbered={false} isBrief />
    </details>
  );
}

function Excerpts({
  excerpts,
  isNumbered,
  isBrief = false,
}: {
  readonly excerpts: readonly PageExcerpt[];
  readonly isNumbered: boolean;
  /** Whether lines in which nothing is marked are left out. */
  readonly isBrief?: boolean;
}) {
  const hasTitles = new Set(excerpts.map(({ document }) => document)).size > 1;
  return excerpts.map(({ document, title, start, segments }) => (
    <blockquote key={`${document} ${start}`} className="excerpt" dir="auto">
      {hasTitles ? <cite>{title}</cite> : null}
      {paragraphsOf(segments)
        .filter((paragraph) => paragraph.some(({ marks }) => !isBrief || marks.length > 0))
        .map((paragraph) => (
          <p key={paragraph[0]?.start}>
            {paragraph.map(({ start: at, text, marks }) =>
              marks.length === 0 ? (
                text
              ) : (
                <mark key={at}>
                  {isNumbered
                    ? numbersAt(marks, at).map((key) => (
                        <span key={key} className="shown-key">
                          {key}
                        </span>
                      ))
                    : null}
                  {text}
                </mark>
              ),
            )}
          </p>
        ))}
    </blockquote>
  ));
}

/** The numbers of what is said from a place on: each stands where its words begin. */
function numbersAt(marks: PageExcerpt['segments'][number]['marks'], at: number): readonly string[] {
  return marks.filter(({ start }) => start === at).map(({ of }) => of);
}
