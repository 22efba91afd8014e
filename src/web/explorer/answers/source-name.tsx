import type { AnswersWords } from '../words/answers-words.js';
import { type FindingSource, sourceName } from './findings.js';

export interface SourceNameProps {
  readonly source: FindingSource | null;
  readonly words: AnswersWords;
}

/** A source by its name, as a link where its address is known. */
export function SourceName({ source, words }: SourceNameProps) {
  const name = [source?.publisher, source?.title].filter(Boolean).join(', ') || sourceName(source);
  if (name === '') return <span>{words.noSource}</span>;
  const address = source?.address ?? null;
  if (address === null || !URL.canParse(`https://${address}`)) return <span>{name}</span>;
  return (
    <a href={`https://${address}`} target="_blank" rel="noreferrer">
      {name}
    </a>
  );
}
