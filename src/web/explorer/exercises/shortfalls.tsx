import { numberFor } from '../answers/reader-format.js';
import type { PageLanguage } from '../words/languages.js';
import type { ShortfallData } from './exercise-data.js';
import type { ExerciseWords } from './words/exercise-words.js';

/** Says why there are fewer exercises than were asked for; nothing where there are as many. */
export function Shortfalls({
  shortfalls,
  language,
  words,
  isOpen = false,
}: {
  readonly shortfalls: readonly ShortfallData[];
  readonly language: PageLanguage;
  readonly words: ExerciseWords;
  readonly isOpen?: boolean;
}) {
  if (shortfalls.length === 0) return null;
  return (
    <details className="exercises-fewer" open={isOpen}>
      <summary>{words.fewer}</summary>
      <ul>
        {shortfalls.map(({ kind, made, wanted, reason }) => (
          <li key={kind}>
            <b>
              {words.fewerOf(
                words.kind[kind].name,
                numberFor(language, made),
                numberFor(language, wanted),
              )}
            </b>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </details>
  );
}
