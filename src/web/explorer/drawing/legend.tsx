import type { Kind } from '../map-data.js';
import type { DrawingWords } from '../words/drawing-words.js';
import { arrowHead, endBar } from './line-shape.js';
import { MARKED_VERDICTS } from './marks.js';
import { KindSign, VerdictSign } from './signs.js';

const KINDS: readonly Kind[] = [
  'FACTUAL',
  'CAUSAL',
  'PREDICTIVE',
  'EVALUATIVE',
  'NORMATIVE',
  'DEFINITIONAL',
];

const LINE = [
  { x: 2, y: 10 },
  { x: 38, y: 10 },
];

/** What the signs of the drawing mean, on demand. */
export function Legend({ words }: { readonly words: DrawingWords }) {
  return (
    <details className="drawing-legend">
      <summary>{words.legend}</summary>
      <ul>
        {KINDS.map((kind) => (
          <li key={kind}>
            <KindSign kind={kind} words={words} />
            {words.kinds[kind]}
          </li>
        ))}
        <Sample words={words.given} look={{ 'data-given': true }} />
        <Sample words={words.implicit} look={{ 'data-implicit': true }} />
        <li>
          <svg viewBox="0 0 40 20" aria-hidden="true" className="drawing-line">
            <path className="drawing-line-path" d="M2 4Q14 4 16 10M2 16Q14 16 16 10M16 10H38" />
            <circle className="drawing-legend-joint" cx="16" cy="10" r="4" />
            <path className="drawing-line-head" d={arrowHead(LINE)} />
          </svg>
          {words.inference}
        </li>
        <li>
          <svg viewBox="0 0 40 20" aria-hidden="true" className="drawing-line" data-kind="conflict">
            <path className="drawing-line-path" d="M2 10H34" />
            <path className="drawing-line-bar" d={endBar(LINE)} />
          </svg>
          {words.conflict}
        </li>
        <Sample words={words.tiers.NECESSARY} look={{ 'data-tier': 'NECESSARY' }} />
        <Sample words={words.tiers.CONTRIBUTES} look={{ 'data-tier': 'CONTRIBUTES' }} />
        <Sample words={words.tiers.REACHES} look={{ 'data-tier': 'REACHES' }} />
        <Sample words={words.labels.OUT} look={{ 'data-label': 'OUT' }} />
        <Sample words={words.labels.UNDECIDED} look={{ 'data-label': 'UNDECIDED' }} />
        {MARKED_VERDICTS.map((verdict) => (
          <li key={verdict}>
            <VerdictSign verdict={verdict} count={1} words={words} />
            {words.verdicts[verdict]}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface SampleProps {
  readonly words: string;
  /** What a card that looks so says of itself. */
  readonly look: Readonly<Record<`data-${string}`, string | boolean>>;
}

function Sample({ words, look }: SampleProps) {
  return (
    <li>
      <span className="drawing-card drawing-legend-card" aria-hidden="true" {...look}>
        <span className="drawing-card-text">Aa</span>
      </span>
      {words}
    </li>
  );
}
