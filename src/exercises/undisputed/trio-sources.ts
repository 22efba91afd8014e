import type { Inference } from '../../domain/inference.js';
import { Pace } from '../../domain/pace.js';
import type { Work } from '../../domain/work.js';
import type { Ground } from '../ground.js';
import type { Random } from '../random.js';
import { anyReading } from './any-reading.js';
import { foundSteps } from './found-in-text.js';
import { isByLikeness, isLinkageShown } from './linkage.js';
import type { TextOrder } from './text-order.js';
import { type Trio, TrioFinder } from './trios.js';

/** Whether a premise of a longer list is needed is a matter of degree. */
const MOST_PREMISES = 3;

/** A reason of more premises than these is hard to weigh when just one of them is shown. */
const MOST_OF_A_REASON = 2;

/** Where a trio can be found. */
export interface TrioSource {
  readonly subject: string;
  readonly steps: readonly Inference[];
  find(random: Random): Work<Trio | null>;
}

/**
 * The steps that a reader can find in the text, one or two of them, at which a trio may be found.
 *
 * Premises of one inference have to show that they are linked; separate reasons are short; and no
 * chain goes on from one case to another, where what is known of the first is a premise as well.
 */
export function* trioSources(ground: Ground, order: TextOrder): Work<readonly TrioSource[]> {
  const finder = new TrioFinder(ground, yield* anyReading(ground));
  const pace = new Pace();
  const found = (some: readonly Inference[]) => foundSteps(ground, order, some, pace);
  const sources: TrioSource[] = [];
  for (const inference of yield* found(ground.inferences)) {
    if (inference.premises.length > MOST_PREMISES || !isLinkageShown(ground, inference)) continue;
    sources.push({
      subject: `linked ${inference.id}`,
      steps: [inference],
      find: (random) => finder.linked(inference, random),
    });
  }
  for (const { id } of ground.statements) {
    const reasons = yield* found(ground.concluding(id));
    const short = reasons.filter(({ premises }) => premises.length <= MOST_OF_A_REASON);
    for (const [one, other] of consecutive(short)) {
      sources.push({
        subject: `independent ${one.id} ${other.id}`,
        steps: [one, other],
        find: (random) => finder.independent(one, other, random),
      });
    }
  }
  for (const { id } of ground.statements) {
    const [to] = yield* found(ground.concluding(id));
    const onwards = yield* found(ground.using(id));
    const from = onwards.find((one) => !isByLikeness(ground, one));
    if (to === undefined || from === undefined) continue;
    const find = (random: Random) => finder.chain(to, from, random);
    sources.push({ subject: `chain ${to.id} ${from.id}`, steps: [to, from], find });
  }
  return sources;
}

function consecutive<Thing>(things: readonly Thing[]): readonly (readonly [Thing, Thing])[] {
  return things.slice(1).flatMap((thing, at) => {
    const before = things[at];
    return before === undefined ? [] : [[before, thing] as const];
  });
}
