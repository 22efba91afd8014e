import type { VariablesOf } from 'gql.tada';
import { type Asked, useAnswer } from '../answers/use-answer.js';
import { AskError, askApi } from '../api/client.js';
import type { PageLanguage } from '../words/languages.js';
import type { ExerciseSetData, MarkData } from './exercise-data.js';
import type { SetOrder } from './exercises-view.js';
import { EXERCISES, MAP_TITLE, MARK_EXERCISE } from './queries.js';

/** Why an answer came and was null: the server does not make exercises of so large a map. */
const TOO_LARGE = new AskError(
  'TOO_LARGE',
  'The map is larger than the server makes exercises of.',
);

/**
 * The exercises that an order names, asked for again with each version; nothing while it is null.
 *
 * The error has the code TOO_LARGE where the map is larger than the server's setting allows.
 */
export function useExerciseSet(order: SetOrder | null, version: number): Asked<ExerciseSetData> {
  const variables = order && {
    map: order.map,
    kinds: order.kinds.length === 0 ? null : [...order.kinds],
    difficulty: order.difficulty,
    count: order.count,
    seed: order.seed,
    language: order.language,
  };
  return useAnswer(EXERCISES, variables, loadSet, version);
}

/** The title of a map; nothing is asked while it is null. */
export function useMapTitle(map: string | null, language: PageLanguage): Asked<string> {
  return useAnswer(MAP_TITLE, map === null ? null : { map, language }, loadTitle);
}

export type MarkVariables = VariablesOf<typeof MARK_EXERCISE>;

/** What an answer is worth; nothing is asked while there is none. */
export function useMark(variables: MarkVariables | null): Asked<MarkData> {
  return useAnswer(MARK_EXERCISE, variables, loadMark);
}

type SetVariables = VariablesOf<typeof EXERCISES>;
type TitleVariables = VariablesOf<typeof MAP_TITLE>;

async function loadSet(variables: SetVariables, signal: AbortSignal) {
  const { exercises } = await inLanguageOrOwn(variables, (asked) =>
    askApi(EXERCISES, asked, signal),
  );
  if (exercises === null) throw TOO_LARGE;
  return exercises;
}

async function loadTitle(variables: TitleVariables, signal: AbortSignal) {
  const { exercises } = await inLanguageOrOwn(variables, (asked) =>
    askApi(MAP_TITLE, asked, signal),
  );
  if (exercises === null) throw TOO_LARGE;
  return exercises.mapTitle;
}

async function loadMark(variables: MarkVariables, signal: AbortSignal) {
  const { markExercise } = await askApi(MARK_EXERCISE, variables, signal);
  if (markExercise === null) throw TOO_LARGE;
  return markExercise;
}

/** Asks in a language, or in the map's own where it has nothing in that one. */
async function inLanguageOrOwn<Variables extends object, Data>(
  variables: Variables,
  load: (variables: Variables) => Promise<Data>,
): Promise<Data> {
  try {
    return await load(variables);
  } catch (error) {
    if (!(error instanceof AskError && error.argument === 'language')) throw error;
    return await load({ ...variables, language: null });
  }
}
