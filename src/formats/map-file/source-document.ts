import { type CodePointText, codePointText } from '../../domain/code-points.js';
import type { EntityId } from '../../domain/identifier.js';
import { LineTable } from './line-table.js';

/** A document's text, ready to be searched and counted in code points. */
export interface SourceDocument {
  readonly id: EntityId;
  readonly name: string;
  readonly file: string;
  readonly text: string;
  /** Its code points, one by one. */
  readonly letters: readonly string[];
  readonly points: CodePointText;
  readonly lines: LineTable;
  /** Every place where the words begin, found once however often they are asked for. */
  occurrences(words: string): readonly number[];
}

export function sourceDocument(
  at: Pick<SourceDocument, 'id' | 'name' | 'file' | 'text'>,
): SourceDocument {
  const letters = [...at.text];
  const points = codePointText(at.text);
  const found = new Map<string, readonly number[]>();
  return {
    ...at,
    letters,
    points,
    lines: new LineTable(letters),
    occurrences: (words) => {
      const known = found.get(words);
      if (known !== undefined) return known;
      const places = points.occurrences(words);
      found.set(words, places);
      return places;
    },
  };
}
