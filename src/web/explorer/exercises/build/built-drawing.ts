import { askLayout } from '../../layout/ask-layout.js';
import { cardMeasure, cardSize } from '../../layout/card-size.js';
import type { Drawing } from '../../layout/drawing-plan.js';
import type { MapData } from '../../map-data.js';
import type { ExerciseData } from '../exercise-data.js';
import type { DrawnMap } from './built-map.js';

/**
 * What is built as a map that the explorer's layout can place. A card shows nothing but its text:
 * kind, role and verdicts are not the learner's to see.
 */
export function builtMapData({ id, shown, language }: ExerciseData, built: DrawnMap): MapData {
  return {
    id,
    title: '',
    language,
    textLanguage: language,
    revision: 0,
    documents: [],
    sections: [],
    asides: [],
    statements: shown.map(({ key, text }) => ({
      id: key,
      text,
      role: 'ISOLATED',
      kind: 'FACTUAL',
      implicit: false,
      section: null,
      passages: [],
      verdicts: [],
    })),
    inferences: built.inferences.map(({ key, premises, conclusion }) => ({
      id: key,
      premises,
      conclusion,
      scheme: null,
      signals: [],
    })),
    conflicts: built.conflicts.map(({ key, attackers, target }) => ({
      id: key,
      attackers,
      target,
      attack: 'REBUT',
      signals: [],
    })),
  };
}

/** Lays out what is built; a later call ends an earlier one. */
export function layOutBuilt(map: MapData, signal: AbortSignal): Promise<Drawing> {
  const measure = cardMeasure(map.textLanguage);
  const ids = (all: readonly { readonly id: string }[]) => all.map(({ id }) => id);
  const part = {
    statements: ids(map.statements),
    inferences: ids(map.inferences),
    conflicts: ids(map.conflicts),
    hiddenIn: new Map(),
  };
  const sizes = new Map(map.statements.map(({ id, text }) => [id, cardSize(text, measure)]));
  return askLayout({ map, part, sizes }, signal);
}
