import type { EntityId } from '../../domain/identifier.js';
import type { Random } from '../random.js';
import type { AnyReading } from '../undisputed/any-reading.js';
import {
  type AttachScene,
  type AttachScenes,
  LEAST_ASKED,
  MOST_ASKED,
  MOST_CHOICES,
} from '../undisputed/attach-scenes.js';

/** What is asked about and what is offered as wrong at one place of a map, by chance. */
interface AttachChoices {
  readonly asked: readonly EntityId[];
  readonly wrong: readonly EntityId[];
}

/** Chooses what is asked about, in turns for each conclusion; null where too little is left. */
export function attachChoices(
  support: AnyReading,
  scenes: AttachScenes,
  { askable, spare }: AttachScene,
  random: Random,
): AttachChoices | null {
  const keyed = [...askable.keys()];
  const asked: EntityId[] = [];
  const open = [...askable.values()].map((some) => random.inNamedOrder(some, (id) => id));
  for (let before = -1; before < asked.length; ) {
    before = asked.length;
    for (const premises of open) {
      if (asked.length === MOST_ASKED) break;
      const next = premises.find((one) => scenes.isDistinct(one, [...keyed, ...asked]));
      if (next !== undefined) asked.push(next);
    }
  }
  const wrong: EntityId[] = [];
  for (const id of spare) {
    if (keyed.length + wrong.length === MOST_CHOICES) break;
    if (scenes.isDistinct(id, [...keyed, ...asked, ...wrong])) wrong.push(id);
  }
  const isRightFor = (id: EntityId) => asked.some((one) => support.supports(one, id));
  if (asked.length < LEAST_ASKED || wrong.length === 0 || !keyed.every(isRightFor)) return null;
  return { asked, wrong };
}
