import type { EntityId } from '../../domain/identifier.js';
import { Pace } from '../../domain/pace.js';
import { memoizedWork } from '../../domain/shared-work.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';

/** Document → where passages of statements end in it, rising. */
export type PassageEnds = ReadonlyMap<EntityId, Int32Array>;

export const passageEnds = memoizedWork(function* ({ statements }: Ground): Work<PassageEnds> {
  const pace = new Pace();
  const ends = new Map<EntityId, number[]>();
  for (const { passages } of statements) {
    for (const { document, end } of passages) {
      const inDocument = ends.get(document);
      if (inDocument === undefined) ends.set(document, [end]);
      else inDocument.push(end);
      if (pace.isDue(10)) yield pace.taken();
    }
    if (pace.isDue(1)) yield pace.taken();
  }
  return new Map([...ends].map(([document, some]) => [document, Int32Array.from(some).sort()]));
});

/** The greatest of rising numbers that is no greater than `most`; null where there is none. */
export function lastUpTo(rising: Int32Array | undefined, most: number): number | null {
  if (rising === undefined) return null;
  let count = 0;
  for (let end = rising.length; count < end; ) {
    const middle = (count + end) >> 1;
    if ((rising[middle] ?? 0) <= most) count = middle + 1;
    else end = middle;
  }
  return rising[count - 1] ?? null;
}
