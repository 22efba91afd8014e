import type { Telling } from '../telling.js';

/** What stood in the way of more exercises of a kind. */
export interface ShortfallCounts {
  readonly needs: string;
  /** How many places of the map an exercise could be about. */
  readonly places: number;
  /** How many of them are of another difficulty than was asked for. */
  readonly otherDifficulty: number;
  /** How many were refused: too little that is wrong for a good reason, or open to dispute. */
  readonly unfair: number;
}

/** Why there are no more exercises of a kind, in one or two sentences. */
export function shortfallReason(
  { words }: Pick<Telling, 'words'>,
  { needs, places, otherDifficulty, unfair }: ShortfallCounts,
): string {
  if (words === 'zh-Hant') {
    const because = [
      ...(otherDifficulty > 0 ? [`${otherDifficulty} 處難度不同`] : []),
      ...(unfair > 0 ? [`${unfair} 處做不出沒有爭議的練習`] : []),
    ];
    const found = `此圖有 ${places} 處${because.length > 0 ? `，其中${because.join('，')}` : ''}。`;
    return `這類練習需要${needs}；${found}`;
  }
  const because = [
    ...(otherDifficulty > 0 ? [`${otherDifficulty} of another difficulty`] : []),
    ...(unfair > 0 ? [`${unfair} of which no exercise beyond dispute can be made`] : []),
  ];
  const found = `The map has ${places === 0 ? 'none' : places}${because.length > 0 ? `, ${because.join(' and ')}` : ''}.`;
  return `An exercise of this kind needs ${needs}. ${found}`;
}
