import type { MapData } from '../map-data.js';
import type { Action } from '../view/view-state.js';
import type { AnswersWords } from '../words/answers-words.js';
import type { PremiseWithLoad } from './use-statements.js';

/** A question worth asking, and what the page does to answer it. */
export interface FirstQuestion {
  readonly text: string;
  readonly actions: readonly Action[];
}

const ESSAY = 'ai-bubble';
const COOPERATION = 'ai-bubble/fed-white-house-cooperation';
const CONCESSION = 'ai-bubble/japan-concedes';
const BLOCKADE = 'ai-bubble/blockade-tightened';
const WEAKEST = 'ai-bubble/war-returns-diminish';

/** Whether a map has questions of its own; for others they are made from its premises. */
export function hasOwnQuestions({ id, statements }: MapData): boolean {
  const known = new Set(statements.map((statement) => statement.id));
  return (
    id === ESSAY && [COOPERATION, CONCESSION, BLOCKADE, WEAKEST].every((one) => known.has(one))
  );
}

/** The questions about the essay that comes along with the program. */
export function essayQuestions({ essayQuestions: words }: AnswersWords): readonly FirstQuestion[] {
  return [
    { text: words.cooperation, actions: [{ type: 'ask', statement: COOPERATION }] },
    { text: words.japan, actions: [{ type: 'ask', statement: CONCESSION }] },
    { text: words.evidence, actions: [{ type: 'evidence', evidence: 'REFUTE' }] },
    {
      text: words.blockade,
      actions: [
        { type: 'select', statement: BLOCKADE },
        { type: 'retract', statement: BLOCKADE },
      ],
    },
    { text: words.weakest, actions: [{ type: 'ask', statement: WEAKEST }] },
  ];
}

/** What rests on each of the premises that carry most. */
export function premiseQuestions(
  premises: readonly PremiseWithLoad[],
  { statements }: MapData,
  words: AnswersWords,
): readonly FirstQuestion[] {
  const texts = new Map(statements.map(({ id, text }) => [id, text]));
  return premises.map(({ id }) => ({
    text: words.restsOnPremise((texts.get(id) ?? id).replace(/[.。]$/, '')),
    actions: [{ type: 'ask', statement: id }],
  }));
}
