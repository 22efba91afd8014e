import type { NodeProps } from '@xyflow/react';
import { type KeyboardEvent, memo } from 'react';
import type { StatementData } from '../map-data.js';
import type { DrawingWords } from '../words/drawing-words.js';
import { useDrawing } from './drawing-context.js';
import type { CardNode } from './drawing-nodes.js';
import type { CardLook } from './looks.js';
import { verdictCounts } from './marks.js';
import type { ArrowDirection } from './nearest-card.js';
import { KindSign, VerdictSign } from './signs.js';

const ARROWS: Readonly<Record<string, ArrowDirection>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** A statement as a card that can be chosen. */
export const StatementCard = memo(function StatementCard({ data }: NodeProps<CardNode>) {
  const { words, textLanguage, onSelect, onMove, onFocus } = useDrawing();
  const { statement, lines, look } = data;
  const move = (event: KeyboardEvent) => {
    const direction = ARROWS[event.key];
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    onMove(statement.id, direction);
  };
  return (
    <button
      type="button"
      className="drawing-card"
      data-statement={statement.id}
      data-label={look.label ?? undefined}
      data-tier={look.tier ?? undefined}
      data-implicit={statement.implicit || undefined}
      data-given={look.isGiven || undefined}
      data-retracted={look.isRetracted || undefined}
      data-lit={look.isLit || undefined}
      data-recedes={look.recedes || undefined}
      aria-pressed={look.isSelected}
      title={lines.at(-1)?.endsWith('…') === true ? statement.text : undefined}
      onClick={() => onSelect(statement.id)}
      onKeyDown={move}
      onFocus={() => onFocus(statement.id)}
    >
      <span className="drawing-said">{nameOf(statement, look, words)}</span>
      <span className="drawing-card-signs" aria-hidden="true">
        <KindSign kind={statement.kind} words={words} />
        {look.isRetracted && <span className="drawing-chip">✕ {words.retracted}</span>}
        <span className="drawing-card-marks">
          {verdictCounts(statement.verdicts).map(({ verdict, count }) => (
            <VerdictSign key={verdict} verdict={verdict} count={count} words={words} />
          ))}
        </span>
      </span>
      <span className="drawing-card-text" dir="auto" lang={textLanguage} aria-hidden="true">
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is its place, and two may be alike
          <span key={index}>{line}</span>
        ))}
      </span>
    </button>
  );
});

/** What a screen reader says of a card: all that is seen of it. */
function nameOf(
  { text, kind, implicit, verdicts }: StatementData,
  { label, tier, isGiven, isRetracted, isLit }: CardLook,
  words: DrawingWords,
): string {
  const found = verdictCounts(verdicts);
  return [
    text,
    words.kinds[kind],
    ...(implicit ? [words.implicit] : []),
    ...(isGiven ? [words.given] : []),
    ...(isRetracted ? [words.retracted] : []),
    ...(label === null || label === 'IN' ? [] : [words.labels[label]]),
    ...(tier === null ? [] : [words.tiers[tier]]),
    ...(isLit ? [words.onTheChain] : []),
    ...found.map(({ verdict, count }) => words.findings(words.verdicts[verdict], count)),
  ].join(words.comma);
}
