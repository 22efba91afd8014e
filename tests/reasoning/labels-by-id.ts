import type { Label } from '../../src/domain/label.js';
import {
  countOf,
  LABELLED_KINDS,
  type Labelling,
  labelOf,
  type NumberedThing,
  numberingOf,
} from '../../src/reasoning/labels/labelling.js';

/** Everything that has a label to be asked for: statements, inferences, conflicts. */
export function thingsOf({ program }: Labelling): readonly NumberedThing[] {
  return LABELLED_KINDS.filter((kind) => kind !== 'evidence').flatMap((kind) =>
    Array.from({ length: countOf(program.index, kind) }, (_, number) => ({ kind, number })),
  );
}

export function idOf({ program }: Labelling, { kind, number }: NumberedThing): string {
  return numberingOf(program.index, kind).ids[number] ?? '';
}

/** Every label by identifier, in the order of `thingsOf`. */
export function labelsById(labelling: Labelling): ReadonlyMap<string, Label> {
  return new Map(
    thingsOf(labelling).map((thing) => [idOf(labelling, thing), labelOf(labelling, thing)]),
  );
}
