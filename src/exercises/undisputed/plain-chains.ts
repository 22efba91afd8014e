import type { EntityId } from '../../domain/identifier.js';
import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import { conditionOf } from '../text-cues.js';
import { shareOfWords } from './shared-words.js';
import { FAR, type TextOrder } from './text-order.js';

/** So much of what a conclusion supposes said by a premise, and it supposes that premise. */
const SUPPOSED = 0.5;

/** About the steps of comparing the words of two statements. */
const STEPS_FOR_A_LINK = 300;

/** What a statement leads to along steps that a reader can see in the text. */
export interface PlainChains {
  /** Inferences on a shortest chain; -1 where there is none. */
  length(to: EntityId): number;
  /** What it leads through, without its end, nearest first. */
  through(to: EntityId): readonly EntityId[];
  /** Its last inference. */
  last(to: EntityId): Inference | undefined;
}

/**
 * The shortest plain chains that begin at a statement and stay among some others. O(E), and as much
 * again for the words of what they pass.
 *
 * A chain is plain where each link is, from a premise to the conclusion:
 *
 * - the two are not far from each other in the text; or the premise is the only one of a step that
 *   the text signals (a signal by the conclusion does not tell which premises from afar it means)
 * - the conclusion does not itself suppose the premise, as “Once gold rises, …” supposes that it
 *   rises: such a conclusion may stand whether or not the premise does. Nor does it suppose what the
 *   chain begins at.
 */
export function* plainChains(
  ground: Ground,
  order: TextOrder,
  start: EntityId,
  within: ReadonlySet<EntityId>,
): Work<PlainChains> {
  const pace = new Pace();
  const links = new Map<EntityId, { readonly from: EntityId; readonly by: Inference }>();
  const lengths = new Map<EntityId, number>([[start, 0]]);
  for (const from of lengths.keys()) {
    for (const by of ground.using(from)) {
      const to = by.conclusion;
      if (pace.isDue(STEPS_FOR_A_LINK)) yield pace.taken();
      if (lengths.has(to) || !within.has(to) || !isPlain(from, by)) continue;
      if (supposes(ground, to, start)) continue;
      links.set(to, { from, by });
      lengths.set(to, (lengths.get(from) ?? 0) + 1);
    }
  }
  return {
    length: (to) => lengths.get(to) ?? -1,
    last: (to) => links.get(to)?.by,
    through(to) {
      const passed: EntityId[] = [];
      for (let at = links.get(to)?.from; at !== undefined && at !== start; ) {
        passed.unshift(at);
        at = links.get(at)?.from;
      }
      return passed;
    },
  };

  function isPlain(from: EntityId, { premises, conclusion, signals }: Inference): boolean {
    const isShown =
      order.spread([from, conclusion]) <= FAR || (signals.length > 0 && premises.length === 1);
    return isShown && !supposes(ground, conclusion, from);
  }
}

/** Whether what is said in one statement is said only on condition that another is so. */
function supposes({ statementOf, cues }: Ground, one: EntityId, other: EntityId): boolean {
  const condition = conditionOf(cues, statementOf(one).text);
  if (condition === null) return false;
  const { text } = statementOf(other);
  const under = conditionOf(cues, text);
  // Two statements on the same condition may well be reasons for each other.
  if (under !== null && shareOfWords(condition, under) >= SUPPOSED) return false;
  return shareOfWords(condition, text) >= SUPPOSED;
}
