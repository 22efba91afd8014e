import {
  type AttackFacts,
  type Beside,
  type Hittable,
  isNearlyHit,
} from '../../../exercises/facts/attack-facts.js';
import type { SentencesFor } from '../../exercise-words.js';
import { quotedTexts, signalSentence } from './quotations.js';

/** What is said of what an objection hits. */
export const ATTACK_WORDS: SentencesFor<AttackFacts> = {
  attackTask: () =>
    'An argument is shown with what is said against it. To object, one can deny a premise or the conclusion, deny that the conclusion follows, or answer another objection. Say what the objection in question hits.',
  attackQuestion({ objection }, localize) {
    const it = quotedTexts(objection, localize);
    return objection.length === 1
      ? `What does the objection ${it} hit?`
      : `What do the objections ${it}, taken together, hit?`;
  },
  hittable: ({ kind, texts }, localize) => NAMES[kind](quotedTexts(texts, localize)),
  hitReason: ({ kind, texts, signals }, localize) =>
    HITS[kind](quotedTexts(texts, localize)) + signalSentence(signals),
  missReason({ kind, texts, beside, hit }, localize) {
    const it = quotedTexts(texts, localize);
    if (beside !== 'NEITHER') return BESIDE[beside](it);
    if (isNearlyHit(kind, hit)) return NEARLY[kind === 'step' ? 'step' : 'conclusion'](it);
    if (kind !== 'premise' && hit === 'objection') {
      return `Suppose that it is true: does ${it} stand the worse for it, or the better?`;
    }
    return MISSES[kind](it);
  },
};

type About<Name extends string> = Readonly<Record<Name, (it: string) => string>>;

const NAMES: About<Hittable['kind']> = {
  premise: (it) => `The premise ${it}`,
  conclusion: (it) => `The conclusion ${it}`,
  step: (it) => `The step from the premises to ${it}`,
  objection: (it) => `The objection ${it}`,
};

const HITS: About<Hittable['kind']> = {
  premise: (it) =>
    `The objection gives reason to doubt ${it} itself, which the step takes as given. About the step it says nothing.`,
  conclusion: (it) =>
    `The objection gives reason to doubt ${it} itself. It takes up none of the premises, nor how one gets from them to the conclusion.`,
  step: (it) =>
    `The objection denies none of the premises, nor does it say that ${it} is false. Its point is that, for all that the premises say, the conclusion need not follow.`,
  objection: (it) =>
    `It answers what ${it} says against the argument, and takes away the force of that.`,
};

const BESIDE: About<Exclude<Beside, 'NEITHER'>> = {
  FOR_IT: (it) =>
    `It does not speak against ${it}. In the text it is even one of the reasons for it.`,
  ANSWERED_BY_IT: (it) => `It is the other way round: ${it} answers the objection in question.`,
};

/** Where the step is hit and its conclusion is chosen, or the other way round. */
const NEARLY: About<'step' | 'conclusion'> = {
  conclusion: (it) =>
    `Half of it: it does make ${it} less certain. But does it give a reason for thinking that this is false, or could it still be true, on other grounds?`,
  step: (it) =>
    `Half of it: whoever accepts it will no longer take the step to ${it}. But is it about whether the premises are reason enough, or would it be as much in the way of any other reason?`,
};

const MISSES: About<Hittable['kind']> = {
  premise: (it) =>
    `This premise is not denied: one can grant ${it} and still object as is done here.`,
  conclusion: (it) =>
    `The objection does not take up ${it} itself. Ask what one could no longer grant if one accepted it.`,
  step: (it) =>
    `The objection is not about whether the premises would be reason enough for ${it}. Ask what one could no longer grant if one accepted it.`,
  objection: (it) => `It takes nothing away from ${it}: the two can stand side by side.`,
};
