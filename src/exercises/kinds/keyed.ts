import type { EntityId } from '../../domain/identifier.js';
import type { Statement } from '../../domain/statement.js';
import type { DraftChoice, DraftShown } from '../draft.js';
import { type ExerciseFact, mapText } from '../facts/exercise-fact.js';

/** Statements as an exercise shows them, keyed `1`, `2` … in their order. */
export function shownStatements(
  statements: readonly Statement[],
  captionOf: (statement: Statement) => ExerciseFact | null = () => null,
): readonly DraftShown[] {
  return statements.map((statement, at) => ({
    key: String(at + 1),
    means: statement.id,
    caption: captionOf(statement),
    text: mapText(statement.text),
    passages: statement.passages,
  }));
}

/** Choices keyed `a`, `b` … in their order. */
export function lettered(choices: readonly Omit<DraftChoice, 'key'>[]): readonly DraftChoice[] {
  return choices.map((choice, at) => ({ key: String.fromCharCode(97 + at), ...choice }));
}

/** The key that a statement has where it is shown; empty where it is not. */
export type KeyOf = (statement: EntityId) => string;

/** The keys of what is shown. */
export function keysIn(shown: readonly DraftShown[]): KeyOf {
  const keys = new Map(shown.map(({ means, key }) => [means, key]));
  return (statement) => keys.get(statement) ?? '';
}
