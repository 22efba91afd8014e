import type { ReactNode } from 'react';
import type { ConflictData, InferenceData, MapData } from '../map-data.js';
import type { TextWords } from '../words/text-words.js';
import { markedFor } from './marked-words.js';
import type { Segment } from './marks.js';
import { describeStatement, type TextReading } from './reading.js';

/** What some marked words are in the map: their statements to choose from, their signals and asides. */
export function WordsAccount({
  reading,
  segment,
  onSelect,
}: {
  readonly reading: TextReading;
  readonly segment: Segment;
  readonly onSelect: (statement: string) => void;
}) {
  const { map, words, selected } = reading;
  const signals = markedFor(segment, 'signal');
  const choice = (statement: string) => (
    <button
      key={statement}
      type="button"
      className="text-choice"
      aria-pressed={statement === selected}
      onClick={() => onSelect(statement)}
    >
      {describeStatement(reading, statement)}
    </button>
  );
  return (
    <section className="text-account" aria-label={words.inTheseWords}>
      <p className="text-quoted" lang={map.language} dir="auto">
        {segment.text}
      </p>
      {markedFor(segment, 'passage').map(choice)}
      {map.inferences
        .filter(({ id }) => signals.includes(id))
        .map((inference) => (
          <InferenceSignal key={inference.id} {...{ words, inference, choice }} />
        ))}
      {map.conflicts
        .filter(({ id }) => signals.includes(id))
        .map((conflict) => (
          <ConflictSignal key={conflict.id} {...{ map, words, conflict, choice }} />
        ))}
      {map.asides
        .filter(({ id }) => markedFor(segment, 'aside').includes(id))
        .map(({ id, reason }) => (
          <p key={id} className="text-reason">
            {words.aside(reason)}
          </p>
        ))}
    </section>
  );
}

type Choice = (statement: string) => ReactNode;

function InferenceSignal({
  words,
  inference,
  choice,
}: {
  readonly words: TextWords;
  readonly inference: InferenceData;
  readonly choice: Choice;
}) {
  return (
    <dl className="text-reason">
      <dt>{words.step(inference.scheme)}</dt>
      <dd>
        {words.from} {inference.premises.map(choice)}
      </dd>
      <dd>
        {words.to} {choice(inference.conclusion)}
      </dd>
    </dl>
  );
}

function ConflictSignal({
  map,
  words,
  conflict,
  choice,
}: {
  readonly map: MapData;
  readonly words: TextWords;
  readonly conflict: ConflictData;
  readonly choice: Choice;
}) {
  const target = targetOf(map, conflict);
  return (
    <dl className="text-reason">
      <dt>{words.conflict}</dt>
      <dd>
        {words.from} {conflict.attackers.map(choice)}
      </dd>
      <dd>
        {words.against[target.kind]} {target.statements.map(choice)}
      </dd>
    </dl>
  );
}

/** What a conflict is against, and the statements by which that is known. */
function targetOf(map: MapData, { target }: ConflictData) {
  const inference = map.inferences.find(({ id }) => id === target);
  if (inference) return { kind: 'inference', statements: [inference.conclusion] } as const;
  const conflict = map.conflicts.find(({ id }) => id === target);
  if (conflict) return { kind: 'conflict', statements: conflict.attackers } as const;
  return { kind: 'statement', statements: [target] } as const;
}
