import type { Passage } from '../domain/document.js';
import type { Draft } from './draft.js';
import type { Exercise, ShownPassage } from './exercise.js';
import { type Ground, passagesOf } from './ground.js';
import { withSurroundings } from './surroundings.js';
import type { Telling } from './telling.js';

/** A draft as a learner sees it, in one language and without its key. */
export function shown(ground: Ground, draft: Draft, telling: Telling): Omit<Exercise, 'id'> {
  const { map } = ground;
  const untold = untoldIn(ground, draft);
  return {
    kind: draft.kind,
    difficulty: draft.difficulty,
    map: map.id,
    mapTitle: telling.text(map.title),
    language: telling.language,
    task: draft.task(telling),
    shown: draft.shown.map(({ key, caption, text, passages }) => ({
      key,
      caption: caption?.(telling) ?? null,
      text: text(telling),
      passages: titled(ground, passages, telling, untold),
    })),
    parts: draft.parts.map(({ key, question, of, choices }) => ({
      key,
      question: question(telling),
      of,
      choices: choices.map((choice) => ({ key: choice.key, text: choice.text(telling) })),
    })),
    points: pointsOf(draft),
  };
}

/** The most points of an exercise: one for each part, or for each relation of the map to build. */
export function pointsOf({ parts, readings }: Draft): number {
  const [own] = readings ?? [];
  return own === undefined ? parts.length : own.inferences.length + own.conflicts.length;
}

/**
 * Where what is offered to fill a gap is said, right or wrong: beside what is shown, that would
 * tell which of it belongs there.
 */
function untoldIn(ground: Ground, { kind, parts }: Draft): readonly Passage[] {
  if (kind !== 'UNSTATED') return [];
  const offered = new Set(parts.flatMap(({ choices }) => choices.map(({ means }) => means)));
  return passagesOf(ground.statements.filter(({ id }) => offered.has(id)));
}

/** Passages with the titles of their documents, and whole sentences around them. */
export function titled(
  { documentOf, textOf }: Pick<Ground, 'documentOf' | 'textOf'>,
  passages: readonly Passage[],
  telling: Telling,
  untold: readonly Passage[] = [],
): readonly ShownPassage[] {
  return passages.map((passage) => ({
    ...withSurroundings(textOf(passage.document), passage, untold),
    title: telling.text(documentOf(passage.document).title),
  }));
}
