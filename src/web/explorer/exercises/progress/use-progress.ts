import { useCallback, useMemo, useState } from 'react';
import { forgetText, storedKeys, storedText, storeText } from '../../view/stored-text.js';
import type { ExerciseData } from '../exercise-data.js';
import { NO_PROGRESS, type Progress, readProgress, writtenProgress } from './progress.js';

const PREFIX = 'therefore:exercise:';

/** How far somebody has come with the exercises of a set. */
export interface SetProgress {
  of(exercise: ExerciseData): Progress;
  keep(exercise: ExerciseData, progress: Progress): void;
  /** Forgets the progress with all exercises of any set. */
  forget(): void;
  /** Whether the browser keeps it beyond this page. */
  readonly isKept: boolean;
}

/** The progress with some exercises, as the browser keeps it. */
export function useProgress(exercises: readonly ExerciseData[]): SetProgress {
  const [forgotten, setForgotten] = useState(0);
  const [changed, setChanged] = useState<ReadonlyMap<string, Progress>>(new Map());
  const [isKept, setIsKept] = useState(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was forgotten is read anew
  const kept = useMemo(
    () => new Map(exercises.map((one) => [one.id, readProgress(one, storedText(PREFIX + one.id))])),
    [exercises, forgotten],
  );
  const keep = useCallback(({ id }: ExerciseData, progress: Progress) => {
    setChanged((before) => new Map(before).set(id, progress));
    setIsKept(storeText(PREFIX + id, writtenProgress(progress)));
  }, []);
  const forget = useCallback(() => {
    forgetProgress();
    setChanged(new Map());
    setForgotten((times) => times + 1);
  }, []);
  return useMemo(
    () => ({
      of: ({ id }) => changed.get(id) ?? kept.get(id) ?? NO_PROGRESS,
      keep,
      forget,
      isKept,
    }),
    [changed, kept, keep, forget, isKept],
  );
}

/** With how many exercises, of any set, the browser keeps progress. */
export function keptCount(): number {
  return storedKeys(PREFIX).length;
}

/** Lets the browser forget all progress. */
export function forgetProgress(): void {
  for (const key of storedKeys(PREFIX)) forgetText(key);
}
