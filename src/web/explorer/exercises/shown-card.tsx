import type { ShownText } from './exercise-data.js';

/** A statement or a finding: its number, its caption, its wording. */
export function ShownCard({
  shown: { key, caption, text },
  isNumbered,
  language,
}: {
  readonly shown: ShownText;
  readonly isNumbered: boolean;
  /** What the text is in. */
  readonly language: string;
}) {
  return (
    <div className="shown-card">
      {isNumbered ? <span className="shown-key">{key}</span> : null}
      {caption === null ? null : <p className="shown-caption">{caption}</p>}
      <p className="shown-text" lang={language} dir="auto">
        {text}
      </p>
    </div>
  );
}
