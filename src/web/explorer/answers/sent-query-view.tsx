import { useId, useState } from 'react';
import type { SentQuery } from '../api/client.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { curlOf, graphiqlAddress, operationName, variablesText } from './curl.js';

export interface SentQueryViewProps {
  readonly sent: SentQuery;
  readonly language: PageLanguage;
}

/** One query with its variables, to be copied or opened where it can be changed. */
export function SentQueryView({ sent, language }: SentQueryViewProps) {
  const words = answersWords(language);
  const heading = useId();
  const [copying, setCopying] = useState<{ readonly of: SentQuery; readonly done: boolean } | null>(
    null,
  );
  const copied = copying?.of === sent ? copying : null;
  const command = curlOf(sent, window.location.origin);
  const copy = async () => {
    // A page over plain http from another machine has no clipboard.
    const done = await writeText(command);
    setCopying({ of: sent, done });
  };
  return (
    <section className="answers-query" aria-labelledby={heading}>
      <h2 id={heading}>{operationName(sent)}</h2>
      <p className="answers-buttons">
        <button type="button" onClick={copy}>
          {words.copyCurl}
        </button>
        <a href={graphiqlAddress(sent)} target="_blank" rel="noreferrer">
          {words.openGraphiql}
        </a>
        <span role="status">{copied?.done === true && words.copied}</span>
      </p>
      {copied?.done === false && (
        <label className="answers-by-hand">
          {words.copyByHand}
          <textarea readOnly rows={4} value={command} onFocus={({ target }) => target.select()} />
        </label>
      )}
      <Code name={words.query} text={sent.query} />
      <Code name={words.variables} text={variablesText(sent.variables)} />
    </section>
  );
}

function Code({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <h3>{name}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to take the focus */}
      <pre className="answers-code" tabIndex={0} lang="en">
        <code>{text}</code>
      </pre>
    </>
  );
}

async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
