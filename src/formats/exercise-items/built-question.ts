import type { BuiltMap } from '../../exercises/built-map.js';
import type { ReadingKey } from '../../words/key-in-words.js';
import type { LossName } from '../../words/loss-words.js';
import type { BuiltMapWords } from '../../words/question-words.js';
import type { ShownPassage } from '../../words/shown-passages.js';
import type { KeyedExercise } from './keyed-set.js';
import { cutToSentences } from './passage-sentences.js';
import type { Stem } from './question-item.js';
import type { QuestionBody } from './question-items.js';

export interface BuiltQuestion {
  /** Null where too little is left to be asked. */
  readonly body: QuestionBody | null;
  readonly losses: readonly LossName[];
}

/** With fewer statements there is nothing to match. */
const FEWEST_STEMS = 3;

/** What a statement does: one arrow out of it. */
interface Arrow {
  readonly kind: 'supports' | 'attacks';
  readonly target: string;
  readonly together: boolean;
}

/**
 * A map to be built as a question that course systems can mark: each statement is matched with what
 * it does, that is with all the arrows out of it.
 *
 * The wrong choices are what other statements do, and the same with “alone” for “together with
 * others”. A statement that does something else in another accepted reading is left out: what a
 * course system marks as wrong is wrong in every reading. So no choice is right for two reasons.
 */
export function builtQuestion(keyed: KeyedExercise, words: BuiltMapWords): BuiltQuestion {
  const [own, ...others] = keyed.readings;
  if (own === undefined) return { body: null, losses: [] };
  const keys = keyed.exercise.shown.map(({ key }) => key);
  const does = (reading: BuiltMap, statement: string) => arrowsOf(reading, statement);
  const isSettled = (statement: string) =>
    others.every((other) => codeOf(does(other, statement)) === codeOf(does(own, statement)));
  const asked = keys.filter(isSettled);
  const losses: readonly LossName[] = [
    'drawing',
    ...(asked.length < keys.length ? ['readOtherwise' as const] : []),
  ];
  if (asked.length < FEWEST_STEMS) {
    return { body: null, losses: ['ambiguous'] };
  }

  const functions = new Map<string, readonly Arrow[]>();
  for (const statement of asked) functions.set(codeOf(does(own, statement)), does(own, statement));
  const elsewhere = new Set(
    keys.flatMap((statement) => keyed.readings.map((reading) => codeOf(does(reading, statement)))),
  );
  for (const [arrow, ...more] of [...functions.values()]) {
    if (arrow === undefined || more.length > 0) continue;
    const twin = [{ ...arrow, together: !arrow.together }];
    if (!elsewhere.has(codeOf(twin))) functions.set(codeOf(twin), twin);
  }
  const ends = keys.filter((statement) => does(own, statement).length === 0);
  const end = ends.length > 1 ? words.end : words.central;
  const order = [...functions].sort(([, one], [, other]) => byPlace(one, other, keys));
  const choices = order.map(([code, arrows], at) => ({
    code,
    key: String.fromCodePoint(0x61 + at),
    text: arrows.length === 0 ? end : told(arrows, own, words),
  }));
  const stems = asked.map((statement): Stem => {
    const shown = keyed.exercise.shown.find(({ key }) => key === statement);
    const code = codeOf(does(own, statement));
    const right = choices.find((choice) => choice.code === code);
    const reread = rereadOf(own, statement);
    return {
      key: statement,
      text: `${statement}. ${shown?.text ?? ''}`,
      right: right?.key ?? '',
      answers: choices.map((choice) => ({
        choice: choice.key,
        credit: choice === right ? 1 : 0,
        remark: {
          reason: choice === right ? words.right(statement, choice.text) : words.wrong,
          reread,
        },
      })),
    };
  });
  return {
    body: {
      task: words.task,
      question: words.question,
      choices: choices.map(({ key, text }) => ({ key, text })),
      stems,
    },
    losses,
  };
}

/** Each once: a premise of two steps to one conclusion does the same in both. */
function arrowsOf({ inferences, conflicts }: BuiltMap, statement: string): readonly Arrow[] {
  const arrows: readonly Arrow[] = [
    ...inferences
      .filter(({ premises }) => premises.includes(statement))
      .map(({ premises, conclusion }) => ({
        kind: 'supports' as const,
        target: conclusion,
        together: premises.length > 1,
      })),
    ...conflicts
      .filter(({ attackers }) => attackers.includes(statement))
      .map(({ attackers, target }) => ({
        kind: 'attacks' as const,
        target,
        together: attackers.length > 1,
      })),
  ];
  return [...new Map(arrows.map((arrow) => [codeOf([arrow]), arrow])).values()];
}

/** The same for the same arrows, in whichever order. */
function codeOf(arrows: readonly Arrow[]): string {
  return arrows
    .map(({ kind, target, together }) => `${kind} ${target} ${together}`)
    .sort()
    .join(';');
}

/** By what it leads to, in the order shown; so the order of the choices tells nothing. */
function byPlace(one: readonly Arrow[], other: readonly Arrow[], keys: readonly string[]): number {
  const place = (arrows: readonly Arrow[]) => {
    const [first] = arrows;
    if (first === undefined) return [arrows.length, 0, 0, 0];
    const at = keys.indexOf(first.target);
    return [
      arrows.length,
      first.kind === 'supports' ? 0 : 1,
      at < 0 ? keys.length : at,
      Number(first.together),
    ];
  };
  const others = place(other);
  const difference = place(one).map((figure, at) => figure - (others[at] ?? 0));
  return difference.find((figure) => figure !== 0) ?? (codeOf(one) < codeOf(other) ? -1 : 1);
}

function told(arrows: readonly Arrow[], map: BuiltMap, words: BuiltMapWords): string {
  return words.both(
    arrows.map(({ kind, target, together }) => words[kind](targetIn(map, target, words), together)),
  );
}

function targetIn(map: BuiltMap, key: string, words: BuiltMapWords): string {
  const step = map.inferences.find((inference) => inference.key === key);
  if (step !== undefined) return words.step(step.premises, step.conclusion);
  const objection = map.conflicts.find((conflict) => conflict.key === key);
  if (objection === undefined) return key;
  return words.objection(objection.attackers, targetIn(map, objection.target, words));
}

/** The passages of the relations that a statement is a source of; of those it ends, where none. */
function rereadOf(reading: ReadingKey, statement: string): readonly ShownPassage[] {
  const { inferences, conflicts } = reading;
  const from = [
    ...inferences.filter(({ premises }) => premises.includes(statement)),
    ...conflicts.filter(({ attackers }) => attackers.includes(statement)),
  ];
  const to = inferences.filter(({ conclusion }) => conclusion === statement);
  const seen = new Map<string, ShownPassage>();
  for (const { key } of from.length > 0 ? from : to) {
    for (const one of reading.reread[key] ?? []) {
      seen.set(`${one.document} ${one.start} ${one.end}`, cutToSentences(one));
    }
  }
  return [...seen.values()];
}
