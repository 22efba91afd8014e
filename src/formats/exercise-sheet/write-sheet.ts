import { CATALOGUES } from '../../words/catalogues.js';
import type { ExercisePart } from '../../words/exercise-in-words.js';
import { shownMarkup } from '../exercise-items/item-markup.js';
import type { KeyedExercise, KeyedSet } from '../exercise-items/keyed-set.js';
import type { Written } from '../exercise-items/losses.js';
import {
  element,
  fragment,
  htmlDocument,
  lined,
  type Markup,
  stacked,
  styleSheet,
} from '../exercise-items/markup.js';
import { keyPages } from './sheet-key.js';
import { SHEET_STYLE } from './sheet-style.js';

/** Takes exercises out as a sheet to be printed, with the key on pages of its own or without it. */
export function writeSheet(
  set: KeyedSet,
  { withKey }: { readonly withKey: boolean },
): Written<string> {
  const { exerciseSheet: words } = CATALOGUES[set.words];
  const title = words.title(set.mapTitle);
  const points = set.exercises.reduce((sum, { exercise }) => sum + exercise.points, 0);
  const heading = (keyed: KeyedExercise, at: number) => headingOf(keyed, at, set);
  const page = element(
    'html',
    { lang: set.words },
    element(
      'head',
      {},
      element('meta', { charset: 'utf-8' }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('title', {}, title),
      styleSheet(SHEET_STYLE),
    ),
    element(
      'body',
      {},
      element(
        'header',
        {},
        element('h1', {}, title),
        element(
          'p',
          { class: 'lines' },
          ...[words.name, words.date, `${words.points}\u2003\u2003\u2003/ ${points}`].map((line) =>
            element('span', {}, line),
          ),
        ),
      ),
      element('main', {}, stacked(set.exercises.map((keyed, at) => exercise(keyed, at, set)))),
      ...(withKey ? [keyPages(set, heading)] : []),
    ),
  );
  return { content: htmlDocument(page), losses: [] };
}

function headingOf(
  { exercise: { kind, difficulty, points } }: KeyedExercise,
  at: number,
  set: KeyedSet,
) {
  const { exerciseQuestions: questions, exerciseSheet: sheet } = CATALOGUES[set.words];
  const { kinds, difficulties } = questions;
  return element(
    'h2',
    {},
    `${at + 1}. ${kinds[kind]}`,
    element('small', {}, `${difficulties[difficulty]} · ${sheet.worth(points)}`),
  );
}

function exercise(keyed: KeyedExercise, at: number, set: KeyedSet): Markup {
  const { task, shown, parts } = keyed.exercise;
  const [first, ...more] = parts;
  const isMatching =
    more.length > 0 &&
    more.every(({ choices }) => JSON.stringify(choices) === JSON.stringify(first?.choices));
  return element(
    'section',
    { class: 'exercise' },
    headingOf(keyed, at, set),
    element('p', { class: 'task' }, lined(task)),
    ...shownMarkup(shown, set),
    ...(isMatching ? [matching(parts, set)] : parts.map((part) => single(part, set))),
    ...(parts.length === 0
      ? [element('div', { class: 'room' }, CATALOGUES[set.words].exerciseSheet.room(at + 1))]
      : []),
  );
}

/** The choices with boxes to be ticked. */
function single({ question, choices }: ExercisePart, set: KeyedSet): Markup {
  return element(
    'div',
    { class: 'part' },
    element('p', { class: 'question' }, lined(question)),
    choiceList(choices, set, true),
  );
}

/** The choices once, and a blank for the letter of each statement. */
function matching(parts: readonly ExercisePart[], set: KeyedSet): Markup {
  const questions = [...new Set(parts.map(({ question }) => question))];
  return element(
    'div',
    { class: 'part' },
    ...(questions.length === 1
      ? [element('p', { class: 'question' }, lined(questions.join('')))]
      : []),
    choiceList(parts[0]?.choices ?? [], set, false),
    element('p', { class: 'question' }, CATALOGUES[set.words].exerciseSheet.answers),
    element(
      'div',
      { class: 'blanks' },
      ...parts.map(({ of, question }) =>
        element('span', {}, `${of ?? question} `, element('span', { class: 'blank' })),
      ),
    ),
  );
}

function choiceList(choices: ExercisePart['choices'], set: KeyedSet, boxes: boolean): Markup {
  const { label } = CATALOGUES[set.words].exerciseQuestions;
  return element(
    'ul',
    { class: boxes ? 'choices' : 'choices lettered' },
    ...choices.map(({ key, text }) =>
      element(
        'li',
        {},
        ...(boxes ? [element('span', { class: 'box' })] : []),
        element('span', { class: 'label' }, label(key)),
        fragment(element('span', { lang: set.language }, lined(text))),
      ),
    ),
  );
}
