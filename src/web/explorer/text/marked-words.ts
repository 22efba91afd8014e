import type { LabelsById, LabelValue, MapData, Tier } from '../map-data.js';
import type { Segment, TextMark } from './marks.js';

/** How marked words stand: PARTLY where some of their statements are out, and some are not. */
export type WordsStanding = LabelValue | 'PARTLY';

export type Tiers = ReadonlyMap<string, Tier>;

const STRONGEST_FIRST = ['NECESSARY', 'CONTRIBUTES', 'REACHES'] as const satisfies readonly Tier[];

/** What is marked in a document: the passages of statements and, if asked for, signals and asides. */
export function marksOf(map: MapData, document: string, withSignals: boolean): readonly TextMark[] {
  const { statements, inferences, conflicts, asides } = map;
  const groups = [
    ...statements.map(({ id, passages }) => ({ kind: 'passage' as const, of: id, passages })),
    ...(withSignals
      ? [
          ...[...inferences, ...conflicts].map(({ id, signals }) => ({
            kind: 'signal' as const,
            of: id,
            passages: signals,
          })),
          ...asides.map(({ id, passages }) => ({ kind: 'aside' as const, of: id, passages })),
        ]
      : []),
  ];
  return groups.flatMap(({ kind, of, passages }) =>
    passages
      .filter((passage) => passage.document === document)
      .map(({ start, end }) => ({ kind, of, start, end })),
  );
}

/** What the words are marked for, of one kind: that of the shortest mark first, each once. */
export function markedFor({ marks }: Segment, kind: TextMark['kind']): readonly string[] {
  const ids = marks.filter((mark) => mark.kind === kind).map(({ of }) => of);
  return [...new Set(ids.toReversed())];
}

/** The statement to choose by these words: the next one where one of them is chosen already. */
export function nextStatement(
  statements: readonly string[],
  selected: string | null,
): string | undefined {
  const at = selected === null ? -1 : statements.indexOf(selected);
  return statements[(at + 1) % statements.length];
}

export function standingOf(statements: readonly string[], labels: LabelsById): WordsStanding {
  const values = statements.map((statement) => labels.get(statement) ?? 'IN');
  if (values.length === 0 || values.every((value) => value === 'IN')) return 'IN';
  if (values.every((value) => value === 'OUT')) return 'OUT';
  return values.includes('OUT') ? 'PARTLY' : 'UNDECIDED';
}

export function strongestTier(statements: readonly string[], tiers: Tiers): Tier | null {
  const found = new Set(statements.map((statement) => tiers.get(statement)));
  return STRONGEST_FIRST.find((tier) => found.has(tier)) ?? null;
}
