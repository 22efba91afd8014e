import type { MapData } from '../map-data.js';
import type { Action } from '../view/view-state.js';
import { answersWords } from '../words/answers-words.js';
import type { PageLanguage } from '../words/languages.js';
import { AskedState } from './asked-state.js';
import { essayQuestions, hasOwnQuestions, premiseQuestions } from './first-questions.js';
import { usePremises } from './use-statements.js';

export interface QuestionsPanelProps {
  readonly map: MapData;
  readonly language: PageLanguage;
  readonly onAct: (actions: readonly Action[]) => void;
}

/** Where to begin: questions worth asking of this map. */
export function QuestionsPanel({ map, language, onAct }: QuestionsPanelProps) {
  const words = answersWords(language);
  const isEssay = hasOwnQuestions(map);
  const premises = usePremises(isEssay ? null : map.id);
  const questions = isEssay
    ? essayQuestions(words)
    : premiseQuestions(premises.data ?? [], map, words);
  return (
    <section className="answers-questions" aria-label={words.questions}>
      <h2>{words.questions}</h2>
      <AskedState asked={premises} words={words} />
      <ul className="answers-plain">
        {questions.map(({ text, actions }) => (
          <li key={text}>
            <button type="button" onClick={() => onAct(actions)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
