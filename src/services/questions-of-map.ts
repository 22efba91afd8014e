import { changedMeanwhile, notInList } from '../domain/domain-error.js';
import { type EntityId, type MapId, mapOf } from '../domain/identifier.js';
import type { Inference, QuestionStatus, Scheme } from '../domain/inference.js';
import {
  countQuestions,
  type InferenceQuestion,
  partsOfQuestionId,
  type QuestionCounts,
  type QuestionId,
  questionsAt,
  statusOf,
} from '../domain/inference-question.js';
import type { PageRequest, Store } from '../store/port.js';
import type { Turns } from './turns.js';

/**
 * How many inferences are read in one go, before others have their turn: as many as a page has questions,
 * then twice as many …
 */
const SMALLEST_READ = 50;
const LARGEST_READ = 1_600;

/** The critical questions of a map: a page of them, and how many there are, each read when asked. */
export interface QuestionsOfMap {
  /**
   * The page after the question that is named, which may meanwhile stand otherwise: so a list that
   * is worked off goes on behind what was just settled.
   *
   * @throws DomainError INVALID_INPUT where no such question is in the map any more.
   */
  page(request: PageRequest<QuestionId>): Promise<PageOfQuestions>;
  count(): Promise<number>;
}

export interface PageOfQuestions {
  readonly questions: readonly InferenceQuestion[];
  readonly hasNext: boolean;
}

/**
 * The critical questions of a map's inferences as a list to work off, in the order of the map and
 * then of each scheme: those that stand in one of these ways, or all where null.
 *
 * A page reads the inferences from its place on until it is full, in larger and larger parts, and
 * each scheme once; a page that finds little, and every count, reads them all.
 */
export function questionsOfMap(
  store: Store,
  turns: Turns,
  map: MapId,
  statuses: readonly QuestionStatus[] | null,
): QuestionsOfMap {
  const fits = (one: InferenceQuestion) => statuses?.includes(statusOf(one)) ?? true;
  return {
    async page({ limit, after }) {
      const questions: InferenceQuestion[] = [];
      for await (const batch of batches(store, turns, map, limit, after)) {
        for (const one of batch) {
          if (!fits(one)) continue;
          if (questions.length === limit) return { questions, hasNext: true };
          questions.push(one);
        }
      }
      return { questions, hasNext: false };
    },
    async count() {
      let count = 0;
      for await (const batch of batches(store, turns, map, LARGEST_READ)) {
        count += batch.filter(fits).length;
      }
      return count;
    },
  };
}

/** How many questions of a map stand in each way; reads all its inferences. */
export async function questionCountsOfMap(
  store: Store,
  turns: Turns,
  map: MapId,
): Promise<QuestionCounts> {
  let [answered, raised, open] = [0, 0, 0];
  for await (const batch of batches(store, turns, map, LARGEST_READ)) {
    const counts = countQuestions(batch);
    answered += counts.answered;
    raised += counts.raised;
    open += counts.open;
  }
  return { answered, raised, open };
}

/** The questions behind a place, or all of them, as they are read. */
async function* batches(
  store: Store,
  turns: Turns,
  map: MapId,
  firstRead: number,
  after: QuestionId | null = null,
): AsyncGenerator<readonly InferenceQuestion[], void> {
  const questionsOf = questionReader(store, map);
  let place: EntityId | null = null;
  if (after !== null) {
    const { inference, key } = partsOfQuestionId(after);
    const [found] = mapOf(inference) === map ? await store.getMany('inference', [inference]) : [];
    const questions = found ? await questionsOf([found]) : [];
    const at = questions.findIndex(({ question }) => question.key === key);
    if (at < 0) throw notInList(after);
    yield questions.slice(at + 1);
    place = inference;
  }
  let limit = Math.max(firstRead, SMALLEST_READ);
  for (let hasNext = true; hasNext; limit = Math.min(2 * limit, LARGEST_READ)) {
    const page = await store.pageOfMembers('inference', map, { limit, after: place });
    yield await questionsOf(await store.getMany('inference', page.ids));
    place = page.ids.at(-1) ?? null;
    hasNext = page.hasNext;
    if (hasNext) await turns.rest();
  }
}

/** Reads the questions at inferences, and no scheme twice. */
function questionReader(store: Store, map: MapId) {
  const schemes = new Map<EntityId, Scheme>();
  return async (
    inferences: readonly (Inference | null)[],
  ): Promise<readonly InferenceQuestion[]> => {
    const named = new Set(inferences.flatMap((inference) => inference?.scheme ?? []));
    const unread = [...named].filter((id) => !schemes.has(id));
    const read = unread.length > 0 ? await store.getMany('scheme', unread) : [];
    for (const scheme of read) if (scheme !== null) schemes.set(scheme.id, scheme);
    return inferences.flatMap((inference) => {
      if (inference === null) throw changedMeanwhile(map);
      if (inference.scheme === null) return [];
      const scheme = schemes.get(inference.scheme);
      if (scheme === undefined) throw changedMeanwhile(map);
      return questionsAt(inference, scheme);
    });
  };
}
