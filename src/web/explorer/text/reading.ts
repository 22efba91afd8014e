import type { LabelsById, MapData, Tier } from '../map-data.js';
import type { TextWords } from '../words/text-words.js';
import {
  markedFor,
  marksOf,
  standingOf,
  strongestTier,
  type Tiers,
  type WordsStanding,
} from './marked-words.js';
import { paragraphsOf, type Segment, segmentsOf } from './marks.js';

/** A document, cut where its marks begin and end. */
export interface MarkedDocument {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly (readonly Segment[])[];
}

/** What is known of the statements of a text, and which of them is chosen. */
export interface TextReading {
  readonly map: MapData;
  readonly texts: ReadonlyMap<string, string>;
  readonly labels: LabelsById;
  /** How statements rest on the one that is asked about; null where none is. */
  readonly tiers: Tiers | null;
  readonly retracted: readonly string[];
  readonly selected: string | null;
  readonly words: TextWords;
}

/** How marked words look. */
export interface MarkedLook {
  readonly isSelected: boolean;
  readonly standing: WordsStanding;
  /** The strongest tier of their statements; OTHER where tiers are shown and they have none. */
  readonly tier: Tier | 'OTHER' | null;
  /** What they signal, or that they are an aside. */
  readonly sign: 'inference' | 'conflict' | 'aside' | null;
  readonly description: string;
}

/** The documents of a map with their marks. */
export function markedDocuments(map: MapData, withSignals: boolean): readonly MarkedDocument[] {
  return map.documents.map(({ id, title, text }) => ({
    id,
    title,
    paragraphs: paragraphsOf(segmentsOf(text, marksOf(map, id, withSignals))),
  }));
}

/** A statement in words, with how it stands where that is not a matter of course. */
export function describeStatement(reading: TextReading, statement: string): string {
  const { texts, labels, tiers, retracted, words } = reading;
  const tier = tiers?.get(statement);
  const label = labels.get(statement) ?? 'IN';
  const standing = [
    ...(tier === undefined ? [] : [words.tiers[tier]]),
    ...(label === 'IN' ? [] : [words.labels[label]]),
    ...(retracted.includes(statement) ? [words.retracted] : []),
  ];
  return words.statement(standing, texts.get(statement) ?? statement);
}

export function lookOf(reading: TextReading, segment: Segment): MarkedLook {
  const { map, labels, tiers, selected, words } = reading;
  const statements = markedFor(segment, 'passage');
  const signals = markedFor(segment, 'signal');
  const asides = map.asides.filter(({ id }) => markedFor(segment, 'aside').includes(id));
  const isOfConflict = map.conflicts.some(({ id }) => signals.includes(id));
  const signal = isOfConflict ? 'conflict' : 'inference';
  const sign = signals.length > 0 ? signal : asides.length > 0 ? 'aside' : null;
  return {
    isSelected: selected !== null && statements.includes(selected),
    standing: standingOf(statements, labels),
    tier: tiers && (strongestTier(statements, tiers) ?? 'OTHER'),
    sign,
    description: [
      ...statements.map((statement) => describeStatement(reading, statement)),
      ...(sign === 'inference' ? [words.step(null)] : []),
      ...(sign === 'conflict' ? [words.conflict] : []),
      ...asides.map(({ reason }) => words.aside(reason)),
    ].join(' / '),
  };
}
