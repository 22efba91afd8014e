import { CATALOGUES } from '../../words/catalogues.js';
import type { PartKey, ReadingKey } from '../../words/key-in-words.js';
import type { QuestionWords } from '../../words/question-words.js';
import type { SheetWords } from '../../words/sheet-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import { joined } from '../exercise-items/excerpts.js';
import type { KeyedExercise, KeyedSet } from '../exercise-items/keyed-set.js';
import { element, fragment, lined, type Markup, stacked } from '../exercise-items/markup.js';

/** The pages for the teacher: what is right and why, and what is said to each other choice. */
export function keyPages(
  set: KeyedSet,
  heading: (keyed: KeyedExercise, at: number) => Markup,
): Markup {
  const { exerciseSheet: words } = CATALOGUES[set.words];
  return element(
    'section',
    { class: 'key-pages' },
    element('h1', {}, words.key),
    element('p', {}, words.made(set.map, set.seed)),
    stacked(
      set.exercises.map((keyed, at) =>
        element(
          'section',
          { class: 'exercise' },
          heading(keyed, at),
          ...keyed.parts.map((part) => partKey(part, keyed, set)),
          ...keyed.readings.map((reading) => readingKey(reading, set)),
        ),
      ),
    ),
  );
}

function partKey(part: PartKey, { exercise }: KeyedExercise, set: KeyedSet): Markup {
  const { exerciseQuestions: words, exerciseSheet: sheet } = CATALOGUES[set.words];
  const asked = exercise.parts.find(({ key }) => key === part.part);
  const about = asked?.of ?? null;
  const textOf = (choice: string) => asked?.choices.find(({ key }) => key === choice)?.text ?? '';
  const right = part.choices.find(({ choice }) => choice === part.right);
  const others = part.choices.filter(({ choice }) => choice !== part.right);
  const rightText = textOf(part.right);
  return element(
    'div',
    { class: 'part-key' },
    element(
      'p',
      { class: 'right' },
      ...(about === null ? [] : [element('strong', {}, `${about}. `)]),
      element('strong', {}, `${words.label(part.right)} `, lined(rightText)),
      element('br', {}),
      lined(right?.reason ?? ''),
      ...again(right?.reread ?? [], words),
    ),
    element(
      'ul',
      { class: 'others' },
      ...others.map(({ choice, credit, reason }) =>
        element(
          'li',
          {},
          `${words.label(choice)} `,
          ...(credit > 0 ? [`[${sheet.half}: ${credit}] `] : []),
          lined(reason),
        ),
      ),
    ),
  );
}

/** Just the words, since the key is for somebody who has the text. */
function again(passages: readonly ShownPassage[], words: QuestionWords): readonly Markup[] {
  if (passages.length === 0) return [];
  const all = words.quoteAll(passages.map(({ exact }) => joined(exact).trim()));
  return [
    fragment(' ', element('span', { class: 'title' }, `${words.readAgain}${words.colon}${all}`)),
  ];
}

function readingKey(reading: ReadingKey, set: KeyedSet): Markup {
  const { exerciseQuestions: questions, exerciseSheet: words } = CATALOGUES[set.words];
  const { built } = questions;
  const targetOf = (key: string): string => {
    const step = reading.inferences.find((inference) => inference.key === key);
    if (step !== undefined) return built.step(step.premises, step.conclusion);
    const objection = reading.conflicts.find((conflict) => conflict.key === key);
    if (objection === undefined) return key;
    return built.objection(objection.attackers, targetOf(objection.target));
  };
  const relations = [
    ...reading.inferences.map(({ premises, conclusion }) => words.supports(premises, conclusion)),
    ...reading.conflicts.map(({ attackers, target }) => words.attacks(attackers, targetOf(target))),
  ];
  return fragment(
    ...otherwise(reading, words, set),
    element('ul', { class: 'relations' }, ...relations.map((told) => element('li', {}, told))),
  );
}

function otherwise(
  reading: ReadingKey,
  words: SheetWords,
  { exercises }: KeyedSet,
): readonly Markup[] {
  const isOwn = exercises.some(({ readings }) => readings[0] === reading);
  return isOwn ? [] : [element('p', {}, words.otherwise(reading.note))];
}
