import type { SentQuery } from '../api/client.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { operationName } from './curl.js';
import { SentQueryView } from './sent-query-view.js';

export interface QueryTabProps {
  readonly sent: readonly SentQuery[];
  readonly language: PageLanguage;
}

/** The queries behind what is on the screen, to learn the API from. */
export function QueryTab({ sent, language }: QueryTabProps) {
  const words = answersWords(language);
  if (sent.length === 0) return <p>{words.noQuery}</p>;
  return (
    <>
      <p className="answers-soft">{words.queryIntro}</p>
      {sent.map((one) => (
        <SentQueryView key={operationName(one)} sent={one} language={language} />
      ))}
    </>
  );
}
