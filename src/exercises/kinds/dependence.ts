import type { EntityId } from '../../domain/identifier.js';
import { flatMapInPieces } from '../../domain/pace.js';
import { SharedWork } from '../../domain/shared-work.js';
import type { Statement } from '../../domain/statement.js';
import type { Draft, DraftPart } from '../draft.js';
import { CONCLUSION_CAPTION, GIVEN_UP_CAPTION } from '../facts/caption-facts.js';
import * as facts from '../facts/dependence-facts.js';
import { anyImplicit, type Ground, statementsOf } from '../ground.js';
import { type Random, randomFrom } from '../random.js';
import { type DependencePools, dependencePools } from '../undisputed/dependence-pools.js';
import { countReadings, looseSteps } from '../undisputed/map-readings.js';
import { type TextOrder, textOrder } from '../undisputed/text-order.js';
import { type Withouts, withouts } from '../undisputed/without-statement.js';
import { chosenConclusions, conclusionsAsked, MOST_CONCLUSIONS } from './dependence-choices.js';
import { tieOf } from './dependence-ties.js';
import { difficultyBy } from './difficulty.js';
import { lettered, shownStatements } from './keyed.js';
import type { Candidate, KindMaker } from './kind-maker.js';

/**
 * The statements, inferences and premises that may be looked at for all candidates of a map: about
 * half a second. In a map where that is not enough for all premises, there are only as many
 * candidates as it is enough for, from anywhere in the map; where it is not enough for one, none.
 */
const MOST_WORK = 1_000_000;

/** The premises of a reading in which steps spare one: as many as a step has, for each of them. */
const MOST_SPARED = 250_000;

/**
 * DEPENDENCE: a statement is given up; of three to five conclusions, which fall and which stand.
 *
 * What falls and stands, `without-statement.ts` says, for all readings; what of that may be asked
 * about, `dependence-pools.ts`. What falls is one conclusion
 * with those on a shortest plain chain to it (see `plain-chains.ts`), so that a reader can follow
 * the chain. What stands is, where there is any, a conclusion that a chain leads to and that stands
 * on something else; then ones among the reasons for what is given up (the converse), and neighbours
 * in the text. Nothing is asked about conclusions that only report what somebody knows or says. How
 * many of those asked about fall is chance, and so is their order. All credit is 1 or 0.
 *
 * What makes it harder is nothing that an answer could be told by: that a chain to one of them,
 * whether it falls or stands, is long; that as many as may be are asked about; that what is given up
 * is implicit.
 */
export const dependenceMaker: KindMaker = {
  kind: 'DEPENDENCE',
  *candidates(ground) {
    const { statementCount, inferenceCount, premises } = ground.index;
    const size = statementCount + inferenceCount + premises.items.length;
    if (countReadings(ground) * size > MOST_WORK) return [];
    const loose = yield* looseSteps(ground);
    const spared = loose.reduce((sum, one) => sum + one.premises.length ** 2, 0);
    if (spared > MOST_SPARED) return [];
    const fates = yield* withouts(ground, loose);
    const order = yield* textOrder(ground);
    const used = yield* flatMapInPieces(ground.statements, (one) =>
      ground.using(one.id).length > 0 ? one : [],
    );
    const most = Math.floor(MOST_WORK / fates.cost);
    const asked = used.length <= most ? used : anyOf(used, most, ground.map.id);
    return asked.map(({ id }) => candidate(ground, order, fates, id));
  },
};

/** So many of some statements, of which each goes on being one when others come or go. */
function anyOf(some: readonly Statement[], most: number, seed: string): readonly Statement[] {
  const chosen = new Set(
    randomFrom(seed)
      .inNamedOrder(some, ({ id }) => id)
      .slice(0, most),
  );
  return some.filter((one) => chosen.has(one));
}

/** What becomes of the map is worked out only where a difficulty or the exercise is asked for. */
function candidate(ground: Ground, order: TextOrder, fates: Withouts, given: EntityId): Candidate {
  const pools = new SharedWork(() => dependencePools(ground, order, fates, given));
  return {
    subject: given,
    *difficulty() {
      return difficultyOf(ground, yield* pools.wait());
    },
    *make(random) {
      return draft(ground, yield* pools.wait(), random);
    },
  };
}

function difficultyOf(
  ground: Ground,
  { given, falls, standsThoughReached, standsElse, far }: DependencePools,
) {
  const count = conclusionsAsked(falls.length, standsThoughReached.length + standsElse.length);
  return difficultyBy([far.size > 0, count === MOST_CONCLUSIONS, anyImplicit(ground, [given])]);
}

function draft(ground: Ground, pools: DependencePools, random: Random): Draft | null {
  const chosen = chosenConclusions(ground, pools, random);
  if (chosen === null) return null;
  const { fall, stand } = chosen;
  const asked = random.shuffled([...fall, ...stand]);
  const shown = shownStatements(statementsOf(ground, [pools.given, ...asked]), ({ id }) =>
    id === pools.given ? GIVEN_UP_CAPTION : CONCLUSION_CAPTION,
  );
  return {
    kind: 'DEPENDENCE',
    difficulty: difficultyOf(ground, pools),
    task: facts.DEPENDENCE_TASK,
    shown,
    parts: asked.map((one, at) =>
      part(ground, pools, one, String(at + 2), fall.includes(one) ? 'FALLS' : 'STANDS'),
    ),
    readings: null,
  };
}

function part(
  ground: Ground,
  pools: DependencePools,
  asked: EntityId,
  key: string,
  right: facts.Fate,
): DraftPart {
  const { tie, reread } = tieOf(ground, pools, asked, right);
  return {
    key,
    question: facts.dependenceQuestion(key),
    of: key,
    choices: lettered(
      facts.FATES.map((fate) => ({
        text: facts.fateChoice(fate),
        means: fate,
        credit: fate === right ? 1 : 0,
        reason: facts.fateReason(tie, fate),
        reread,
      })),
    ),
  };
}
