import { nameOf } from '../../domain/identifier.js';
import type { Place, Problems } from './problem.js';
import { shown } from './shown.js';
import { type DocumentAccounting, MAX_OVERLAPS, type Overlap } from './text-accounting.js';

/** Reports each hole and each undeclared overlap of a document that asks for its whole text. */
export function reportAccount(
  { isRequired, holes, overlaps }: DocumentAccounting,
  file: string,
  problems: Problems,
): void {
  if (!isRequired) return;
  problems.opened(file);
  const place = ({ line, column }: { readonly line: number; readonly column: number }): Place => ({
    file,
    line,
    column,
    pointer: '',
  });
  for (const hole of holes) {
    problems.error(place(hole), {
      code: 'text-unaccounted',
      message: `${shown(hole.exact)} is in no statement, signal, heading or aside.`,
      expected: 'each character in a quotation, since the document is to be accounted for',
    });
  }
  for (const overlap of overlaps) {
    if (overlap.declared) continue;
    problems.error(place(overlap), {
      code: 'overlap-undeclared',
      message: `${shown(overlap.exact)} is in ${side(overlap.first)} and in ${side(overlap.second)}.`,
      expected: 'words used once, or "shared: true" at one of the two quotations',
    });
  }
  if (overlaps.length === MAX_OVERLAPS) {
    problems.error(place({ line: 1, column: 1 }), {
      code: 'overlap-undeclared',
      message: `At least ${MAX_OVERLAPS} pairs of quotations overlap; no more were looked at.`,
      expected: 'most words used once',
    });
  }
}

function side({ use, owner }: Overlap['first']): string {
  const name = `"${nameOf(owner)}"`;
  switch (use) {
    case 'statement':
      return `the statement ${name}`;
    case 'signal':
      return `a signal of ${name}`;
    case 'heading':
      return `a heading of ${name}`;
    case 'aside':
      return `the aside ${name}`;
  }
}
